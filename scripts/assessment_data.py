"""The assessment data: frameworks and fiscal years, read and checked together.

docs/data/frameworks/<id>.yml        scale, levels and categories of one assessment
docs/data/assessments/<year BE>.yml  one fiscal year's result; a second assessment of that year: <year BE>-<framework>.yml
"""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import PrivateAttr

from assessment_checks import framework_problems, year_problems
from data_model import (
    Address,
    BuddhistYear,
    Day,
    EnglishOrigin,
    FieldPath,
    Figure,
    Identifier,
    Number,
    Score,
    Strict,
    Words,
    load,
)
from problems import ROOT, Problem, Refused, shown_path

DATA = ROOT / "docs" / "data"


class Named(Strict):
    """A level or a category: its Thai name with its source, and an English name with its own source, if it has one."""

    id: Identifier
    name: Words
    source: Address
    english: EnglishOrigin
    english_source: Address | None = None


class Scale(Strict):
    """The lowest and highest score that can be given."""

    min: Number
    max: Number
    source: Address
    note: Words


class Framework(Strict):
    """One assessment instrument. Levels run from the lowest; their cut-offs are not known, so there are none."""

    id: Identifier
    name: Words
    english: EnglishOrigin
    source: Address
    scale: Scale
    levels: list[Named]
    categories: list[Named]

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
    """A figure that was put right after it had been published: field is total, level or scores.<category>."""

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


@dataclass
class Collection:
    """All that could be read, the newest fiscal year first, and every problem found on the way."""

    frameworks: dict[str, Framework] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    years: list[Assessment] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def latest_of(self, framework: str) -> Assessment:
        """A framework's newest actual result; its newest sample only where it has no other."""
        return self._latest([year for year in self.years if year.framework == framework])

    @property
    def latest(self) -> Assessment:
        """The newest actual result of all; a sample only where there is no other. There must be a result."""
        return self._latest(self.years)

    @staticmethod
    def _latest(years: list[Assessment]) -> Assessment:
        return next((year for year in years if year.status != "sample"), years[0])

    @property
    def used(self) -> list[Framework]:
        """The frameworks that have results, that of the newest result first."""
        return [self.frameworks[name] for name in dict.fromkeys(year.framework for year in self.years)]

    def before(self, assessment: Assessment) -> Assessment | None:
        """The year before, where both can be compared: the same framework, and never an actual result with a sample."""

        def kind(year):
            return year.framework, year.status == "sample"

        for other in self.years:
            if other.fiscal_year == assessment.fiscal_year - 1 and kind(other) == kind(assessment):
                return other
        return None


def read_all(data: Path = DATA) -> Collection:
    """Reads and checks every framework and fiscal year. Never raises for bad data: see Collection.problems."""
    collection = _read_frameworks(data / "frameworks")
    for path in _files(data / "assessments"):
        read_year(path, collection)
    collection.years.sort(key=lambda year: (-year.fiscal_year, year.name != str(year.fiscal_year), year.name))
    return collection


def read_year(path: Path, collection: Collection) -> None:
    """Reads one fiscal year into the collection, or its problems."""
    if not re.fullmatch(r"[0-9]+(-[a-z0-9.-]+)?\.yml", path.name):
        th = "ที่นี่มีได้เฉพาะไฟล์ปีงบประมาณ เช่น 2568.yml โปรดเปลี่ยนชื่อหรือย้ายออก"
        en = "only fiscal years belong here, such as 2568.yml; rename this file or move it out"
        collection.problems.append(Problem(shown_path(path), 1, 1, th, en))
        return
    try:
        year, document = load(path, Assessment)
        year._name = path.stem
    except Refused as refused:
        collection.problems += refused.problems
        return
    problems = list(year_problems(year, document, path, collection))
    collection.problems += problems
    if not problems:
        collection.years.append(year)


def frameworks_only(data: Path = DATA) -> Collection:
    """The frameworks alone, against which a single year can be checked."""
    return _read_frameworks(data / "frameworks")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if not path.name.startswith("."))


def _read_frameworks(folder: Path) -> Collection:
    collection = Collection()
    for path in _files(folder):
        try:
            framework, document = load(path, Framework)
        except Refused as refused:
            collection.problems += refused.problems
            collection.unreadable.add(path.stem)
            continue
        collection.problems += framework_problems(framework, document, path)
        collection.frameworks[framework.id] = framework
    return collection
