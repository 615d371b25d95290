"""Text that was pasted from an office program with its tags: told once a block, since none of them is to stay."""

import re
from collections.abc import Iterator

from pages.source import Mark, Page, without_code

# What only Word and its kin write.
SIGN = re.compile(r"""class=["']?Mso|</?o:p\b|\bmso-[a-z]|</?(?:w|st1|v):|docs-internal-guid""", re.IGNORECASE)
TAG = re.compile(r"</?([A-Za-z][\w:]*)\b")


def of_word(page: Page) -> Iterator[tuple[Mark, list[str], list[int]]]:
    """Each block of lines that was pasted: its first tag's place, the names of its tags, and its lines."""
    written = page.written.split("\n")
    block: dict[int, str] = {}
    for number in [*(number for number, _ in page.lines), None]:
        line = without_code(written[number - page.start]) if number else ""
        if block and (not line.strip() or number - 1 not in block):
            yield from _pasted(block)
            block = {}
        if line.strip():
            block[number] = line


def _pasted(block: dict[int, str]) -> Iterator[tuple[Mark, list[str], list[int]]]:
    if SIGN.search("\n".join(block.values())):
        tags = [(number, found) for number, line in block.items() for found in TAG.finditer(line)]
        if tags:
            number, first = tags[0]
            names = list(dict.fromkeys(found[1].lower() for _, found in tags))
            yield Mark("", number, first.start() + 1), names, list(block)


def without(source: str, pasted: set[int], instead: str) -> str:
    """The page's text with a letter for each < in these of its lines, so that they are looked at no more."""
    lines = enumerate(source.split("\n"))
    return "\n".join(line.replace("<", instead) if number in pasted else line for number, line in lines)
