"""A page's links and pictures with their words: what a reader is shown of them."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from pages import own_address
from pages.once import once
from pages.source import Mark, Page

INSIDE = (
    r"(?:\[[^\]]*\](?:\([^)]*\))?+|\\.|[^\]\[\\])*+"  # possessive: what was read once is not read again in another way
)
LINK = re.compile(rf"(?<![!\\])\[({INSIDE})\](?:\(\s*<?([^)\s>]+)|\[([^\]]*)\])")
PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]+)")
DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\]]+)\]:\s*<?([^\s>]+)")
# The preview's address, in the browser of the one who writes.
PREVIEW = re.compile(
    r"(?:https?:)?//(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?::\d+)?(?=[/?#]|$)", re.IGNORECASE
)
MARKUP = re.compile(r"!\[([^\]]*)\]\([^)]*\)|</?[A-Za-z][^>]*>|\{[^}]*\}|[*`\\]|(?<!\w)_|_(?!\w)")


@dataclass(frozen=True)
class Link:
    """A link or a picture: what a reader is shown (for a picture its alternative), where it leads, where its words stand."""

    words: str
    target: str
    line: int
    column: int
    pictured: bool = False  # a link around a picture, whose alternative says where it leads

    @property
    def mark(self) -> Mark:
        return Mark(self.words, self.line, self.column)

    @property
    def outside(self) -> bool:
        if not re.match("https?://", self.target, re.IGNORECASE) or PREVIEW.match(self.target):
            return False
        return own_address.path_in(self.target) is None

    @property
    def place(self) -> str:
        """The page or file that it leads to, in the one way to write it; within the page itself, the heading."""
        path, _, anchor = self.target.partition("#")
        if not path:
            return f"#{anchor}"
        return unquote(path.rstrip("/") if self.outside else posixpath.normpath(path))


@once
def links(page: Page) -> tuple[Link, ...]:
    """Every link in the page's text, those by reference too."""
    return tuple(_links(page))


def _links(page: Page) -> Iterator[Link]:
    addresses = {found[1].lower(): found[2] for _, line in page.lines if (found := DEFINITION.match(line))}
    for number, line in page.lines:
        for found in LINK.finditer(line) if "](" in line or "][" in line else ():
            target = found[2] or addresses.get((found[3] or found[1]).lower())
            if target:
                yield Link(plain_words(found[1]), target, number, found.start(1) + 1, "![" in found[1])


@once
def pictures(page: Page) -> tuple[Link, ...]:
    """Every picture in the page's text."""
    return tuple(_pictures(page))


def _pictures(page: Page) -> Iterator[Link]:
    for number, line in page.lines:
        for found in PICTURE.finditer(line):
            yield Link(" ".join(found[1].split()), found[2], number, found.start(1) + 1)


def plain_words(markdown: str) -> str:
    """A link's words without their markup; a picture says its alternative."""
    return " ".join(MARKUP.sub(lambda found: found[1] or "", markdown).split())
