"""The rules that hold between the fields and files of the assessment data; each yields its problems with their places."""

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from assessment_labels import LABELS
from data_model import repeated_ids
from located_yaml import Document
from problems import Problem

# The line that a sample's file carries into open data, and the words that an actual result must not have.
SAMPLE_MARK = tuple(label["sample"] for label in LABELS.values())
SAMPLE_WORDS = ("ข้อมูลตัวอย่าง", "sample data", "example.go.th")

# A year, and some weeks by which an assessment may begin before its fiscal year or end after it.
LONGEST_PERIOD = 400


def framework_problems(framework, document: Document, path: Path):
    """What is wrong with a framework whose fields are each right."""
    if path.name != f"{framework.id}.yml":
        yield document.problem(
            ("id",),
            f"id: ต้องตรงกับชื่อไฟล์ คือ {framework.id}.yml",
            f"id: must be the same as the file's name, {framework.id}.yml",
        )
    if framework.scale.min >= framework.scale.max:
        yield document.problem(
            ("scale", "max"), "scale.max: ต้องมากกว่า scale.min", "scale.max: must be more than scale.min"
        )
    for group in ("levels", "categories"):
        for index, item in enumerate(getattr(framework, group)):
            if item.english == "sourced" and not item.english_source:
                th = "english_source: ชื่อภาษาอังกฤษที่มีแหล่งที่มาต้องเขียนที่อยู่ของแหล่งนั้น"
                en = "english_source: a sourced English name needs the address of its source"
                yield document.problem((group, index, "english"), th, en)
        yield from repeated_ids(getattr(framework, group), document, (group,))


def year_problems(year, document: Document, path: Path, collection):
    """What is wrong with a fiscal year whose fields are each right: against its file, its status and its framework."""
    yield from _name_problems(year, document, path, collection)
    for path in document.quoted & {("fiscal_year",), ("total",), *(("scores", name) for name in year.scores)}:
        th, en = "ตัวเลขต้องไม่มีเครื่องหมายคำพูด", "a number must not have quotation marks"
        yield document.problem(path, f"{path[-1]}: {th}", f"{path[-1]}: {en}")
    yield from _period_problems(year, document)
    yield from _correction_problems(year, document, collection)
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


def _correction_problems(year, document, collection):
    """Corrections follow one another without a gap, and the last of each figure leads to the figure that stands."""
    stands: dict[str, str] = {}
    framework = collection.frameworks.get(year.framework)
    later = date.max
    for index, item in reversed(list(enumerate(year.corrections))):
        place = ("corrections", index)
        if item.field.startswith("scores.") and item.field.removeprefix("scores.") not in year.scores:
            th, en = f"field: ไม่มีหมวด {item.field}", f"field: there is no {item.field}"
            yield document.problem((*place, "field"), th, en)
            continue
        then = stands.get(item.field, year.figure(item.field))
        if not _same(item.now, then):
            th = f"now: ต้องเป็นค่าที่ใช้หลังการแก้ครั้งนี้ คือ {then}"
            yield document.problem((*place, "now"), th, f"now: must be what has stood since, {then}")
        if _same(item.was, item.now):
            th, en = "was: ต้องต่างจาก now", "was: must differ from now"
            yield document.problem((*place, "was"), th, en)
        if item.date < year.published:
            th = f"date: ต้องไม่อยู่ก่อนวันเผยแพร่ {year.published}"
            yield document.problem((*place, "date"), th, f"date: must not be before it was published, {year.published}")
        if item.date > later:
            th, en = "date: ต้องเรียงจากเก่าไปใหม่", "date: the corrections must run from the oldest to the newest"
            yield document.problem((*place, "date"), th, en)
        if framework and not _could_stand(item.field, item.was, framework):
            th, en = f"was: {item.was} เป็นค่าของช่องนี้ไม่ได้", f"was: {item.was} cannot have stood there"
            yield document.problem((*place, "was"), th, en)
        stands[item.field], later = item.was, item.date


def _could_stand(field: str, value: str, framework) -> bool:
    """Whether a value could have been there: a score on the scale, a level that exists, a status, or that there was none."""
    if field == "level":
        return value == "none" or framework.level(value) is not None
    if field == "status":
        return value == "provisional"
    if value == "not_assessed":
        return field.startswith("scores.")
    try:
        return framework.scale.min <= Decimal(value) <= framework.scale.max
    except InvalidOperation:
        return False


def _same(one: str, other: str) -> bool:
    """Whether two figures as they are written are the same: 412.5 is 412.50."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one == other


def _period_problems(year, document):
    """A Thai fiscal year ends on 30 September of its own number."""
    if year.period.start >= year.period.end:
        th, en = "period.end: ต้องอยู่หลัง period.start", "period.end: must be after period.start"
        yield document.problem(("period", "end"), th, en)
    elif (year.period.end - year.period.start).days > LONGEST_PERIOD:
        th = f"period.start: รอบการประเมินยาวเกินหนึ่งปี ({year.period.start} ถึง {year.period.end}) โปรดตรวจปี"
        en = (
            f"period.start: the period is longer than a year ({year.period.start} to {year.period.end}); check the year"
        )
        yield document.problem(("period", "start"), th, en)
    elif not date(year.fiscal_year - 544, 10, 1) <= year.period.end <= date(year.fiscal_year - 543, 9, 30):
        last = f"{year.fiscal_year - 543}-09-30"
        th = f"period.end: ต้องอยู่ในปีงบประมาณ {year.fiscal_year} ซึ่งสิ้นสุด {last}"
        yield document.problem(
            ("period", "end"), th, f"period.end: must lie in fiscal year {year.fiscal_year}, which ends {last}"
        )


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
        if not scale.min <= score <= scale.max:
            name = ".".join(path)
            yield document.problem(
                path,
                f"{name}: {score} อยู่นอกช่วง {scale.min} ถึง {scale.max}",
                f"{name}: {score} is outside {scale.min} to {scale.max}",
            )
