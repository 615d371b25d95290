"""What is wrong, where, and what to write instead: one line a mistake, in Thai and in English."""

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Rank(IntEnum):
    """How bad a mistake is, the worst first. A notice tells of something that stops nothing."""

    HARM = 0  # could run in a reader's browser
    BROKEN = 1  # something is missing, cannot be read or leads nowhere
    FACTS = 2  # the languages say different things
    WORDS = 3  # it is said badly
    DATE = 4  # all else comes before the date of the last change, for mending it changes the page again
    NOTICE = 5


@dataclass(frozen=True)
class Problem:
    """A mistake in a file that people write. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    th: str
    en: str
    rank: Rank = Rank.BROKEN

    def __lt__(self, other: "Problem") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple:
        return self.rank, self.file, self.line, self.column, self.th, self.en

    def __str__(self) -> str:
        """One line, whatever a file's name or a quoted value holds: what ends a line or steers a terminal is left out."""
        return UNSEEN.sub(" ", f"{self.file}:{self.line}:{self.column}: {self.th} | {self.en}")


class Refused(Exception):
    """Raised where a file cannot be used at all; carries every problem found in it."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def ranked(problems: Iterable[Problem], rank: Rank) -> list[Problem]:
    """The problems, as bad as rank."""
    return [replace(problem, rank=rank) for problem in problems]


def tell(problems: list[Problem]) -> int:
    """Says each mistake in a line of its own, a notice as such; returns the exit code, which a notice leaves at 0."""
    for problem in sorted(problems):
        print(_as_notice(problem) if problem.rank == Rank.NOTICE else problem, file=sys.stderr)
    return 1 if any(problem.rank < Rank.NOTICE for problem in problems) else 0


def _as_notice(problem: Problem) -> Problem:
    return replace(problem, th=f"หมายเหตุ: {problem.th}", en=f"note: {problem.en}")


def place_of(path: Path) -> Path:
    """Where something lies, in full. Where it is a link, that is what people see; it may lead anywhere, or nowhere."""
    return Path(os.path.realpath(path.parent), path.name) if os.path.islink(path) else Path(os.path.realpath(path))


def shown_path(path: Path) -> str:
    """The path as people know it: from the project's root where it lies inside, else in full."""
    path = place_of(path)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
