"""The film's entry in docs/data/videos.yml: its words, its times and where its files lie."""

from dataclasses import dataclass
from pathlib import Path

from common.data_model import load
from common.words import LANGUAGES
from videos import data as video_data
from videos.data import DOCS
from videos.model import Film

FILM = "government-4-0-in-one-minute"


@dataclass(frozen=True)
class Line:
    """A line of the transcript: when it begins and ends, in seconds, and its words."""

    begin: int
    end: int
    words: dict[str, str]


def read() -> Film:
    """The entry; its files need not be there yet. Raises Refused."""
    films, _ = load(video_data.FILE, list[Film])
    return next(film for film in films if film.id == FILM)


def lines(film: Film) -> list[Line]:
    """The transcript's lines; each ends where the next begins, the last with the film."""
    ends = [*(line.at for line in film.transcript[1:]), film.length]
    return [
        Line(line.at, end, {language: line[language] for language in LANGUAGES})
        for line, end in zip(film.transcript, ends, strict=True)
    ]


def file(film: Film, ending: str) -> Path:
    """The film itself, by its ending: webm or mp4."""
    return DOCS / f"{film.file}.{ending}"
