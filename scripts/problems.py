"""What is wrong, where, and what to write instead: one line a mistake, in Thai and in English."""

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "mkdocs.yml"


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in a file that people write. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    th: str
    en: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.th} | {self.en}"


class Refused(Exception):
    """Raised where a file cannot be used at all; carries every problem found in it."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def tell(problems: list[Problem]) -> int:
    """Says each mistake in a line of its own; returns the exit code."""
    for problem in sorted(problems):
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def shown_path(path: Path) -> str:
    """The path as people know it: from the project's root where it lies inside, else in full."""
    path = path.resolve()
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
