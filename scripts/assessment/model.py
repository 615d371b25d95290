"""What a framework and a fiscal year's result hold: the fields of their data files."""

from datetime import date
from typing import Literal

from pydantic import Field, PrivateAttr

from common.data_model import (
    Address,
    BuddhistYear,
    Day,
    Decimals,
    EnglishOrigin,
    FieldPath,
    Figure,
    Identifier,
    Number,
    Score,
    Strict,
    Words,
)


class Named(Strict):
    """A level or a category: its Thai name with its source, and an English name with its own source, if it has one."""

    id: Identifier
    name: Words
    source: Address
    english: EnglishOrigin
    english_source: Address | None = None


class Scale(Strict):
    """The lowest and highest score that can be given, and with how many decimals scores are given and shown."""

    min: Number
    max: Number
    decimals: Decimals = 2
    source: Address
    note: Words


class Framework(Strict):
    """One assessment instrument. Levels run from the lowest; their cut-offs are not known, so there are none."""

    id: Identifier
    name: Words
    short_name: Words | None = None
    english: EnglishOrigin
    source: Address
    scale: Scale
    levels: list[Named]
    categories: list[Named] = Field(min_length=1)

    @property
    def short(self) -> Words:
        """The name as sentences and titles say it."""
        return self.short_name or self.name

    def level(self, level_id: str | None) -> Named | None:
        """A level by its id; None where a result has none."""
        return next((level for level in self.levels if level.id == level_id), None)


class Period(Strict):
    start: Day
    end: Day


class SourceDocument(Strict):
    """The assessor's own document, from which the figures were taken."""

    title: Words
    url: Address
    date: Day


class Correction(Strict):
    """What was put right after it had been published: field is total, level or scores.<category>.

    A provisional result that becomes official is recorded too: its field is status.
    """

    date: Day
    field: FieldPath
    was: Figure
    now: Figure
    why: Words | None = None


class Assessment(Strict):
    """One fiscal year's result, just as the assessor gave it. Nothing in it is calculated."""

    framework: Identifier
    fiscal_year: BuddhistYear
    period: Period
    status: Literal["official", "provisional", "sample"]
    assessor: Words
    total: Number
    out_of: Number
    level: Identifier | None = None
    scores: dict[str, Score]
    source: SourceDocument | None = None
    note: Words | None = None
    published: Day
    corrections: list[Correction] = []
    _name: str = PrivateAttr("")

    @property
    def name(self) -> str:
        """The file's name without .yml, and the last part of the result's own address: 2568."""
        return self._name or str(self.fiscal_year)

    @property
    def updated(self) -> date:
        """The day on which this site last changed the result."""
        return max([self.published, *(correction.date for correction in self.corrections)])

    def figure(self, path: str) -> str:
        """What stands now at a correction's field, as it is written in the file."""
        value = self.scores.get(path.removeprefix("scores.")) if path.startswith("scores.") else getattr(self, path)
        return str(value) if value is not None else "not_assessed" if path.startswith("scores.") else "none"
