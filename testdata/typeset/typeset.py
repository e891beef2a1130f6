#!/usr/bin/env python3
"""Typesets the test pages and extracts their text again. Python's standard library and real tools; see ../README.md.

    typeset.py PAGE...        makes every file of testdata/pages/PAGE from its text.txt and layout.{html,tex}
    typeset.py -png PAGE...   makes /tmp/PAGE.png to look at, from page.pdf

A page whose folder holds a file named "scan" is also printed, scanned and read by an OCR engine.
"""
import json
import os
import re
import sys
import tempfile
import unicodedata

import texpage
import tools
import webpage

PAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'pages')
# A PDF larger than this is not kept: it can be made again.
KEEP = 300_000
# Letters per piece in the test that all text has reached the paper, and the
# share of pieces that must be found: column ends, overprints and characters
# that the extractor takes for others break some, an article that fell off the
# page breaks far more. Chinese has the shorter lines and needs shorter pieces.
PIECE, PRINTED = 4, 0.85
PIECECJK = 2
# A layout of more than one sheet says so: <html data-sheets="2">.
SHEETS = re.compile(r'data-sheets="(\d+)"')
# A word with a hyphen inside a line; the script that settles hyphens works on
# the screen's lines, and the paper's must be the same.
INWORD = re.compile(r'[^\W\d_]++-[^\W\d_]++(?!-)')


def build(name):
    folder = os.path.normpath(os.path.join(PAGES, name))
    tex = os.path.exists(os.path.join(folder, 'layout.tex'))
    page, truth = (texpage if tex else webpage).make(folder)
    made = os.path.join(folder, 'page.tex' if tex else 'page.html')
    write(made, page)
    write(os.path.join(folder, 'truth.json'), json.dumps(truth, ensure_ascii=False, indent=1) + '\n')
    pdf = os.path.join(folder, 'page.pdf')
    (tools.print_tex if tex else tools.print_html)(made, pdf)
    sheets = int((SHEETS.findall(page) or [1])[0])
    if tools.pages(pdf) != sheets:
        raise SystemExit(f'{name}: {tools.pages(pdf)} sheets instead of {sheets}')
    tools.extract(pdf, folder)
    check(name, folder, truth)
    if os.path.exists(os.path.join(folder, 'scan')):
        tools.ocr(pdf, folder, truth['lang'])
    size = os.path.getsize(pdf)
    if size > KEEP:
        os.remove(pdf)
    print(f'{name}: {len(truth["articles"])} articles, PDF of {size // 1024} kB' + (' (not kept)' if size > KEEP else ''))


def check(name, folder, truth):
    """Fails if an article is not on the paper as a whole, or broken in other places than meant."""
    # Right to left, only this extractor gives the letters in the order they are read.
    rtl = truth['lang'] in ('ar', 'he')
    printed = letters(page_text(folder, 'pdftotext.txt' if rtl else 'page.txt'))
    for a in truth['articles']:
        text = letters(' '.join([a['kicker'], a['headline'], a['deck'], a['byline']] + a['paragraphs'] + a['captions']))
        n = PIECECJK if truth['lang'] in ('zh', 'ja') else PIECE
        pieces = [text[i:i + n] for i in range(0, len(text) - n, n)]
        found = sum(p in printed for p in pieces) / max(1, len(pieces))
        if found < PRINTED:
            raise SystemExit(f'{name}: only {found:.0%} of "{a["headline"]}" is on the paper')
    written = unhyphen(json.dumps(truth, ensure_ascii=False))
    stray = [w for w in INWORD.findall(unhyphen(page_text(folder))) if w not in written]
    if stray:
        raise SystemExit(f'{name}: hyphens inside lines that nobody wrote: {stray}')


def page_text(folder, name='page.txt'):
    return open(os.path.join(folder, name), encoding='utf-8').read()


def unhyphen(text):
    return text.replace('\u2010', '-')


def letters(text):
    return re.sub(r'[\W_]', '', unicodedata.normalize('NFKC', text))


def write(path, text):
    with open(path, 'w', encoding='utf-8', newline='\n') as f:
        f.write(text)


def look(name):
    """Draws the page as a picture, from its PDF if that was kept."""
    folder = os.path.normpath(os.path.join(PAGES, name))
    with tempfile.TemporaryDirectory() as work:
        pdf = os.path.join(folder, 'page.pdf')
        if not os.path.exists(pdf):
            pdf = os.path.join(work, 'page.pdf')
            tools.print_html(os.path.join(folder, 'page.html'), pdf)
        print(tools.picture(pdf, os.path.join(tempfile.gettempdir(), name), 80))


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    step, names = (look, sys.argv[2:]) if sys.argv[1] == '-png' else (build, sys.argv[1:])
    for n in names:
        step(n)
