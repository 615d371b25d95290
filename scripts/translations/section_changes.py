"""Which sections of a text have other words than before, when of the text before only fingerprints are known.

A paragraph that was moved has not changed, nor has one that was parted in two or joined to the next: the words are the same.
"""

import hashlib
from collections import Counter

Prints = dict[str, Counter]  # the fingerprints of each section's paragraphs
DIGITS = 5
RUN = 4  # into so many paragraphs the words of others may have been divided anew


def fingerprint(words: str) -> str:
    """Hexadecimal digits that stand for a paragraph's words."""
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def changed(was: Prints, texts: dict[str, list[str]]) -> list[str]:
    """The sections whose words are not those of before: those of now in their order, then those that are no more."""
    now = {name: Counter(map(fingerprint, paragraphs)) for name, paragraphs in texts.items()}
    gone, new = _all(was) - _all(now), _all(now) - _all(was)
    if not gone and not new:
        return []
    others = [text for paragraphs in texts.values() for text in paragraphs if fingerprint(text) in new]
    _set_aside_divided(others, gone, new)
    before = _under_names_of_now(was, now)
    nothing = Counter()
    return [
        name
        for name in now | before
        if (now.get(name, nothing) - before.get(name, nothing)) & new
        or (before.get(name, nothing) - now.get(name, nothing)) & gone
    ]


def _all(sections: Prints) -> Counter:
    every = Counter()
    for prints in sections.values():
        every.update(prints)
    return every


def _under_names_of_now(was: Prints, now: Prints) -> Prints:
    """The sections of before, each whose name is no more under the new name where most of its paragraphs are."""
    fresh = [name for name in now if name not in was]
    result = {}
    for name, prints in was.items():
        if name not in now and fresh:
            likely = max(fresh, key=lambda other: (now[other] & prints).total())
            name = likely if now[likely] & prints else name
        result[name] = result.get(name, Counter()) + prints
    return result


def _set_aside_divided(texts: list[str], gone: Counter, new: Counter) -> None:
    """Takes out of both what is only divided into paragraphs in another way: the same words, one after another."""
    while texts:
        run = texts[:RUN]
        ends = [len("".join(run[: count + 1])) for count in range(len(run))]
        used, end = _tiles("".join(run), 0, ends, gone)
        count = ends.index(end) + 1 if used else 1
        if used:
            gone.subtract(used)
            new.subtract(map(fingerprint, run[:count]))
        texts = texts[count:]


def _tiles(text: str, start: int, ends: list[int], gone: Counter) -> tuple[list[str], int]:
    """The lost paragraphs that, one after another, are the text from here to one of its ends, and that end."""
    hashed = hashlib.sha256()
    for end in range(start + 1, len(text) + 1):
        hashed.update(text[end - 1].encode())
        found = hashed.hexdigest()[:DIGITS]
        if gone[found] > 0:
            rest, last = ([], end) if end in ends else _tiles(text, end, ends, gone - Counter([found]))
            if rest or last == end:
                return [found, *rest], last
    return [], -1
