"""What search knows: one file a language, with the words of each page section by section. A browser loads it when search is used.

A section begins at each heading or glossary term that has an id. The shape is short, because every visitor who searches pays for it:
{"pages": [[address, title, worth, [word, ...], [id, heading, text], ...], ...], "terms": [[word, ...], ...]}
A page of the menu is worth more than one below it that says the same, such as one year's result. Words are found but never shown:
the editors' keywords, and the page's name in the menu. A page's first section has no id.
Text between two blocks, such as two cells of a table, is parted by a line break; Thai words are parted by a mark.

The file is JSON in windows-874, which every browser reads (encoding.spec.whatwg.org): a letter of Thai is one byte, not three.
"""

import codecs
import functools
import json
import re
import unicodedata
from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser

from icu4py.breakers import WordBreaker

from common.glossary import Term
from common.words import LANGUAGES

FILES = {language: f"search/{language}.txt" for language in LANGUAGES}
ENCODING = "cp874"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "dt"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "small", "time"}
# Tags as Markdown and the site's own programs write them; with anything else html.parser is asked.
PLAIN_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"<>]*")?)*) ?(/?)>')
ATTRIBUTE = re.compile(r' ([a-z][a-z-]*)(?:="([^"]*)")?')
NOT_PLAIN = re.compile("<(?:script|style|title|textarea|xmp|iframe|noembed|noframes|plaintext)|[\r\0]")
VOID = {"br", "hr", "img", "input", "source", "track", "wbr", "col"}


# What a page is worth beside others that say the same: home says everything, but shortly.
HOME, MENU, BELOW = 0.8, 1, 0.5
MARK = "|"  # between two words of Thai
THAI = "\u0e00-\u0e7f"


class Page:
    """One page as search knows it.

    address: below the site's root; place: in the menu, None for a page below it; words: find the page, but are not shown.
    """

    def __init__(self, address: str, title: str, place: int | None, words: list[str], html: str):
        self.address, self.title, self.place = address, title, place
        parser = _Sections()
        parser.take(html)
        top, *rest = parser.sections
        if rest and not top[2].strip():  # the page's own heading
            top, rest = ["", rest[0][1].replace(title, ""), rest[0][2]], rest[1:]
        self.sections = [[name, _tidy(heading), _tidy(text)] for name, heading, text in (top, *rest)]
        self.words = list(dict.fromkeys(filter(None, words)))

    @functools.cached_property
    def short(self) -> list:
        """The page as it stands in the index."""
        sections = [[name, marked(heading), marked(text)] for name, heading, text in self.sections]
        worth = BELOW if self.place is None else MENU if self.place else HOME
        return [self.address, marked(self.title), worth, list(map(marked, self.words)), *sections]


class _Sections(HTMLParser):
    """Takes a page's HTML apart: sections as [id, heading, text] in the page's order, the first without an id."""

    def __init__(self):
        super().__init__()
        self.sections = [["", "", ""]]
        self.field, self.open, self.unseen = 2, [], 0

    def take(self, html: str) -> None:
        """Reads a whole page. Its tags are plain as a rule: these are read in a fraction of the time that Python's parser takes."""
        first, *parts = PLAIN_TAG.split(html)
        texts = parts[4::5]
        if NOT_PLAIN.search(html) or "<" in first or any("<" in text for text in texts):
            return self.feed(html)
        self.handle_data(unescape(first))
        for ends, tag, attributes, closed, text in zip(*(parts[place::5] for place in range(4)), texts, strict=True):
            if not ends:
                self.handle_starttag(tag, [(name, unescape(value)) for name, value in ATTRIBUTE.findall(attributes)])
            if ends or closed:
                self.handle_endtag(tag)
            if text:
                self.handle_data(unescape(text))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in VOID:
            return self._put("" if tag == "wbr" else "\n")
        unseen = "data-search-exclude" in given or given.get("aria-hidden") == "true" or tag in ("script", "style")
        self.open.append((tag, unseen))
        self.unseen += unseen
        if tag not in INLINE:
            self._put("\n")
        if tag in HEADINGS:
            self.sections.append(["", "", ""])
            self.field = 1
        if self.field == 1 and "lang" in given:  # a term's name in the other language is a name of its own
            self._put("\n")
        if self.field == 1 and given.get("id"):
            self.sections[-1][0] = given["id"]

    def handle_endtag(self, tag):
        if tag not in (name for name, _ in self.open):
            return
        while True:
            name, unseen = self.open.pop()
            self.unseen -= unseen
            if name == tag:
                break
        if tag in HEADINGS:
            self._end_heading()
        if tag not in INLINE:
            self._put("\n")

    def _end_heading(self):
        """A term of a list that nothing can link to is no section."""
        self.field = 2
        if not self.sections[-1][0]:
            _, heading, _ = self.sections.pop()
            self.sections[-1][2] += f"\n{heading}"

    def handle_data(self, data):
        self._put(data)

    def _put(self, words: str) -> None:
        if not self.unseen:
            self.sections[-1][self.field] += words


def index(pages: Iterable[Page], terms: list[Term], found: dict[str, str]) -> bytes:
    """The index of one language. terms: what the glossary knows to be the same, in both languages; found: what the box says of results."""
    same = [list(map(marked, [*term.names("th"), *term.names("en")])) for term in terms]
    in_order = sorted(pages, key=lambda page: (page.place is None, page.place, page.address))
    whole = {"pages": [page.short for page in in_order], "terms": same, "found": found}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(ENCODING, "json")


def _escape(error: UnicodeEncodeError) -> tuple[str, int]:
    """What the encoding has no sign for, as JSON writes it."""
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


codecs.register_error("json", _escape)


def marked(words: str) -> str:
    """Thai with a mark between its words: "กรอบ|การ|ประเมิน". What is a word is ICU's judgement, as it is the browsers'."""
    parts = WordBreaker(words.replace(MARK, "/"), "th_TH")
    return re.sub(rf"(?<=[{THAI}])\|\|(?=[{THAI}])", MARK, (MARK * 2).join(map(str, parts))).replace(MARK * 2, "")


def _tidy(words: str) -> str:
    """Words as a reader sees them: one kind of space, no sign that is not seen."""
    words = unicodedata.normalize("NFC", re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", words))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(filter(None, lines))
