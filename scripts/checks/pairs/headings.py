"""The headings of a pair, and the sections that stand under the same heading in both languages."""

import re
from difflib import SequenceMatcher

from checks import heading_ids
from checks.pairs.messages import LANGUAGE, line
from pages.blocks import Block
from pages.source import Mark, Page

ID = re.compile(r"\{[^}]*#([^\s}]+)[^}]*\}\s*$")


def check(thai: Page, english: Page):
    """Every heading that only one language has, that stands elsewhere, or that has another level."""
    ours, theirs = [mark.id for mark in thai.headings], [mark.id for mark in english.headings]
    if not all(map(heading_ids.is_id, ours + theirs)):
        return  # a heading without a right id is told already, and cannot be compared
    for what, start, end, its_start, its_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        marks, its = thai.headings[start:end], english.headings[its_start:its_end]
        if what == "equal":
            yield from filter(None, map(_level, [thai] * len(marks), marks, [english] * len(its), its))
        else:
            yield from _apart(thai, marks, english, its, set(ours) & set(theirs))


def _level(thai: Page, mark: Mark, english: Page, its: Mark):
    if mark.level == its.level:
        return None
    ours, theirs, place = "#" * its.level, "#" * mark.level, line(thai, mark.line)
    th = f"หัวข้อนี้ขึ้นต้นด้วย {ours} แต่ {place} ขึ้นต้นด้วย {theirs} โปรดใช้ระดับเดียวกัน"
    return english.problem(
        its, th, f"this heading begins with {ours}, but {place} with {theirs}; give both the same level"
    )


def _apart(thai: Page, marks: list[Mark], english: Page, its: list[Mark], both: set):
    """Headings where the two pages part: in another place, called otherwise, or without their like."""
    for mark in [mark for mark in its if mark.id in both]:
        place = next(line(thai, other.line) for other in thai.headings if other.id == mark.id)
        th = f"หัวข้อ #{mark.id} อยู่คนละลำดับกับ {place} โปรดเรียงหัวข้อให้ตรงกันทั้งสองภาษา"
        en = f"the heading #{mark.id} stands in another place than in {place}; put both in the same order"
        yield english.problem(mark, th, en)
    marks, its = [mark for mark in marks if mark.id not in both], [mark for mark in its if mark.id not in both]
    for mark, other in zip(marks, its, strict=False):
        place = line(thai, mark.line)
        th = f"ชื่ออ้างอิง #{other.id} ไม่ตรงกับ {place} โปรดใช้ {{ #{mark.id} }} ทั้งสองภาษา"
        yield english.problem(
            other, th, f"the id #{other.id} differs from {place}; write {{ #{mark.id} }} in both languages"
        )
    for mark in marks[len(its) :]:
        yield _alone(thai, mark, english)
    for mark in its[len(marks) :]:
        yield _alone(english, mark, thai)


def _alone(page: Page, mark: Mark, twin: Page):
    language_th, language = LANGUAGE[twin.language]
    th = f"หัวข้อ #{mark.id} ไม่มีใน{language_th} โปรดเพิ่มหัวข้อและเนื้อหาใน {twin.file} หรือลบออกจากหน้านี้"
    en = f"the heading #{mark.id} has no {language} twin; add it and its text to {twin.file}, or delete it here"
    return page.problem(mark, th, en)


def sections(thai: list[Block], english: list[Block]):
    """The sections that both pages have, as pairs of blocks: those that begin, and end, at the same headings.

    Where only the headings part, no more is told: what stands under them cannot be compared before they agree.
    """
    theirs = {key: blocks for key, blocks in _split(english)}
    for key, blocks in _split(thai):
        if key in theirs:
            yield blocks, theirs[key]


def _split(blocks: list[Block]) -> list[tuple[tuple, list[Block]]]:
    """The sections, each with its heading first; their keys are their own heading's id and the next one's."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if block.is_heading:
            parts.append([])
        parts[-1].append(block)
    ids = [_id(part) for part in parts]
    return [((ids[i], ids[i + 1] if i + 1 < len(ids) else "end"), part) for i, part in enumerate(parts)]


def _id(part: list[Block]) -> str | None:
    found = ID.search(part[0].text) if part else None
    return found[1] if found else None
