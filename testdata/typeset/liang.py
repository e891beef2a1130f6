"""Hyphenation after F. M. Liang (1983), with the patterns of the installed TeX.

Chromium brings no hyphenation dictionaries in its headless form, so the pages
are given soft hyphens at the points a typesetting system would break at. The
patterns are read from where Debian's texlive packages put them; none of them
is kept here.
"""
import os
import re

PATTERNS = '/usr/share/texlive/texmf-dist/tex/generic/hyph-utf8/patterns/txt'
FILES = {'en': 'hyph-en-gb', 'de': 'hyph-de-1996', 'fr': 'hyph-fr', 'es': 'hyph-es', 'it': 'hyph-it', 'ru': 'hyph-ru'}

# No fewer letters than these before and after a break: TeX's own defaults.
LEFT, RIGHT = 2, 3
WORD = re.compile(r'[^\W\d_]{5,}')


class Hyphenator:
    def __init__(self, lang):
        self.points = {}
        self.longest = 0
        if lang not in FILES:
            return
        path = os.path.join(PATTERNS, FILES[lang] + '.pat.txt')
        for pattern in open(path, encoding='utf-8').read().split():
            letters = re.sub(r'\d', '', pattern)
            self.points[letters] = [int(d or 0) for d in re.split(r'[^\d]', pattern)]
            self.longest = max(self.longest, len(letters))

    def soft(self, text):
        """Returns text with U+00AD at every legal break."""
        return WORD.sub(lambda m: self.word(m.group()), text) if self.points else text

    def word(self, word):
        padded = '.' + word.lower() + '.'
        values = [0] * (len(padded) + 1)
        for i in range(len(padded)):
            for j in range(i + 1, min(len(padded), i + self.longest) + 1):
                for k, v in enumerate(self.points.get(padded[i:j], ())):
                    values[i + k] = max(values[i + k], v)
        out = []
        for i, letter in enumerate(word):
            # values[i+1] stands before the letter i of the word.
            if LEFT <= i <= len(word) - RIGHT and values[i + 1] % 2:
                out.append('\u00ad')
            out.append(letter)
        return ''.join(out)
