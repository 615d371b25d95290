"""The assessment data: frameworks and fiscal years, read and checked together.

docs/data/frameworks/<id>.yml        scale, levels and categories of one assessment
docs/data/assessments/<year BE>.yml  one fiscal year's result; a second assessment of that year: <year BE>-<framework>.yml
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from assessment.checks import year_problems
from assessment.framework_checks import framework_problems
from assessment.model import Assessment, Framework
from common import text_files
from common.data_model import load
from common.problems import ROOT, Problem, Refused, shown_path

DATA = ROOT / "docs" / "data"


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
    def several(self) -> bool:
        """Whether results must say of which assessment they are."""
        return len(self.frameworks) > 1

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
    for path in _files(data / "assessments", collection):
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


def _files(folder: Path, collection: Collection) -> list[Path]:
    """What lies in a folder. One that cannot be opened is told: else its results would be gone, and nobody would know."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        collection.problems.append(text_files.unopened(folder, error))
        return []


def _read_frameworks(folder: Path) -> Collection:
    collection = Collection()
    for path in _files(folder, collection):
        try:
            framework, document = load(path, Framework)
        except Refused as refused:
            collection.problems += refused.problems
            collection.unreadable.add(path.stem)
            continue
        collection.problems += framework_problems(framework, document, path)
        collection.frameworks[framework.id] = framework
    return collection
