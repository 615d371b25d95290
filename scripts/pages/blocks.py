"""A page's headings, paragraphs, lists, tables and so on, as the site will show them, each with its place in the file.

Python-Markdown itself reads the blocks, with the extensions that shape them on this site, so that a list is a list here
exactly when it is one for the reader. It keeps no places; each block's words are found again in the file, in their order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown

from pages.places import Places
from pages.source import INCLUDE, Page

EXTENSIONS = ("attr_list", "def_list", "fenced_code", "md_in_html", "tables")
KEPT_AWAY = re.compile("\x02wzxhzdk:(\\d+)\x03")  # what stands for a piece of HTML or of code while Markdown is read
PICTURES = re.compile(r"(?:\s*!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\s*)+")
HEADING = re.compile("h[1-6]")
CALLED = {"thead": "rows", "tbody": "rows", "td": "cell", "th": "cell"}


@dataclass
class Block:
    """A block: its kind ("p", "ul", "li", "table" ...), its own words, where they stand, and the blocks inside it."""

    kind: str
    line: int
    column: int
    text: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)  # of each line of the text
    children: list["Block"] = field(default_factory=list)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of the text."""
        before = self.text[:offset]
        line, column = self.places[before.count("\n")]
        return line, column + len(before) - before.rfind("\n") - 1

    @cached_property
    def all_words(self) -> str:
        """Its words, and those of all blocks inside it."""
        return "\n".join([self.text, *(child.all_words for child in self.children)])

    @property
    def is_heading(self) -> bool:
        return bool(HEADING.fullmatch(self.kind))

    @property
    def name(self) -> str:
        """An include's name without its language."""
        return self.text.rsplit(".", 2)[0] if self.kind == "include" else ""

    @property
    def columns(self) -> int:
        """How many columns a table has."""
        return len(self.children[0].children)

    @property
    def last_line(self) -> int:
        """The last line on which it has words."""
        return max([self.line, *(line for line, _ in self.places), *(child.last_line for child in self.children)])


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS))


def read(page: Page) -> tuple[list[Block], dict[str, str]]:
    """The page's blocks in their order, and the addresses that its links by reference name.

    Raises RecursionError for a page nested so deeply that Markdown loses its way, which checks.safe tells.
    """
    return _read(page.body, page.written, page.start)


@lru_cache(maxsize=128)
def _read(body: str, written: str, first: int) -> tuple[list[Block], dict[str, str]]:
    """Reads a body once for all that look at it. first: its first line in the file."""
    markdown = _markdown()
    markdown.reset()
    lines = map(_without_remark, body.split("\n"), written.split("\n"))
    lines = [part for line in lines for part in _set_apart(line)]
    for step in markdown.preprocessors:
        lines = step.run(lines)
    try:
        root = markdown.parser.parseDocument(lines).getroot()
    except RecursionError:
        _markdown.cache_clear()  # reset() would leave it lost for all pages after this one
        raise
    reader = _Reader(body, first, markdown.htmlStash.rawHtmlBlocks)
    return [reader.block(element) for element in root], {name: link[0] for name, link in markdown.references.items()}


def worded(blocks: list[Block]) -> Iterator[Block]:
    """All blocks with words of their own, those inside others too; and each table before its cells."""
    for block in blocks:
        if block.kind == "table" or block.text and block.kind not in ("include", "html"):
            yield block
        yield from worded(block.children)


def _without_remark(line: str, written: str) -> str:
    """The blanks that stand for a remark at the start of a line do not make code of it."""
    indent = len(written) - len(written.lstrip())
    return line[:indent] + line[indent:].lstrip()


def _set_apart(line: str) -> list[str]:
    """An include is replaced by its piece before Markdown is read, and is no part of the block above it."""
    return ["", line.rstrip(), ""] if INCLUDE.match(line) else [line]


class _Reader:
    """Makes blocks of elements, and finds the words of each in the file, after those of the one before."""

    def __init__(self, body: str, first: int, kept_away: list):
        self.kept_away = kept_away
        self.places = Places(body, first)

    def block(self, element: Element) -> Block:
        """The block of an element, with those inside it."""
        kind, text = CALLED.get(element.tag, element.tag), (element.text or "").strip("\n")
        if kind == "pre":
            text = "".join(element.itertext()).rstrip("\n")
        elif found := KEPT_AWAY.fullmatch(text.strip()):
            html = str(self.kept_away[int(found[1])]).strip()
            text = unescape(re.sub(r"<[^>]*>", "", html)).strip()
            if not html.startswith("<pre"):
                return self._html(html, text)
            kind = "pre"
        return self._of_kind(kind, text, element)

    def _html(self, html: str, text: str) -> Block:
        """A block of HTML stands where its first tag does."""
        line, column = self.places.find(html.split("\n")[0])
        self.places.back_to_start_of_line()
        block = self._leaf("html", text)
        return replace(block, line=line, column=column)

    def _of_kind(self, kind: str, text: str, element: Element) -> Block:
        if found := INCLUDE.match(text.strip()):
            return self._leaf("include", found[1])
        if kind in ("p", "cell", "dt", "pre") or HEADING.fullmatch(kind):
            return self._leaf("picture" if kind == "p" and PICTURES.fullmatch(text) else kind, text)
        children = [self._leaf("p", text)] if text.strip() else []
        children += [self.block(child) for child in element if kind != "pre"]
        if kind == "table":
            children = [row for rows in children for row in rows.children]
        line, column = (children[0].line, children[0].column) if children else self.places.here()
        return Block(kind, line, column, children=children)

    def _leaf(self, kind: str, text: str) -> Block:
        places = [self.places.find(line) for line in text.split("\n")]
        return Block(kind, *places[0], text, places)
