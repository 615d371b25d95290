"""Which block of a page is which of its twin: by kind and, where one has more, by length, links and figures.

Long paragraphs become long ones in translation and short ones short (Gale and Church, 1993, "A program for aligning sentences in
bilingual corpora"); what both languages share besides, such as numbers and links, tells the rest.
"""

import re
from math import log

from pages.blocks import Block

GAP = 3.5  # what a block without its like costs; two blocks of different kinds cost less than two gaps
OTHER_KIND = 6.0
# Letters of English to one of Thai: the middle of this site's paragraphs, of which the long have 0.8 to 2.1.
THAI_TO_ENGLISH = 1.4
LONG = 160  # letters
CUT_SHORT = 4  # a fourth of what is to be expected is too little for any translation
# Addresses, attributes, vowels over consonants.
SILENT = re.compile(r"\]\([^)]*\)|\{[^}]*\}|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


def aligned(thai: list[Block], english: list[Block], apart) -> list[tuple[Block | None, Block | None]]:
    """The blocks in pairs; None where one side has nothing for it. apart(a, b) -> how many facts and links only one of them has."""
    if [block.kind for block in thai] == [block.kind for block in english]:
        return list(zip(thai, english, strict=True))
    best = {(0, 0): (0.0, None)}
    for i in range(len(thai) + 1):
        for j in range(len(english) + 1):
            steps = []
            if i and j:
                steps.append((best[i - 1, j - 1][0] + _cost(thai[i - 1], english[j - 1], apart), (1, 1)))
            if i:
                steps.append((best[i - 1, j][0] + _gap(thai[i - 1]), (1, 0)))
            if j:
                steps.append((best[i, j - 1][0] + _gap(english[j - 1]), (0, 1)))
            if steps:
                best[i, j] = min(steps)
    return _path(best, thai, english)


def without_moved(pairs: list[tuple[Block | None, Block | None]]) -> tuple[list, list]:
    """The pairs without the includes that both languages have, only in different places; and these."""
    alone = [ours for ours, theirs in pairs if ours and ours.name and not theirs]
    moved = [(ours, theirs) for ours in alone for its, theirs in pairs if not its and theirs.name == ours.name]
    gone = {id(block) for pair in moved for block in pair}
    return [(ours, theirs) for ours, theirs in pairs if not {id(ours), id(theirs)} & gone], moved


def _path(best: dict, thai: list[Block], english: list[Block]) -> list[tuple[Block | None, Block | None]]:
    i, j, pairs = len(thai), len(english), []
    while step := best[i, j][1]:
        i, j = i - step[0], j - step[1]
        pairs.append((thai[i] if step[0] else None, english[j] if step[1] else None))
    return pairs[::-1]


def _gap(block: Block) -> float:
    """An include has moved rather than the words around it."""
    return GAP - bool(block.name)


def _cost(thai: Block, english: Block, apart) -> float:
    if thai.kind != english.kind or thai.name != english.name:
        return OTHER_KIND + (thai.name != english.name)
    return min(abs(_ratio(thai.all_words, english.all_words)), 2.0) + min(apart(thai, english), 4.0)


def _ratio(thai: str, english: str) -> float:
    """How far the lengths are from what they usually are to one another: 0 where they are just so."""
    return log((_letters(english) + 5) / (THAI_TO_ENGLISH * _letters(thai) + 5))


def _letters(text: str) -> int:
    return len(SILENT.sub("", text))


def cut_short(thai: Block, english: Block) -> bool:
    """Whether one of two blocks is long and the other cannot say as much."""
    long = max(_letters(thai.text), _letters(english.text)) >= LONG
    return long and abs(_ratio(thai.text, english.text)) > log(CUT_SHORT)
