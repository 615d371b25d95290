"""Captions (WebVTT) from the transcript: a cue for each line, its words in two lines where one would be long."""

from html import escape
from itertools import accumulate

from icu4py.breakers import LineBreaker

from common import thai_text
from common.terminal import width
from film.entry import Line

LONGEST = 40  # signs in a line of a caption; Thai marks above and below take no room


def webvtt(lines: list[Line], language: str) -> str:
    """The captions file of one language."""
    cues = (f"{_time(line.begin)} --> {_time(line.end)}\n{_cue(line.words[language])}\n" for line in lines)
    return "\n".join(["WEBVTT\n", *cues])


def _time(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}.000"


def _cue(words: str) -> str:
    return escape(words if width(words) <= LONGEST else "\n".join(_halves(words)), quote=False)


def _halves(words: str) -> tuple[str, str]:
    """Two lines of much the same width, parted where a line may end; at a space rather than between two words of Thai."""
    first, second = min(_cuts(words), key=lambda cut: abs(width(cut[0]) - width(cut[1])) - 8 * cut[0].endswith(" "))
    return first.rstrip(), second


def _cuts(words: str) -> list[tuple[str, str]]:
    """Every way to part the words where a line may end, but not within what the site's pages keep together."""
    kept = [word.span() for word in thai_text.KEPT.finditer(words)]
    ends = accumulate(len(str(part)) for part in LineBreaker(words, "th_TH"))
    return [(words[:end], words[end:]) for end in ends if not any(first < end < last for first, last in kept)]
