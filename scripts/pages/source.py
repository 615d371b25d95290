"""A page as it is written: its front matter, headings, includes and links, each with its place in the file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from common import located_yaml, text_files
from common.problems import Problem, shown_path
from pages import include_lines, top
from pages.include_lines import INCLUDE

FENCE = re.compile(r"\s*(?:```|~~~)[^`]*$")
COMMENT = re.compile(r"<!--.*?--!?>", re.DOTALL)
LARGEST = 200_000  # bytes; a page that somebody can read to its end has a tenth of it
TICKS = re.compile("`+")
HEADING = re.compile(r"(#{1,6})\s*([^#\s].*?)\s*(?:\{\s*#([^\s}]+)[^}]*\})?\s*$")
UNDERLINE = re.compile(r"(=+|-+)\s*$")
LINK = re.compile(r"!?\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)|^ {0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s>]+)")
HIDDEN_HEADING = re.compile(r"^(?:\s+|\s*(?:[>*+-]\s+)+)#{1,6}\s")
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
EMPTY_LINK = re.compile(r"\]\(\s*\)")
REFUSED = (
    (
        HIDDEN_HEADING,
        "หัวข้อต้องชิดขอบซ้าย โปรดลบเครื่องหมายหน้า #",
        "a heading must begin at the left edge; delete what stands before the #",
    ),
    (
        EMPTY_LINK,
        "ลิงก์ยังไม่มีปลายทาง โปรดเขียนชื่อหน้าในวงเล็บ เช่น (vision.md)",
        "this link leads nowhere; write a page in the brackets, such as (vision.md)",
    ),
)


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

    stem: str
    language: str
    meta: located_yaml.Document
    body: str = ""
    written: str = ""  # the body as it is written, with its comments
    start: int = 1  # the body's first line in the file
    headings: list[Mark] = field(default_factory=list)
    includes: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: list[tuple[int, str]] = field(default_factory=list)  # the body's, numbered; without code and comments
    source: str = ""  # the whole file as it is written
    lost: set[str] = field(
        default_factory=set
    )  # the addresses of links that lead nowhere, once checks.links has told of them
    made: dict[Callable, object] = field(default_factory=dict, repr=False, compare=False)  # see pages.once

    @property
    def file(self) -> str:
        return self.meta.file

    def at(self, offset: int) -> Mark:
        """The place of a character of the whole file, counted from 0."""
        before = self.source[:offset]
        return Mark("", before.count("\n") + 1, offset - before.rfind("\n"))

    def problem(self, mark: Mark | None, th: str, en: str) -> Problem:
        """A problem at a mark of the page, or at its start."""
        return Problem(self.file, mark.line if mark else 1, mark.column if mark else 1, th, en)


_read: dict[Path, Page] = {}


def read(path: Path, stem: str, language: str) -> Page:
    """Reads a page; one that has not changed since is the same. Raises Refused where its front matter is missing or cannot be read."""
    text, known = text_files.text_of(path, LARGEST), _read.get(path)
    if not known or known.source != text:
        known = _read[path] = _parsed(text, shown_path(path), stem, language)
    known.lost.clear()
    return known


def _parsed(source: str, file: str, stem: str, language: str) -> Page:
    lines = [line.removesuffix("\r") for line in source.split("\n")]
    end = top.end(lines, file)
    meta = located_yaml.parse("\n".join(lines[1:end]), file, first_line=2)
    page = Page(stem, language, meta, source=source, start=end + 2)
    page.written = "\n".join(lines[end + 1 :])
    page.body = COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), page.written)
    lines[end + 1 :] = page.body.split("\n")
    page.lines = list(outside_code(lines, end + 1))
    _mend_includes(page)
    for number, line in page.lines:
        _read_line(page, number, line, lines[number - 2])
    page.problems += _footnotes(page)
    return page


def _footnotes(page: Page) -> list[Problem]:
    """The first footnote of a page; Markdown would make a link of it."""
    for number, line in page.lines:
        if found := FOOTNOTE.search(line):
            th = f"เว็บไซต์นี้ไม่ใช้เชิงอรรถ {found[0]} โปรดย้ายข้อความเชิงอรรถมาไว้ในวงเล็บตรงนี้"
            en = f"footnotes such as {found[0]} are not used here; put the note's words here, in brackets"
            return [page.problem(Mark(found[0], number, found.start() + 1), th, en)]
    return []


def _mend_includes(page: Page) -> None:
    """Reads a mistyped include as it should be written, so that it is told once, and nothing else because of it."""
    body = page.body.split("\n")
    for place, (number, line) in enumerate(page.lines):
        if meant := include_lines.meant(line):
            page.problems.append(Problem(page.file, number, *include_lines.told(line, meant)))
            page.lines[place], body[number - page.start] = (number, meant), meant
    page.body = "\n".join(body)


def outside_code(lines: list[str], start: int):
    """The lines from start on that are no code, numbered. A fence that is never closed hides nothing."""
    fenced, left = False, sum(bool(FENCE.match(line)) for line in lines[start:])
    for number, line in enumerate(lines[start:], start + 1):
        if FENCE.match(line):
            left -= 1
            fenced = not fenced and left > 0
        elif not fenced:
            yield number, without_code(line)


def code(text: str) -> Iterator[tuple[int, int, int]]:
    """The code in each line of a text: where it starts, where it ends, and how many backticks stand at either end.

    Code ends at the next run of just as many backticks; where there is none, fewer of those before it may begin code.
    """
    start = 0
    for line in text.split("\n") if "`" in text else ():
        yield from ((start + begins, start + ends, ticks) for begins, ends, ticks in _code_of_line(line))
        start += len(line) + 1


def _code_of_line(line: str) -> Iterator[tuple[int, int, int]]:
    """Looks at every run of backticks once: a regular expression would look at all that follow, again and again."""
    runs, by_length, done = [found.span() for found in TICKS.finditer(line)], {}, 0
    for start, end in reversed(runs):
        by_length.setdefault(end - start, []).append((start, end))
    for start, end in runs:
        for ticks in range(end - start, 0, -1) if start >= done else ():
            following = by_length.get(ticks, [])
            while following and following[-1][0] < end:
                following.pop()
            if following:
                done = following[-1][1]
                yield end - ticks, done, ticks
                break


def without_code(text: str, instead: Callable[[str], str] = lambda code: " " * len(code)) -> str:
    """The text with something else, blanks as a rule, instead of each piece of code."""
    if "`" not in text:  # as in most lines, of which there are very many
        return text
    parts, done = [], 0
    for start, end, _ in code(text):
        parts += text[done:start], instead(text[start:end])
        done = end
    return "".join([*parts, text[done:]])


def _read_line(page: Page, number: int, line: str, before: str) -> None:
    # One that is moved in is told below, and counts: its twin is not told to be missing.
    if found := HEADING.match(line.lstrip() if HIDDEN_HEADING.match(line) else line):
        page.headings.append(Mark(found[2], number, 1, len(found[1]), found[3]))
    elif UNDERLINE.match(line) and before.strip():
        th, en = "หัวข้อให้เขียนขึ้นต้นด้วย # แทนการขีดเส้นใต้", "write a heading with # before it, not with a line under it"
        page.problems.append(Problem(page.file, number, 1, th, en))
    if found := INCLUDE.match(line):
        page.includes.append(Mark(found[1], number, found.start(1) + 1))
    elif "8<" in line:
        th = 'บรรทัดแสดงข้อมูลต้องชิดขอบซ้าย และเขียนแบบ --8<-- "ชื่อ.th.md" เท่านั้น'
        en = 'a line that shows data must begin at the left edge, and be just --8<-- "name.en.md"'
        page.problems.append(Problem(page.file, number, line.index("8<") + 1, th, en))
    for pattern, th, en in REFUSED:
        if found := pattern.search(line):
            page.problems.append(Problem(page.file, number, found.start() + 1, th, en))
    for found in LINK.finditer(line):
        group = 1 if found[1] else 2
        page.links.append(Mark(unquote(found[group]), number, found.start(group) + 1))
