"""Headings: one at the top, and each with an id of its own, the same in both languages."""

import re
from collections.abc import Iterator

from checks import links, lost_ids
from checks.lost_ids import is_id
from common.problems import Problem
from pages import only
from pages.folder import Pages
from pages.source import Mark, Page

LETTERS = "ชื่ออ้างอิงใช้ได้เฉพาะ a-z 0-9 และ - ", "an id has only a-z, 0-9 and -; "
MISSING = "หัวข้อต้องลงท้ายด้วยชื่ออ้างอิงเดียวกันทั้งสองภาษา ", "a heading must end in its id, the same in both languages; "


def check(page: Page, pages: Pages, pieces: dict[str, str]) -> Iterator[Problem]:
    """Every heading at the top that is one too many, and every id that is missing, wrong or used twice."""
    tops = [mark for mark in page.headings if mark.level == 1]
    if len(tops) != 1:
        th = f"หน้าต้องมีหัวข้อหลัก (ขึ้นต้นด้วย # ตัวเดียว) หนึ่งหัวข้อ แต่พบ {len(tops)} หัวข้อ"
        yield page.problem(tops[1] if tops else None, th, f"a page must have one # heading, but has {len(tops)}")
    twin = pages.get((page.stem, only.other(page)))
    seen = dict.fromkeys(links.ids_of_includes(page, pieces))
    for mark in page.headings:
        if not is_id(mark.id):
            yield page.problem(mark, *_with_links(_wrong(page, twin, mark), page, mark, pages))
        elif mark.id in seen:
            yield page.problem(mark, *_twice(mark.id, seen[mark.id]))
        seen.setdefault(mark.id, mark.line)


def _twice(name: str, line: int | None) -> tuple[str, str]:
    """line: of the heading that has the id already; None where an include brings it."""
    there = (f"ที่บรรทัด {line}", f"on line {line}") if line else ("ในข้อมูลที่หน้านี้แสดง", "in the data that it shows")
    th = f"ชื่ออ้างอิง #{name} ใช้ซ้ำในหน้านี้ มีอยู่แล้ว{there[0]} โปรดเขียนชื่ออื่นทั้งสองภาษา เช่น #{name}-2"
    en = f"the id #{name} is used twice on this page, first {there[1]}; write another in both languages, such as #{name}-2"
    return th, en


def _wrong(page: Page, twin: Page | None, mark: Mark) -> tuple[str, str]:
    """What to write for an id that is missing or has other letters: that of the twin's heading, or a new one."""
    th, en = LETTERS if mark.id else MISSING
    other = lost_ids.counterpart(page, twin, mark) if twin else None
    name = other.id if other and is_id(other.id) else _new(page, twin, mark, other)
    right = f"{'#' * mark.level} {mark.words} {{ #{name} }}"
    place = f"{twin.file}:{other.line}" if other and name == other.id else ""
    th = f"{th}โปรดเขียน {right}{f' ตาม {place}' if place else ' และใช้ชื่ออ้างอิงนี้ในอีกภาษาหนึ่งด้วย'}"
    return th, f"{en}write {right}{f', as in {place}' if place else ', and the same id in the other language'}"


def _with_links(said: tuple[str, str], page: Page, mark: Mark, pages: Pages) -> tuple[str, str]:
    """With how many links lead to a heading that has lost its id; they are not told one by one."""
    lost = [name for name, heading in lost_ids.of_page(page, pages).items() if heading is mark]
    wanted = [f"{page.stem}.md#{name}" for name in lost]
    number = sum(
        _target(other, link) in wanted
        for other in pages.values()
        for link in other.links
        if other.language == page.language
    )
    if not number:
        return said
    return (
        f"{said[0]} (มี {number} ลิงก์นำมาที่นี่)",
        f"{said[1]} ({number} {'link leads' if number == 1 else 'links lead'} to it)",
    )


def _target(page: Page, link: Mark) -> str:
    path, _, anchor = link.words.partition("#")
    return f"{links.reached_by(page, path)}#{anchor}"


def _new(page: Page, twin: Page | None, mark: Mark, other: Mark | None) -> str:
    """An id that neither page has, made from the heading's English words where they are known."""
    words = mark.words if page.language == "en" else other.words if other else ""
    name = "-".join(re.findall("[a-z0-9]+", words.lower().replace("'", ""))[:6])
    name = name or f"part-{page.headings.index(mark) + 1}"
    used = {heading.id for each in (page, twin) if each for heading in each.headings}
    return next(each for each in (name, *(f"{name}-{number}" for number in range(2, 99))) if each not in used)
