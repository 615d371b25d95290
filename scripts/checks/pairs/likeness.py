"""How far two blocks are from saying the same, by what can be known without knowing either language.

Both languages share links, figures, names in Latin letters (a Thai page has them in brackets), the glossary's terms and marks such
as brackets and quotations; and long paragraphs become long ones in translation and short ones short (Gale and Church, 1993, "A
program for aligning sentences in bilingual corpora"). Of two short items of about one length that share none of these, nobody
who cannot read them can tell which is which.
"""

import re
from functools import lru_cache
from math import log

from checks import glossary_forms
from pages.blocks import Block

# Letters of English to one of Thai: the middle of this site's paragraphs, of which the long have 0.8 to 2.1.
THAI_TO_ENGLISH = 1.4
SHORT = 20  # so many letters tell little: an office may have a long name here and an abbreviation there
LONG = 160  # letters
CUT_SHORT = 4  # a fourth of what is to be expected is too little for any translation
MOST = 6.0  # two blocks of one kind are never further apart
# What a name or a term of the one that the other lacks weighs, beside a link or a figure at 1, and a mark; and the most of each.
NAME, TERM, MARK = 0.7, 0.7, 0.3
MOST_FACTS, MOST_NAMES, MOST_LENGTH = 4, 3, 2.0
# Addresses, attributes, tags, code, vowels over consonants.
SILENT = re.compile(r"\]\([^)]*\)|\{[^}]*\}|<[^>]*>|https?://\S+|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
LATIN = re.compile(r"[A-Za-z][A-Za-z'&.-]+")
MARKS = ("(", "“", "**", ":", "`")


def distance(thai: Block, english: Block, apart: int) -> float:
    """How much speaks against these two standing for one another. apart: how many facts and links only one of them has."""
    ours, theirs = thai.all_words, english.all_words
    names = len(_names(ours) - _names(theirs))
    terms = len(glossary_forms.seem_in(ours, "th") ^ glossary_forms.seem_in(theirs, "en"))
    told = min(apart, MOST_FACTS) + NAME * min(names, MOST_NAMES) + TERM * terms + MARK * _marks_apart(ours, theirs)
    return min(told + min(abs(_ratio(ours, theirs)), MOST_LENGTH), MOST)


def cut_short(thai: Block, english: Block) -> bool:
    """Whether one of two blocks is long and the other cannot say as much."""
    if max(len(thai.text), len(english.text)) < LONG:
        return False
    long = max(_letters(thai.text), _letters(english.text)) >= LONG
    return long and abs(_ratio(thai.text, english.text)) > log(CUT_SHORT)


@lru_cache(4096)
def _names(text: str) -> frozenset[str]:
    """The words in Latin letters, those that are everyday ones in English too."""
    return frozenset(word.lower().strip(".'-") for word in LATIN.findall(SILENT.sub(" ", text)))


def _marks_apart(thai: str, english: str) -> int:
    thai, english = SILENT.sub("", thai), SILENT.sub("", english)
    return sum(min(abs(thai.count(mark) - english.count(mark)), 2) for mark in MARKS)


def _ratio(thai: str, english: str) -> float:
    """How far the lengths are from what they usually are to one another: 0 where they are just so."""
    return log((_letters(english) + SHORT) / (THAI_TO_ENGLISH * _letters(thai) + SHORT))


def _letters(text: str) -> int:
    return len(SILENT.sub("", text))
