"""A page as it is written: its front matter, headings, includes and links, each with its place in the file."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import located_yaml
from problems import Problem, Refused, shown_path

FENCE = re.compile(r"\s*(```|~~~)")
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{\s*#([^\s}]+)[^}]*\})?\s*$")
INCLUDE = re.compile(r'\s*-{1,}8<-{1,}\s*"([^"]*)"\s*$')
LINK = re.compile(r"!?\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)")


@dataclass(frozen=True)
class Mark:
    """A heading, an include or a link: its words, where it stands, and for headings their level and id."""

    words: str
    line: int
    column: int
    level: int = 0
    id: str | None = None


@dataclass
class Page:
    """One page in one language. The stem is its path below docs/ without language and suffix: "about/privacy"."""

    path: Path
    stem: str
    language: str
    meta: located_yaml.Document
    headings: list[Mark] = field(default_factory=list)
    includes: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)

    @property
    def file(self) -> str:
        return self.meta.file

    def problem(self, mark: Mark | None, th: str, en: str) -> Problem:
        """A problem at a mark of the page, or at its start."""
        return Problem(self.file, mark.line if mark else 1, mark.column if mark else 1, th, en)


def read(path: Path, docs: Path) -> Page:
    """Reads docs/<stem>.<language>.md. Raises Refused where the front matter is missing or cannot be read."""
    file = shown_path(path)
    stem, language, _ = path.relative_to(docs).as_posix().rsplit(".", 2)
    lines = located_yaml.text_of(path).splitlines()
    end = _front_matter_end(lines, file)
    page = Page(path, stem, language, located_yaml.parse("\n".join(lines[1:end]), file, first_line=2))
    for number, line in _outside_code(lines, end + 1):
        _read_line(page, number, line)
    return page


def _front_matter_end(lines: list[str], file: str) -> int:
    if lines and lines[0].strip() == "---" and "---" in lines[1:]:
        return lines.index("---", 1)
    th = "หน้าต้องขึ้นต้นด้วยส่วนหัวที่มี title และ description อยู่ระหว่างบรรทัด --- สองบรรทัด"
    raise Refused(
        [Problem(file, 1, 1, th, "a page must begin with its title and description between two lines of ---")]
    )


def _outside_code(lines: list[str], start: int):
    fenced = False
    for number, line in enumerate(lines[start:], start + 1):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, re.sub(r"`[^`]*`", lambda code: " " * len(code[0]), line)


def _read_line(page: Page, number: int, line: str) -> None:
    if found := HEADING.match(line):
        page.headings.append(Mark(found[2], number, 1, len(found[1]), found[3]))
    if found := INCLUDE.match(line):
        page.includes.append(Mark(found[1], number, found.start(1) + 1))
    for found in LINK.finditer(line):
        page.links.append(Mark(found[1], number, found.start(1) + 1))
