"""A change as people can see it: the words around it, and what nobody sees by its name."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

from checks.thai.character_rules import SPACES
from checks.thai.text_rule import HIDDEN

AROUND = 20  # characters on either side
LONGEST = 2500  # comparing longer lines could take long; they are shown whole
UNSEEN = re.compile(f"[{HIDDEN}{SPACES}]")


def changes(before: str, after: str) -> Iterator[tuple[int, str, str]]:
    """Each place that has changed: (line, as it was, as it is). Both texts have the same lines."""
    for number, lines in enumerate(zip(before.split("\n"), after.split("\n"), strict=True), 1):
        if lines[0] != lines[1]:
            for ours, theirs in _places(*lines):
                yield number, _shown(lines[0], *ours), _shown(lines[1], *theirs)


def _places(before: str, after: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where two lines differ; places that stand close together are one."""
    places = []
    if max(len(before), len(after)) > LONGEST:
        return [((0, len(before)), (0, len(after)))]
    for kind, start, end, its_start, its_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if places and start - places[-1][0][1] <= 2 * AROUND:
            (start, _), (its_start, _) = places.pop()
        places.append(((start, end), (its_start, its_end)))
    return places


def _shown(line: str, start: int, end: int) -> str:
    """A part of a line with what stands around it."""
    start, end = max(0, start - AROUND), end + AROUND
    while start and unicodedata.category(line[start]) == "Mn":  # a mark stays with its letter
        start -= 1
    part = UNSEEN.sub(lambda found: f"‹U+{ord(found[0]):04X}›", line[start:end].rstrip("\r"))
    part = re.sub("  +", lambda found: "␣" * len(found[0]), part)
    return f"{'…' * (start > 0)}{part}{'…' * (end < len(line))}"
