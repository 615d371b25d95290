"""The film's entry in docs/data/videos.yml: its words, its times and where its files lie."""

from dataclasses import dataclass
from pathlib import Path

import located_yaml
from problems import ROOT

DOCS = ROOT / "docs"
DATA = DOCS / "data" / "videos.yml"
FILM = "government-4-0-in-one-minute"


@dataclass(frozen=True)
class Line:
    """A line of the transcript: when it begins and ends, in seconds, and its words."""

    begin: int
    end: int
    words: dict[str, str]


def read() -> dict:
    """The entry as the file has it. Raises Refused."""
    return next(entry for entry in located_yaml.read(DATA).data if entry["id"] == FILM)


def seconds(time: str) -> int:
    """A time such as 1:05 in seconds."""
    minutes, rest = time.split(":")
    return int(minutes) * 60 + int(rest)


def lines(entry: dict) -> list[Line]:
    """The transcript's lines; each ends where the next begins, the last with the film."""
    begins = [seconds(line["at"]) for line in entry["transcript"]]
    ends = [*begins[1:], seconds(entry["length"])]
    return [Line(begin, end, line) for begin, end, line in zip(begins, ends, entry["transcript"], strict=True)]


def file(entry: dict, ending: str) -> Path:
    """The film itself, by its ending: webm or mp4."""
    return DOCS / f"{entry['file']}.{ending}"
