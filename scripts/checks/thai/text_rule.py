"""What a rule about words is, and what all of them share: which characters there are, and how they are shown in a message."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pages.prose import MASK

CONSONANT = "ก-ฮ"
TONE = "่-๋"
MARK = "ัิ-ฺ็-๎"
THAI = "ก-ฺเ-๎"  # letters, vowels and marks; no baht sign, no digits
# Zero-width characters, soft hyphens, marks of writing direction.
HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
# Beside these nothing is certain: what is hidden, emphasis, a letter from an old font. ◌ stands in for a letter on purpose.
OPEN = f"{MASK}{HIDDEN}*_~◌\ue000-\uf8ff\ufffd"


@dataclass(frozen=True)
class Rule:
    """A fault in words: how to find it, what to say, and what to write instead.

    The messages may hold {found}, {code} and {right}. mends: what is right is certain, so a program may write it. signs: where
    a text has none of these there is nothing to be found in it.
    """

    find: Callable[[str], Iterable[re.Match]]
    th: str
    en: str
    right: Callable[[re.Match], str] = lambda found: found[0]
    mends: bool = False
    signs: re.Pattern = re.compile(r"[\s\S]")

    def told(self, found: re.Match) -> tuple[str, str]:
        """The messages for a place, in Thai and in English."""
        words = {"found": _based(found, found[0]), "right": _based(found, self.right(found))}
        words["code"] = f"U+{ord(found[0][0]):04X}"
        th, en = self.th.format(**words), self.en.format(**words)
        if self.mends:
            th, en = f"{th} หรือสั่ง ./scripts/check --fix", f"{en}, or run ./scripts/check --fix"
        return th, en


def rule(pattern: str, *messages: str, signs: str = r"\s\S", **options) -> Rule:
    """A rule that a regular expression finds. signs: a range of characters."""
    return Rule(re.compile(pattern, re.MULTILINE).finditer, *messages, signs=re.compile(f"[{signs}]"), **options)


def shown(words: str) -> str:
    """Words as a message has them: short and in one line."""
    words = " ".join(re.sub(f"{MASK}+", "…", words).split())
    return words if len(words) <= 60 else f"{words[:58]}…{words[-1]}"


def _based(found: re.Match, words: str) -> str:
    """Words as a message has them; a mark stands on the letter that bears it on the page, or on ◌ where none does.

    The marks that follow on the same letter belong to what is to be typed: ที่ for ทีี่.
    """
    if not re.match(f"[{MARK}ะาำๅ]", words):
        return shown(words)
    letter = re.search(f"[{CONSONANT}][{MARK}]*$", found.string[max(0, found.start() - 4) : found.start()])
    following = re.match(f"[{MARK}]*", found.string[found.end() :])
    return (letter[0] if letter else "◌") + shown(words) + following[0]
