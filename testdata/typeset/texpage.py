"""Makes page.tex from a source and a layout.

A layout is LaTeX in which a line "%% article NAME cols=3" stands for an
article; the macros \\Kicker, \\Headline, \\Deck, \\Byline and \\Cross are the
layout's own. A line "%% furniture TEXT" names text that belongs to the page
and is printed by the layout itself.
"""
import os
import re

import source as src

ARTICLE = re.compile(r'^%% article (\S+)(?: cols=(\d+))?\s*$', re.M)
FURNITURE = re.compile(r'^%% furniture (.*?)\s*$', re.M)
SPECIAL = re.compile(r'([#$%&_{}])')


def make(folder):
    """Returns page.tex and the truth for the layout and the text in folder."""
    source = src.parse(os.path.join(folder, 'text.txt'))
    layout = open(os.path.join(folder, 'layout.tex'), encoding='utf-8').read()
    order = []

    def expand(match):
        order.append(match.group(1))
        return article(source.articles[match.group(1)], int(match.group(2) or 1))

    page = ARTICLE.sub(expand, layout)
    missing = set(source.articles) - set(order)
    if missing:
        raise SystemExit(f'{folder}: not on the page: {sorted(missing)}')
    return page, src.truth(source, order, FURNITURE.findall(layout))


def article(a, cols):
    out = [f'\\{macro}{{{escape(text)}}}' for macro, text in
           [('Kicker', a.kicker), ('Headline', a.headline), ('Deck', a.deck), ('Byline', a.byline)] if text]
    if cols > 1:
        out.append(f'\\begin{{multicols}}{{{cols}}}')
    for i, (kind, text) in enumerate(a.body):
        out.append(f'\\Cross{{{escape(text)}}}' if kind == 'cross' else ('\\noindent ' if i == 0 else '') + escape(text) + '\n')
    if cols > 1:
        out.append('\\end{multicols}')
    return '\n'.join(out)


def escape(text):
    return SPECIAL.sub(r'\\\1', text)
