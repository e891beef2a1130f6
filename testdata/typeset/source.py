"""The source of a page: tagged text, one field a line.

    lang en                 the language, a BCP 47 code
    template grid           how the page is made up (see ../README.md)

    article NAME            starts an article; the layout calls it by its name
    kicker, headline, deck, byline TEXT
    para TEXT               a paragraph
    cross TEXT              a cross-head, in its place among the paragraphs
    caption TEXT            the caption of a photograph
    credit TEXT             the credit that ends the last caption
    fakebold whole|runs     the last caption is printed twice, a hair apart: all of
                            it and then all again, or run by run
    jump TEXT               the line that sends the reader to another page
    from TEXT               the line that says where the article began

The mark {cut} in a paragraph is where the article breaks off in one place and
goes on in another, see the attribute part in webpage.py.

Lines that begin with # are comments.
"""
import re
from dataclasses import dataclass, field

CUT = re.compile(r'\s*\{cut\}\s*')


@dataclass
class Caption:
    text: str
    credit: str = ''
    fakebold: str = ''  # or whole, runs

    def full(self):
        return (self.text + ' ' + self.credit).strip()


@dataclass
class Article:
    name: str
    kicker: str = ''
    headline: str = ''
    deck: str = ''
    byline: str = ''
    body: list = field(default_factory=list)      # pairs: 'para' or 'cross', text
    captions: list = field(default_factory=list)  # Captions
    jump: str = ''
    came: str = ''  # the tag "from"

    def truth(self):
        """What a reader of this article should get back."""
        return {
            'kicker': self.kicker, 'headline': self.headline, 'deck': self.deck, 'byline': self.byline,
            'paragraphs': [CUT.sub(' ', text) for _, text in self.body],
            'captions': [c.full() for c in self.captions],
        }


@dataclass
class Source:
    lang: str = ''
    template: str = ''
    articles: dict = field(default_factory=dict)  # by name, in the order of the file


def parse(path):
    """Reads a source file; an unknown tag or a second article of one name is an error."""
    source, article = Source(), None
    for number, line in enumerate(open(path, encoding='utf-8'), 1):
        tag, _, text = line.strip().partition(' ')
        if not tag or tag.startswith('#'):
            continue
        if tag in ('lang', 'template'):
            setattr(source, tag, text)
        elif tag == 'article' and text not in source.articles:
            article = source.articles[text] = Article(text)
        elif not add(article, tag, text):
            raise SystemExit(f'{path}:{number}: cannot make sense of {tag!r} here')
    return source


def add(article, tag, text):
    """Adds one field to an article and reports whether it could."""
    if article is None:
        return False
    if tag in ('kicker', 'headline', 'deck', 'byline', 'jump'):
        setattr(article, tag, text)
    elif tag == 'from':
        article.came = text
    elif tag in ('para', 'cross'):
        article.body.append((tag, text))
    elif tag == 'caption':
        article.captions.append(Caption(text))
    elif tag == 'credit' and article.captions:
        article.captions[-1].credit = text
    elif tag == 'fakebold' and article.captions and text in ('whole', 'runs'):
        article.captions[-1].fakebold = text
    else:
        return False
    return True


def truth(source, order, furniture):
    """The truth of a page: its articles in the order the layout calls them, and its furniture.

    order names an article once for each of its parts. Jump lines belong to the page, not to what was written: they are furniture.
    """
    articles = [source.articles[name] for name in dict.fromkeys(order)]
    return {
        'lang': source.lang, 'template': source.template,
        'furniture': furniture + [line for a in articles for line in (a.jump, a.came) if line],
        'articles': [a.truth() for a in articles],
    }
