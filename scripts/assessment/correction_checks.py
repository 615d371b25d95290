"""The rules of a result's corrections; each yields its problems with their places."""

from datetime import date
from decimal import Decimal, InvalidOperation

from assessment.framework_checks import too_many_decimals

ACTUAL = ("official", "provisional")


def correction_problems(year, document, collection):
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
        return value in ACTUAL
    if value == "not_assessed":
        return field.startswith("scores.")
    try:
        score, scale = Decimal(value), framework.scale
        return scale.min <= score <= scale.max and not too_many_decimals(score, scale)
    except InvalidOperation:
        return False


def _same(one: str, other: str) -> bool:
    """Whether two figures as they are written are the same: 412.5 is 412.50."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one == other
