"""A page's text as readers see it, each line as long as it was written, so that every place in it stays true."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pages.once import once
from pages.source import Mark, Page

ADDRESS = r"\((?:[^()]|\([^()]*\))*\)"  # a link's target; it may have brackets inside
UNSEEN = re.compile(
    rf"(?<=\]){ADDRESS}|^ {{0,3}}\[[^\]]+\]:.*$|\{{:?\s*[#.\w][^}}]*\}}|^\s*--8<--.*$|</?[A-Za-z][^>]*>|<https?:[^>]*>"
)
QUOTED = re.compile(r"“(?:[^“”\n]|\n(?![^\S\n]*\n))*”")  # within a paragraph: a mark that is never closed hides nothing
OWN_BLOCK = re.compile(r"\s*(?:#{1,6}(?:\s|$)|--8<--|[|>:]|[-*+]\s|\d+[.)]\s|<)")


@dataclass(frozen=True)
class Block:
    """A paragraph: the number of its first line, and its lines as they were written."""

    number: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(line.strip() for line in self.lines)


def seen(line: str) -> str:
    """The line with blanks in place of addresses, tags, attributes and include lines."""
    return UNSEEN.sub(_blank, line) if "]" in line or "{" in line or "<" in line else line


def unquoted(text: str) -> str:
    """The text with blanks in place of what stands in “ ”: others' own words."""
    return QUOTED.sub(_blank, text) if "“" in text else text


def _blank(found: re.Match) -> str:
    return " " * len(found[0])


@once
def texts(page: Page) -> tuple[tuple[int, int, str], ...]:
    """What a page says: its title, its description and each line, with line and column of the first character."""
    return (*_front(page), *((number, 1, seen(line)) for number, line in page.lines))


def _front(page: Page) -> Iterator[tuple[int, int, str]]:
    for name in ("title", "description"):
        value = page.meta.data.get(name) if isinstance(page.meta.data, dict) else None
        if isinstance(value, str):
            line, column = page.meta.values[(name,)]
            yield line, column + ((name,) in page.meta.quoted), value


def mark(number: int, column: int, found: re.Match) -> Mark:
    """The place of what was found in a text that begins at this line and column."""
    return Mark(found[0], number, column + found.start())


@once
def paragraphs(page: Page) -> tuple[Block, ...]:
    """The page's paragraphs; headings, lists, tables, quotations, includes and HTML are none."""
    return tuple(_paragraphs(page))


def _paragraphs(page: Page) -> Iterator[Block]:
    lines, before = [], None
    for number, line in [*page.lines, (0, "")]:
        if lines and (number != before + 1 or not line.strip()):
            if not OWN_BLOCK.match(lines[0]) and not lines[0].startswith("    "):
                yield Block(before - len(lines) + 1, tuple(lines))
            lines = []
        if line.strip():
            lines.append(line)
        before = number
