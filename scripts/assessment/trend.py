"""How the total went over the years, in a sentence."""

from assessment.model import Assessment, Framework
from assessment.sentence import SAMPLE, by_direction
from common.words import fiscal_year, listed, points, together, year_number

TREND = {
    "th": (
        "คะแนนรวมลดลง {points} คะแนน จาก {first} ใน{then} เหลือ {last} ใน{now}",
        "คะแนนรวมใน{now} เท่ากับใน{then} คือ {last} คะแนน",
        "คะแนนรวมเพิ่มขึ้น {points} คะแนน จาก {first} ใน{then} เป็น {last} ใน{now}",
    ),
    "en": (
        "The total fell by {points} points, from {first} in {then} to {last} in {now}.",
        "The total in {now} is the same as in {then}: {last}.",
        "The total rose by {points} points, from {first} in {then} to {last} in {now}.",
    ),
}
ONE_YEAR = {"th": "มีผลเพียงปีเดียว คือ{now} ได้ {last} คะแนน", "en": "There is one result, for {now}: {last}."}
PROVISIONAL = {"th": " (ผลเบื้องต้น)", "en": " (provisional)"}
MISSING = {
    "th": (" ไม่มีผลของปีงบประมาณ พ.ศ. {years}", " ไม่มีผลของปีงบประมาณ พ.ศ. {years}"),
    "en": (" There is no result for fiscal year {years}.", " There are no results for fiscal years {years}."),
}


def trend(years: list[Assessment], framework: Framework, language: str) -> str:
    """How the total went from the oldest to the newest of these years: of one framework and kind, the newest first."""
    now, then, decimals = years[0], years[-1], framework.scale.decimals
    words = {
        "now": _year(now, language),
        "then": _year(then, language),
        "last": points(now.total, decimals),
        "first": points(then.total, decimals),
        "points": points(abs(now.total - then.total), decimals),
    }
    sample = SAMPLE[language] if now.status == "sample" else ""
    pattern = by_direction(TREND[language], now.total - then.total) if len(years) > 1 else ONE_YEAR[language]
    return together(sample + pattern.format(**words) + _missing(years, language))


def _year(year: Assessment, language: str) -> str:
    return fiscal_year(year.fiscal_year, language) + (PROVISIONAL[language] if year.status == "provisional" else "")


def _missing(years: list[Assessment], language: str) -> str:
    """The years between the oldest and the newest that have no result."""
    known = {year.fiscal_year for year in years}
    missing = [number for number in range(min(known), max(known)) if number not in known]
    if not missing:
        return ""
    phrase = MISSING[language][len(missing) > 1]
    return phrase.format(years=listed([year_number(number, language) for number in missing], language))
