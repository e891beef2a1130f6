"""Makes page.html from a source and a layout.

A layout is HTML in which <g-article use="NAME" …/> stands for an article.
Its attributes:

    cols="3"          columns of the body
    class="…"         further classes, styled by the layout
    style="…"         the place on the page
    head="after"      the headline is painted after the body, as page-making
                      programs do, and stands above it all the same
    byline="body"     the byline opens the first column of the body
    photo="40"        a photograph of so many millimetres for each caption
    at="2"            … before this paragraph, counted from 0 (default)
    wide="…"          … above or below the body, over its whole width
    part="1"          only what stands before the mark {cut}; "2": only the rest
    rank="3"          the place in the truth, where it is not that in the layout

An element with the attribute data-furniture belongs to the page, not to an
article; its text is kept in the truth as such.
"""
import html
import os
import re

import liang
import source as src

ARTICLE = re.compile(r'<g-article\s+([^>]*?)\s*/>')
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
FURNITURE = re.compile(r'data-furniture[^>]*>([^<]*)<')
# What is printed twice at a time in a fake-bold caption: runs without a break.
RUN = re.compile(r'[^\s。，：]+|[。，：]')


def make(folder):
    """Returns page.html and the truth for the layout and the text in folder."""
    source = src.parse(os.path.join(folder, 'text.txt'))
    layout = open(os.path.join(folder, 'layout.html'), encoding='utf-8').read()
    base = beside('base.css')
    soft = liang.Hyphenator(source.lang).soft
    order = []

    def expand(match):
        options = dict(ATTRIBUTE.findall(match.group(1)))
        order.append((int(options.get('rank', len(order))), options['use']))
        return Renderer(source.articles[options['use']], options, soft).article()

    page = ARTICLE.sub(expand, layout).replace('<style>', '<style>\n' + base, 1)
    page = page.replace('</body>', '<script>\n' + beside('hyphens.js') + '</script>\n</body>', 1)
    furniture = [html.unescape(f).strip() for f in FURNITURE.findall(layout)]
    names = [name for _, name in sorted(order, key=lambda pair: pair[0])]
    missing = set(source.articles) - set(names)
    if missing:
        raise SystemExit(f'{folder}: not on the page: {sorted(missing)}')
    return page, src.truth(source, names, furniture)


def beside(name):
    return open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding='utf-8').read()


class Renderer:
    """Renders one article with the options of its place on the page."""

    def __init__(self, article, options, soft):
        self.a, self.o, self.soft = article, options, soft

    def article(self):
        head = '' if self.o.get('part') == '2' else self.head()
        body = self.body()
        wide = self.o.get('wide')
        above = self.figures() if wide == 'above' else ''
        below = self.figures() if wide == 'below' else ''
        after = self.o.get('head') == 'after'
        parts = [body, above, below, head] if after else [head, above, body, below]
        classes = ' '.join(filter(None, ['a', 'after' if after else '', self.o.get('class', '')]))
        return f'<article class="{classes}" style="{self.o.get("style", "")}">' + ''.join(parts) + '</article>\n'

    def head(self):
        fields = ['kicker', 'headline', 'deck'] + ([] if self.o.get('byline') == 'body' else ['byline'])
        inner = ''.join(f'<div class="{f}">{escape(getattr(self.a, f))}</div>' for f in fields if getattr(self.a, f))
        return f'<header>{inner}</header>' if inner else ''

    def body(self):
        out, part = [], self.o.get('part')
        if self.o.get('byline') == 'body' and self.a.byline:
            out.append(f'<div class="byline">{escape(self.a.byline)}</div>')
        if part == '2' and self.a.came:
            out.append(f'<div class="jump">{escape(self.a.came)}</div>')
        inside = [] if self.o.get('wide') or part == '2' else self.figure_list()
        at = int(self.o.get('at', 0))
        blocks = self.blocks(part)
        for i, block in enumerate(blocks):
            if i == at:
                out += inside
            out.append(block)
        if at >= len(blocks):
            out += inside
        if part != '2' and self.a.jump:
            out.append(f'<div class="jump">{escape(self.a.jump)}</div>')
        return f'<div class="body" style="column-count:{self.o.get("cols", 1)}">' + ''.join(out) + '</div>'

    def blocks(self, part):
        """The paragraphs and cross-heads of a part of the article, or of all of it."""
        out, now = [], '1'
        for kind, text in self.a.body:
            halves = src.CUT.split(text)
            for i, half in enumerate(halves):
                if i == 1:
                    now = '2'
                if part in (None, now):
                    state = ' class="cut"' if i < len(halves) - 1 else ' class="rest"' if i else ''
                    half = text if part is None else half
                    out.append(f'<p{state}>{escape(self.soft(half))}</p>' if kind == 'para' else f'<h4>{escape(half)}</h4>')
        return out

    def figures(self):
        return ''.join(self.figure_list())

    def figure_list(self):
        height = self.o.get('photo', '30')
        return [f'<figure class="{self.o.get("wide", "")}"><div class="photo" style="height:{height}mm"></div>'
                f'<figcaption>{caption(c, self.soft)}</figcaption></figure>' for c in self.a.captions]


def caption(c, soft):
    if c.fakebold == 'runs':
        twice = lambda m: '<b class="fb">{0}<i>{0}</i></b>'.format(escape(m.group()))
        return RUN.sub(twice, c.full())
    if c.fakebold:
        return '<span>{0}</span><span class="again">{0}</span>'.format(escape(c.full()))
    credit = f' <span class="credit">{escape(c.credit)}</span>' if c.credit else ''
    return escape(soft(c.text)) + credit


def escape(text):
    return html.escape(text, quote=False)
