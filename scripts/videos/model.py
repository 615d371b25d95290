"""One film as docs/data/videos.yml has it: its names, where it lies, and what is said and seen in it."""

from typing import Annotated, Literal

from pydantic import Field

from common.data_model import (
    CaptionFile,
    Clock,
    Day,
    EnglishText,
    FilmFile,
    PictureFile,
    Slug,
    Strict,
    ThaiText,
    Words,
    YouTube,
)


class Line(Strict):
    """A line of the transcript: when it begins (seconds), what is said or written, and what is seen."""

    at: Clock
    th: ThaiText
    en: EnglishText
    shown: Words | None = None

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


class Captions(Strict):
    """The caption file of each language."""

    th: CaptionFile
    en: CaptionFile

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


class Film(Strict):
    """A film: a file of our own, or one at YouTube. Its id is its address; release: why those who are seen in it may be shown."""

    id: Slug
    title: Words
    summary: Words
    file: FilmFile | None = None
    youtube: YouTube | None = None
    poster: PictureFile
    captions: Captions
    language: Literal["th", "en"]
    length: Clock
    date: Day
    publisher: Words
    licence: Words
    release: Words
    transcript: Annotated[list[Line], Field(min_length=1)]

    @property
    def page(self) -> str:
        """Its page below docs/, without the language."""
        return f"videos/{self.id}"

    @property
    def watch(self) -> str:
        """Where it plays without JavaScript: its file as pages below docs/ link to it, or its page at YouTube."""
        return f"../{self.file}.mp4" if self.file else f"https://www.youtube.com/watch?v={self.youtube}"
