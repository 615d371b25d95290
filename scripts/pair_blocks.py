"""Which block of a page is which of its twin: by kind and, where one has more, by length, links and figures.

Long paragraphs become long ones in translation and short ones short (Gale and Church, 1993, "A program for aligning sentences in
bilingual corpora"); what both languages share besides, such as numbers and links, tells the rest.
"""

from math import log

from page_blocks import Block

GAP = 3.5  # what a block without its like costs; two blocks of different kinds cost less than two gaps
OTHER_KIND = 6.0
THAI_TO_ENGLISH = 1.2  # letters of English to one of Thai, on this site


def aligned(thai: list[Block], english: list[Block], like) -> list[tuple[Block | None, Block | None]]:
    """The blocks in pairs; None where one side has nothing for it. like(a, b) -> how many facts and links they do not share."""
    if [block.kind for block in thai] == [block.kind for block in english]:
        return list(zip(thai, english, strict=True))
    best = {(0, 0): (0.0, None)}
    for i in range(len(thai) + 1):
        for j in range(len(english) + 1):
            steps = []
            if i and j:
                steps.append((best[i - 1, j - 1][0] + _cost(thai[i - 1], english[j - 1], like), (1, 1)))
            if i:
                steps.append((best[i - 1, j][0] + GAP, (1, 0)))
            if j:
                steps.append((best[i, j - 1][0] + GAP, (0, 1)))
            if steps:
                best[i, j] = min(steps)
    return _path(best, thai, english)


def _path(best: dict, thai: list[Block], english: list[Block]) -> list[tuple[Block | None, Block | None]]:
    i, j, pairs = len(thai), len(english), []
    while step := best[i, j][1]:
        i, j = i - step[0], j - step[1]
        pairs.append((thai[i] if step[0] else None, english[j] if step[1] else None))
    return pairs[::-1]


def _cost(thai: Block, english: Block, like) -> float:
    if thai.kind != english.kind:
        return OTHER_KIND
    long, short = len(english.all_words) + 5, THAI_TO_ENGLISH * len(thai.all_words) + 5
    return min(abs(log(long / short)), 2.0) + min(like(thai, english), 4.0)
