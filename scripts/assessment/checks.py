"""The rules that hold between the fields of a result, its file and its framework; each yields its problems with their places."""

from datetime import date
from pathlib import Path

from assessment.correction_checks import correction_problems
from assessment.framework_checks import decimals_problems
from assessment.labels import LABELS
from common.located_yaml import Document
from common.problems import Problem

# The line that a sample's file carries into open data, and the words that an actual result must not have.
SAMPLE_MARK = tuple(label["sample"] for label in LABELS.values())
SAMPLE_WORDS = ("ข้อมูลตัวอย่าง", "sample data", "example.go.th")

# A year, and some weeks by which an assessment may begin before its fiscal year or end after it.
LONGEST_PERIOD = 400


def year_problems(year, document: Document, path: Path, collection):
    """What is wrong with a fiscal year whose fields are each right: against its file, its status and its framework."""
    yield from _name_problems(year, document, path, collection)
    for path in document.quoted & {
        ("fiscal_year",),
        ("total",),
        ("out_of",),
        *(("scores", name) for name in year.scores),
    }:
        th, en = "ตัวเลขต้องไม่มีเครื่องหมายคำพูด", "a number must not have quotation marks"
        yield document.problem(path, f"{path[-1]}: {th}", f"{path[-1]}: {en}")
    yield from _period_problems(year, document)
    yield from _day_problems(year, document)
    yield from correction_problems(year, document, collection)
    if all(score is None for score in year.scores.values()):
        th = "scores: ไม่มีหมวดใดที่ประเมิน โปรดเขียนคะแนนอย่างน้อยหนึ่งหมวด หากยังไม่มีผลให้ลบไฟล์นี้"
        en = "scores: no category was assessed; write the score of one at least, or delete this file until there is a result"
        yield document.problem(("scores",), th, en, at_key=True)
    if year.status != "sample":
        yield from _actual_problems(year, document)
    elif any(words not in document.text for words in SAMPLE_MARK):
        th, en = (
            f"ไฟล์ตัวอย่างต้องมีบรรทัด # {' / '.join(SAMPLE_MARK)}",
            f"a sample must have the line # {' / '.join(SAMPLE_MARK)}",
        )
        yield document.problem((), th, en)
    framework = collection.frameworks.get(year.framework)
    if framework is None and year.framework in collection.unreadable:
        return
    if framework is None:
        known = ", ".join(sorted(collection.frameworks)) or "-"
        yield document.problem(
            ("framework",),
            f"framework: ไม่มีกรอบการประเมินนี้ ที่มีคือ {known}",
            f"framework: there is no such framework; there is {known}",
        )
        return
    yield from _scale_problems(year, document, framework)
    yield from _level_problems(year, document, framework)
    yield from _score_problems(year, document, framework)


def _name_problems(year, document, path, collection):
    """The file is named after its year; a second assessment of the same year bears its framework's name too."""
    if path.stem not in (str(year.fiscal_year), f"{year.fiscal_year}-{year.framework}"):
        right = f"{year.fiscal_year}.yml", f"{year.fiscal_year}-{year.framework}.yml"
        th = f"fiscal_year: ปี {year.fiscal_year} ไม่ตรงกับชื่อไฟล์ {path.name} ไฟล์ต้องชื่อ {right[0]} (ผลที่สองของปีเดียวกัน {right[1]})"
        en = f"fiscal_year: {year.fiscal_year} differs from the file's name {path.name}; the file must be called {right[0]} (a second result of the year: {right[1]})"
        yield document.problem(("fiscal_year",), th, en)
    for other in collection.years:
        if (other.fiscal_year, other.framework) == (year.fiscal_year, year.framework):
            th = f"framework: ปีและกรอบการประเมินนี้มีอยู่แล้วใน {other.name}.yml โปรดเหลือไว้เพียงไฟล์เดียว"
            en = f"framework: this year and framework stand in {other.name}.yml already; keep only one of the files"
            yield document.problem(("framework",), th, en)


