"""The result in plain sentences, with the right grammar for up, down, unchanged, a first year, no level, another level than
before, categories that were not assessed, a provisional result and a sample.

A sample's sentence begins with the word: read alone, it would be a false claim about a real agency. It names no assessor,
for there was none.
"""

from decimal import Decimal

from assessment.data import Collection
from assessment.model import Assessment, Framework, Scale
from common.agency import Agency
from common.words import bound, counted, fiscal_year, joined, points, stopped, text, together

SENTENCES = {
    "th": "{sample}ใน{when} {who} ได้ {total} คะแนน {scale}{name}{level}{versus}{assessor}",
    "en": "{sample}In {when}, {who} scored {total} {scale}{name}{level}{versus}{assessor}",
}
# A scale that begins at 0, and one that does not: 3 of 5 says less where nobody can have less than 1.
SCALE = {
    "th": ("จากคะแนนเต็ม {max} คะแนน", "จากช่วงคะแนน {min} ถึง {max} คะแนน"),
    "en": ("out of {max}", "on a scale of {min} to {max}"),
}
SCALE_OF_EACH = {
    "th": ("คะแนนเต็มหมวดละ {max} คะแนน", "แต่ละหมวดมีช่วงคะแนน {min} ถึง {max} คะแนน"),
    "en": ("each out of {max} points", "each on a scale of {min} to {max} points"),
}
SAMPLE = {"th": "(ข้อมูลตัวอย่าง) ", "en": "(Sample data) "}
# Which assessment, where there are several.
NAME = {"th": " ใน{name}", "en": " in the {name}"}
LEVEL = {"th": " อยู่ในระดับ{level}", "en": " (level: {level})"}
VERSUS = {
    "th": (
        " โดยคะแนนลดลง {points} คะแนนจาก{then}",
        " โดยได้คะแนนเท่ากับ{then}",
        " โดยคะแนนเพิ่มขึ้น {points} คะแนนจาก{then}",
    ),
    "en": (", down {points} points from {then}", ", the same score as in {then}", ", up {points} points from {then}"),
}
PROVISIONAL_YEAR = {"th": "ผลเบื้องต้นของ{year}", "en": "the provisional result for {year}"}
# The level of the year before, where it was another.
OTHER_LEVEL = {"th": " ซึ่งอยู่ในระดับ{level}", "en": ", when the level was {level}"}
NO_LEVEL = {"th": " ซึ่งไม่ได้ระบุระดับ", "en": ", when no level was given"}
ASSESSOR = {"th": " ตามผลการประเมินของ{assessor}", "en": ", as assessed by {assessor}"}
PROVISIONAL = {"th": " ผลนี้เป็นผลเบื้องต้น", "en": " This result is provisional."}
# One category by its name, where that is short, else one; several; most of them.
GAPS = {
    "th": (
        " ทั้งนี้ไม่ได้ประเมินหมวด{name}",
        " ทั้งนี้ไม่ได้ประเมิน 1 หมวด",
        " ทั้งนี้ไม่ได้ประเมิน {number} หมวด",
        " ทั้งนี้ไม่ได้ประเมิน {number} หมวด จากทั้งหมด {all} หมวด",
    ),
    "en": (
        " One category, {name}, was not assessed.",
        " One category was not assessed.",
        " {number} categories were not assessed.",
        " {number} of the {all} categories were not assessed.",
    ),
}
SHORT_NAME = 30


def sentence(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    """The result as page text; numbers stay on a line with their units."""
    framework = collection.frameworks[year.framework]
    actual = year.status != "sample"
    told = SENTENCES[language].format(
        sample="" if actual else SAMPLE[language],
        when=fiscal_year(year.fiscal_year, language),
        who=text(agency.abbreviation[language]),
        total=points(year.total, framework.scale.decimals),
        scale=scale_words(framework.scale, language),
        name=_joined(NAME, "name", framework.short[language], language) if collection.several else "",
        level=_level(LEVEL, "", year, framework, language),
        versus=_versus(year, collection.before(year), framework, language),
        assessor=_joined(ASSESSOR, "assessor", year.assessor[language], language) if actual else "",
    )
    told = stopped(told) if language == "en" else told
    provisional = PROVISIONAL[language] if year.status == "provisional" else ""
    return together(told + _gaps(year, framework, language) + provisional)


def scale_words(scale: Scale, language: str, phrases: dict = SCALE) -> str:
    """What a score is out of."""
    from_zero, from_more = phrases[language]
    return (from_more if scale.min else from_zero).format(min=bound(scale.min), max=bound(scale.max))


def by_direction(phrases: tuple[str, str, str], difference: Decimal) -> str:
    """The phrase for down, unchanged or up."""
    down, unchanged, up = phrases
    return down if difference < 0 else up if difference else unchanged


def _joined(phrases: dict[str, str], field: str, name: str, language: str) -> str:
    """A phrase with a name in it, which in Thai joins the word before it."""
    return phrases[language].format(**{field: text(joined(name, language))})


def _level(phrases: dict[str, str], none: str, year: Assessment, framework: Framework, language: str) -> str:
    level = framework.level(year.level)
    return _joined(phrases, "level", level.name[language], language) if level else none


def _gaps(year: Assessment, framework: Framework, language: str) -> str:
    """Which category was not assessed, or how many were not."""
    gaps, of = [item.name[language] for item in framework.categories if year.scores[item.id] is None], len(year.scores)
    if not gaps:
        return ""
    named, one, several, most = GAPS[language]
    if len(gaps) == 1 and of > 1:
        return _joined({language: named}, "name", gaps[0], language) if len(gaps[0]) <= SHORT_NAME else one
    number = counted(len(gaps), language)
    phrase = most if len(gaps) > of / 2 else several
    return phrase.format(number=number[0].upper() + number[1:], all=counted(of, language))


def _versus(year: Assessment, before: Assessment | None, framework: Framework, language: str) -> str:
    """Down, unchanged or up from the year before, and its level if it was another; nothing where there is none to compare with."""
    if before is None:
        return ""
    then = fiscal_year(before.fiscal_year, language)
    if before.status == "provisional":
        then = PROVISIONAL_YEAR[language].format(year=then)
    difference = year.total - before.total
    phrase = by_direction(VERSUS[language], difference)
    told = phrase.format(points=points(abs(difference), framework.scale.decimals), then=then)
    if before.level == year.level:
        return told
    return told + _level(OTHER_LEVEL, NO_LEVEL[language], before, framework, language)
