"""The result in plain sentences, with the right grammar for up, down, unchanged, a first year, no level, a category that was
not assessed, a provisional result and a sample.

A sample's sentence begins with the word: read alone, it would be a false claim about a real agency. It names no assessor,
for there was none.
"""

from decimal import Decimal

from agency import Agency
from assessment_data import Assessment, Collection, Scale
from words import fiscal_year, points, text, together

SENTENCES = {
    "th": "{sample}ใน{when} {who} ได้ {total} คะแนน {scale}{name}{level}{versus}{assessor}{gaps}{provisional}",
    "en": "{sample}In {when}, {who} scored {total} {scale}{name}{level}{versus}{assessor}.{gaps}{provisional}",
}
# A scale that begins at 0, and one that does not: 3 of 5 says less where nobody can have less than 1.
SCALE = {
    "th": ("จากคะแนนเต็ม {max} คะแนน", "จากช่วงคะแนน {min} ถึง {max} คะแนน"),
    "en": ("out of {max}", "on a scale of {min} to {max}"),
}
SAMPLE = {"th": "(ข้อมูลตัวอย่าง) ", "en": "(Sample data) "}
# Which assessment, where the agency has results of several.
NAME = {"th": " ใน{name}", "en": " in the {name}"}
LEVEL = {"th": " อยู่ในระดับ{level}", "en": " (level: {level})"}
VERSUS = {
    "th": (" ลดลง {points} คะแนนจาก{then}", " คะแนนเท่ากับ{then}", " เพิ่มขึ้น {points} คะแนนจาก{then}"),
    "en": (", down {points} points from {then}", ", the same score as in {then}", ", up {points} points from {then}"),
}
ASSESSOR = {"th": " ตามผลการประเมินของ{assessor}", "en": ", as assessed by {assessor}"}
PROVISIONAL = {"th": " ผลนี้เป็นผลเบื้องต้น", "en": " This result is provisional."}
GAPS = {
    "th": (" ทั้งนี้ไม่ได้ประเมิน 1 หมวด", " ทั้งนี้ไม่ได้ประเมิน {number} หมวด"),
    "en": (" One category was not assessed.", " Not assessed: {number} categories."),
}
TREND = {
    "th": (
        "คะแนนรวมลดลง {points} คะแนน จาก {first} ใน{then} เหลือ {last} ใน{now}",
        "คะแนนรวมใน{now} เท่ากับใน{then} คือ {last}",
        "คะแนนรวมเพิ่มขึ้น {points} คะแนน จาก {first} ใน{then} เป็น {last} ใน{now}",
    ),
    "en": (
        "The total fell by {points} points, from {first} in {then} to {last} in {now}.",
        "The total in {now} is the same as in {then}: {last}.",
        "The total rose by {points} points, from {first} in {then} to {last} in {now}.",
    ),
}
ONE_YEAR = {"th": "มีผลเพียงปีเดียว คือ{now} ได้ {last} คะแนน", "en": "There is one result, for {now}: {last}."}


def sentence(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    """The result as page text; numbers stay on a line with their units."""
    framework = collection.frameworks[year.framework]
    level = framework.level(year.level)
    actual = year.status != "sample"
    return together(
        SENTENCES[language].format(
            sample="" if actual else SAMPLE[language],
            when=fiscal_year(year.fiscal_year, language),
            who=text(agency.abbreviation[language]),
            total=points(year.total),
            scale=scale_words(framework.scale, language),
            name=NAME[language].format(name=text(framework.name[language])) if len(collection.used) > 1 else "",
            level=LEVEL[language].format(level=text(level.name[language])) if level else "",
            versus=_versus(year, collection.before(year), language),
            assessor=ASSESSOR[language].format(assessor=text(year.assessor[language])) if actual else "",
            gaps=_gaps(year, language),
            provisional=PROVISIONAL[language] if year.status == "provisional" else "",
        )
    )


def scale_words(scale: Scale, language: str) -> str:
    """What a score is out of."""
    from_zero, from_more = SCALE[language]
    return (from_more if scale.min else from_zero).format(min=scale.min, max=scale.max)


def trend(years: list[Assessment], language: str) -> str:
    """How the total went from the oldest to the newest of these years: of one framework and kind, the newest first."""
    now, then = years[0], years[-1]
    words = {
        "now": fiscal_year(now.fiscal_year, language),
        "then": fiscal_year(then.fiscal_year, language),
        "last": points(now.total),
        "first": points(then.total),
        "points": points(abs(now.total - then.total)),
    }
    sample = SAMPLE[language] if now.status == "sample" else ""
    pattern = _by_direction(TREND[language], now.total - then.total) if len(years) > 1 else ONE_YEAR[language]
    provisional = PROVISIONAL[language] if now.status == "provisional" else ""
    return together(sample + pattern.format(**words) + provisional)


def _gaps(year: Assessment, language: str) -> str:
    """How many categories were not assessed, if some were not."""
    number = list(year.scores.values()).count(None)
    one, several = GAPS[language]
    return (one if number == 1 else several).format(number=number) if number else ""


def _versus(year: Assessment, before: Assessment | None, language: str) -> str:
    """Down, unchanged or up from the year before; nothing where there is none to compare with."""
    if before is None:
        return ""
    difference = year.total - before.total
    phrase = _by_direction(VERSUS[language], difference)
    return phrase.format(points=points(abs(difference)), then=fiscal_year(before.fiscal_year, language))


def _by_direction(phrases: tuple[str, str, str], difference: Decimal) -> str:
    """The phrase for down, unchanged or up."""
    down, unchanged, up = phrases
    return down if difference < 0 else up if difference else unchanged