def _period_problems(year, document):
    """A Thai fiscal year ends on 30 September of its own number."""
    if year.period.start >= year.period.end:
        th, en = "period.end: ต้องอยู่หลัง period.start", "period.end: must be after period.start"
        yield document.problem(("period", "end"), th, en)
    elif not date(year.fiscal_year - 544, 10, 1) <= year.period.end <= date(year.fiscal_year - 543, 9, 30):
        last = f"{year.fiscal_year - 543}-09-30"
        th = f"period.end: ต้องอยู่ในปีงบประมาณ {year.fiscal_year} ซึ่งสิ้นสุด {last}"
        yield document.problem(
            ("period", "end"), th, f"period.end: must lie in fiscal year {year.fiscal_year}, which ends {last}"
        )
    elif (year.period.end - year.period.start).days > LONGEST_PERIOD:
        th = f"period.start: รอบการประเมินยาวเกินหนึ่งปี ({year.period.start} ถึง {year.period.end}) โปรดตรวจปี"
        en = (
            f"period.start: the period is longer than a year ({year.period.start} to {year.period.end}); check the year"
        )
        yield document.problem(("period", "start"), th, en)


def _day_problems(year, document):
    """A period ends, then the assessor writes the document, then this site publishes the result."""
    end, source = year.period.end, year.source
    if year.published < end:
        th, en = "ต้องไม่อยู่ก่อนวันสิ้นสุดรอบการประเมิน", "must not be before the end of the period"
        yield document.problem(("published",), f"published: {th} {end}", f"published: {en}, {end}")
    if source and source.date < end:
        th, en = "เอกสารต้องไม่ลงวันที่ก่อนวันสิ้นสุดรอบการประเมิน", "the document must not be dated before the end of the period"
        yield document.problem(("source", "date"), f"source.date: {th} {end}", f"source.date: {en}, {end}")
    if source and source.date > year.published:
        th, en = "เอกสารต้องไม่ลงวันที่หลังวันเผยแพร่", "the document must not be dated after the day of publication"
        when = year.published
        yield document.problem(("source", "date"), f"source.date: {th} {when}", f"source.date: {en}, {when}")


def _scale_problems(year, document, framework):
    """A scale that changed would rewrite every year's score; so each year says what its own was out of."""
    if year.out_of != framework.scale.max:
        file = f"{framework.id}.yml"
        th = (
            f"out_of: ต้องเท่ากับ scale.max ของ {file} คือ {framework.scale.max} "
            "หากช่วงคะแนนเปลี่ยนไป ให้สร้างไฟล์กรอบการประเมินใหม่ที่มีรหัสใหม่ ไม่แก้ไฟล์เดิม"
        )
        en = (
            f"out_of: must be the scale.max of {file}, {framework.scale.max}; "
            "if the scale has changed, make a new framework file with a new id, and leave the old one as it was"
        )
        yield document.problem(("out_of",), th, en)


def _actual_problems(year, document):
    """An actual result names its source document, and no longer calls itself a sample anywhere in its file."""
    if year.source is None:
        th = "source: ผลจริงต้องมีเอกสารต้นทาง (title, url, date)"
        yield document.problem((), th, "source: an actual result needs its source document (title, url, date)")
    for number, line in enumerate(document.text.split("\n"), 1):
        for words in SAMPLE_WORDS:
            if words in line.lower():
                th = f"ผลจริงต้องไม่มีคำว่า “{words}” โปรดลบหรือเขียนข้อความจริง"
                en = f'an actual result cannot have the words "{words}"; delete them or write what is true'
                yield Problem(document.file, number, line.lower().index(words) + 1, th, en)
                break


def _level_problems(year, document, framework):
    known = [level.id for level in framework.levels]
    if year.level is not None and year.level not in known:
        choice = ", ".join(known)
        yield document.problem(("level",), f"level: ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้ {choice}", f"level: must be one of {choice}")


def _score_problems(year, document, framework):
    known = [category.id for category in framework.categories]
    scored = {("total",): year.total}
    for category, score in year.scores.items():
        path = ("scores", category)
        if category not in known:
            choice = ", ".join(known)
            yield document.problem(
                path,
                f"scores.{category}: ไม่มีหมวดนี้ ที่มีคือ {choice}",
                f"scores.{category}: there is no such category; there are {choice}",
                at_key=True,
            )
        elif score is not None:
            scored[path] = score
    for category in known:
        if category not in year.scores:
            yield document.problem(
                ("scores",),
                f"scores.{category}: ยังไม่มีหมวดนี้ หากไม่ได้ประเมินให้เขียน not_assessed",
                f"scores.{category}: this category is missing; if it was not assessed, write not_assessed",
                at_key=True,
            )
    scale = framework.scale
    for path, score in scored.items():
        yield from decimals_problems(score, scale, document, path)
        if not scale.min <= score <= scale.max:
            name = ".".join(path)
            yield document.problem(
                path,
                f"{name}: {score} อยู่นอกช่วง {scale.min} ถึง {scale.max}",
                f"{name}: {score} is outside {scale.min} to {scale.max}",
            )
