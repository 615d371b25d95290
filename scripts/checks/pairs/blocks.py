"""Which block of a page is which of its twin, and which two neighbours stand the other way round.

What speaks for two blocks being one another's translation is in checks.pairs.likeness. Where both pages have blocks of the same
kinds in the same order, they are taken as they stand; only neighbours that are clearly more like each other's twins are told.
"""

from checks.pairs.likeness import distance
from pages.blocks import Block

GAP = 3.5  # what a block without its like costs; two blocks of different kinds cost less than two gaps
OTHER_KIND = 6.0
# How much better two neighbours must fit the other way round. On the site's own pages, which are right, none does by more than 0.2.
SWAPPED = 1.0
SWAPPABLE = ("p", "li", "tr")
Pair = tuple[Block | None, Block | None]


def aligned(thai: list[Block], english: list[Block], apart) -> list[Pair]:
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


def without_moved(pairs: list[Pair]) -> tuple[list, list]:
    """The pairs without the includes that both languages have, only in different places; and these."""
    alone = [ours for ours, theirs in pairs if ours and ours.name and not theirs]
    moved = [(ours, theirs) for ours in alone for its, theirs in pairs if not its and theirs.name == ours.name]
    gone = {id(block) for pair in moved for block in pair}
    return [(ours, theirs) for ours, theirs in pairs if not {id(ours), id(theirs)} & gone], moved


def _path(best: dict, thai: list[Block], english: list[Block]) -> list[Pair]:
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
    return distance(thai, english, apart(thai, english))


def swapped(pairs: list[Pair], apart) -> list[tuple[Pair, Pair]]:
    """Neighbours that fit each other's twins better than their own."""
    result, near = [], [at for at, two in enumerate(zip(pairs, pairs[1:])) if _may_be_swapped(*two)]
    costs = {at: _cost(*pairs[at], apart) for at in {*near, *(at + 1 for at in near)}}
    for at in near:
        first, second = pairs[at], pairs[at + 1]
        done = bool(result) and result[-1][1] is first
        if not done and _fit_better_swapped(first, second, costs[at] + costs[at + 1], apart):
            result.append((first, second))
    return result


def _may_be_swapped(first: Pair, second: Pair) -> bool:
    kinds = {block.kind if block else None for block in (*first, *second)}
    return len(kinds) == 1 and kinds.issubset(SWAPPABLE)


def _fit_better_swapped(first: Pair, second: Pair, straight: float, apart) -> bool:
    """straight: what the two pairs cost as they stand."""
    # Nothing costs less than 0, so what fits well need not be looked at the other way round.
    return straight > SWAPPED and straight - SWAPPED > _cost(first[0], second[1], apart) + _cost(
        second[0], first[1], apart
    )
