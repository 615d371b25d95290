"""What changed in a result after it had been published: told in sentences, and marked beside each figure that was put right."""

from decimal import Decimal

from assessment.model import Assessment, Correction, Framework
from common.words import day, joined, points, stopped, text

SENTENCES = {
    "th": {
        "figure": "แก้ไขเมื่อ {day}: {name} จาก {was} เป็น {now}",
        "word": "แก้ไขเมื่อ {day}: {name} เดิม{was} แก้เป็น{now}",
        "official": "เป็นผลอย่างเป็นทางการตั้งแต่วันที่ {day}",
        "provisional": "กลับเป็นผลเบื้องต้นตั้งแต่วันที่ {day}",
        "why": " เหตุผล: {why}",
        "total": "คะแนนรวม",
        "level": "ระดับ",
        "none": "ไม่ได้ระบุ",
        "not_assessed": "ไม่ได้ประเมิน",
    },
    "en": {
        "figure": "Corrected on {day}: {name}, from {was} to {now}",
        "word": "Corrected on {day}: {name} ({was} before, now {now})",
        "official": "Became official on {day}",
        "provisional": "Became provisional again on {day}",
        "why": " Reason: {why}",
        "total": "the total score",
        "level": "the level",
        "none": "none given",
        "not_assessed": "not assessed",
    },
}
# What a feed's title adds, and what stands beside a figure.
NOW_OFFICIAL = {"th": "เป็นผลอย่างเป็นทางการแล้ว", "en": "Now official"}
CORRECTED = {"th": "แก้ไขแล้ว", "en": "Corrected"}
NONE = ("none", "not_assessed")


def corrections(year: Assessment, framework: Framework, language: str) -> list[str]:
    """What changed after publication, the newest first, each in a sentence and its reason in another."""
    return [_told(correction, framework, language) for correction in reversed(year.corrections)]


def kinds(year: Assessment, language: str) -> list[str]:
    """What a feed's title says of a result that has changed: that it became official, that a figure was put right."""
    fields = {correction.field == "status" for correction in year.corrections}
    official = [NOW_OFFICIAL[language]] if True in fields and year.status == "official" else []
    return official + ([CORRECTED[language]] if False in fields else [])


def mark(year: Assessment, field: str, language: str, page: str = "") -> str:
    """A link from a figure that was put right to the record; empty beside any other. page: where the record stands."""
    if field not in {correction.field for correction in year.corrections}:
        return ""
    return f' <a class="corrected" href="{page}#{record(year)}">{CORRECTED[language].lower()}</a>'


def record(year: Assessment) -> str:
    """The id of the record of a result's changes."""
    return f"changes-{year.name}"


def _told(item: Correction, framework: Framework, language: str) -> str:
    words = SENTENCES[language]
    names = {"total": words["total"], "level": words["level"]}
    names |= {f"scores.{part.id}": text(part.name[language]) for part in framework.categories}
    was, now = (_value(item, value, framework, language) for value in (item.was, item.now))
    kind = item.now if item.field == "status" else "word" if {item.was, item.now} & set(NONE) else "figure"
    if kind == "word":
        was, now = joined(was, language), joined(now, language)
    line = words[kind].format(day=day(item.date, language), name=names.get(item.field), was=was, now=now)
    reason = words["why"].format(why=text(item.why[language])) if item.why else ""
    return stopped(line) + (reason and stopped(reason)) if language == "en" else line + reason


def _value(item: Correction, value: str, framework: Framework, language: str) -> str:
    """A corrected value as readers know it: a number, a level's name, or that there was none."""
    if value in NONE:
        return SENTENCES[language][value]
    if item.field == "level":
        return text(framework.level(value).name[language])
    return value if item.field == "status" else points(Decimal(value), framework.scale.decimals)
