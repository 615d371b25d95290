"""How the words in data files are typed: by the rules of pages, as notices, because names and titles are as their owners write them."""

import os.path
from collections.abc import Iterator
from pathlib import Path

from checks.thai import checks as thai_checks
from common import located_yaml
from common.located_yaml import Document
from common.problems import ROOT, Problem, Rank, Refused

DATA = ROOT / "docs" / "data"
FREE = {"synonyms", "rejected", "url", "source"}  # what people type, what is not to be written, addresses


def check(folder: Path = DATA) -> list[Problem]:
    """Every fault in how the words of data files are typed. A file that cannot be read is told elsewhere."""
    problems = []
    for path in sorted(folder.rglob("*.yml")) if os.path.isdir(folder) else ():
        try:
            document = located_yaml.read(path)
        except Refused:
            continue
        for place, value in words(document.data):
            problems += _faults(document, place, value)
    return problems


def words(data, place: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in the data that people read, with its path."""
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in parts:
        if isinstance(value, str) and not value.startswith("http"):
            yield (*place, key), value
        elif key not in FREE:
            yield from words(value, (*place, key))


def _faults(document: Document, place: tuple, value: str) -> Iterator[Problem]:
    line, column = document.values[place]
    written = document.text.split("\n")[line - 1][column - 1 :]
    start = 0 if written.startswith(value) else 1 if written[1:].startswith(value) else None
    for offset, th, en in thai_checks.problems_in(value):
        at = column if start is None else column + start + offset
        yield Problem(document.file, line, at, th, en, Rank.NOTICE)
