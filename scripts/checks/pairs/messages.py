"""What comparisons of pairs tell, in Thai and in English, and a fact as the other language would write it."""

import re
from decimal import Decimal

from checks.pairs import frequencies, units
from checks.pairs.fact import MAY, Fact
from checks.pairs.fact_patterns import WEEKEND, WORKING_DAYS
from checks.pairs.number_words import ORDINALS
from common.problems import Problem
from common.words import MONTHS, counted, year_number
from pages.source import Mark, Page

KINDS = {
    "p": ("ย่อหน้า", "paragraph"),
    "ul": ("รายการแบบจุด", "bulleted list"),
    "ol": ("รายการแบบเรียงเลข", "numbered list"),
    "li": ("ข้อ", "list item"),
    "table": ("ตาราง", "table"),
    "tr": ("แถว", "table row"),
    "dl": ("รายการคำอธิบาย", "list of definitions"),
    "dt": ("คำที่อธิบาย", "term"),
    "dd": ("คำอธิบาย", "definition"),
    "blockquote": ("ข้อความอ้างอิง", "quotation"),
    "pre": ("ตัวอย่างโค้ด", "block of code"),
    "hr": ("เส้นคั่น", "dividing line"),
    "picture": ("รูปภาพ", "picture"),
    "include": ("บรรทัด --8<-- ", "--8<-- line"),
}
OTHER = ("HTML ที่วางไว้", "piece of pasted HTML")
WITHIN = ("li", "tr", "dt", "dd")  # these stand on lines next to one another
_TO_TWENTY = [str(number) for number in range(1, len(ORDINALS) + 1)]
LANGUAGE = {"th": ("ภาษาไทย", "Thai"), "en": ("ภาษาอังกฤษ", "English")}
WEEKDAYS = (
    ("จันทร์", "Monday"),
    ("อังคาร", "Tuesday"),
    ("พุธ", "Wednesday"),
    ("พฤหัสบดี", "Thursday"),
    ("ศุกร์", "Friday"),
    ("เสาร์", "Saturday"),
    ("อาทิตย์", "Sunday"),
)
DAYS = {WORKING_DAYS: ("วันทำการ", "working days"), WEEKEND: ("สุดสัปดาห์", "weekend")}


def at(page: Page, place: tuple[int, int], th: str, en: str) -> Problem:
    """A problem at a line and column."""
    return page.problem(Mark("", *place), th, en)


def line(page: Page, number: int) -> str:
    """A line of a page, to be found by people and editors."""
    return f"{page.file}:{number}"


def as_written(fact: Fact, language: str, in_place_of: Fact | None = None) -> str:
    """A fact of the other language, as this one would write it; a word for a number where it takes the place of one."""
    kind, *value = fact.main
    if kind == "date":
        return _date_as(in_place_of, *value, language)
    if kind == "phone" and re.fullmatch(r"02\d{7}", value[0]):
        parts = f"{value[0][1]} {value[0][2:5]} {value[0][5:]}"
        return f"0{parts}" if language == "th" else f"+66 {parts}"
    if kind == "weekday" and len(fact.meanings) > 1:
        return DAYS[fact.meanings][language == "en"]
    if kind == "every":
        return frequencies.said(fact, language)
    if kind == "weekday":
        return f"วัน{WEEKDAYS[value[0] - 1][0]}" if language == "th" else WEEKDAYS[value[0] - 1][1]
    if kind == "time":
        hour, minute = divmod(value[0], 60)
        half = "p.m." if hour >= 12 else "a.m."
        if language == "en" and value[0] in (0, 720):  # 12 a.m. and 12 p.m. are often taken for one another
            return "noon" if hour else "midnight"
        return f"{hour:02}.{minute:02} น." if language == "th" else f"{(hour - 1) % 12 + 1}.{minute:02} {half}"
    if kind in ("amount", "fraction") or (fact.unit and in_place_of and in_place_of.main[0] == "amount"):
        return _measured(fact, language)
    if kind == "percent":
        return "ร้อยละ" if language == "th" else "%"
    if kind == "number" and in_place_of and in_place_of.written.lower() in ORDINALS and value[0] in _TO_TWENTY:
        return ORDINALS[int(value[0]) - 1]
    as_word = in_place_of and in_place_of.weight == MAY and value[0] in map(str, range(1, 11))
    if kind == "number" and (as_word or not _stands_as(fact)):
        number = Decimal(value[0])
        return counted(int(number), language) if number <= 10 and number == int(number) else f"{number:,f}"
    return fact.written


def _stands_as(fact: Fact) -> bool:
    """Whether the figures that are written are the number that is meant: not in 5 of "5–10 million"."""
    return not re.search(r"[^\d.,]", fact.written) and Decimal(fact.written.replace(",", "")) == abs(
        Decimal(fact.main[1])
    )


def _measured(fact: Fact, language: str) -> str:
    """An amount or a part of a whole: 1 hour 30 minutes, 3 in 4."""
    if fact.main == ("fraction", "0.5"):
        return "ครึ่งหนึ่ง" if language == "th" else "half"
    if fact.main[0] == "fraction":
        return (" ใน " if language == "th" else " in ").join(part.main[1] for part in fact.parts)
    return " ".join(units.said(units.count(part), part.unit, language) for part in fact.parts or (fact,))


def opposed(fact: Fact, other: Fact, quality: str) -> tuple[str, str, str]:
    """A number with its unit or bound in the Thai, in the English, and as the English would have what the Thai says."""
    if quality == "unit":
        both = [(fact, "th"), (other, "en"), (fact, "en")]
        return tuple(units.said(units.count(one), one.unit, language) for one, language in both)
    (th, en), (_, its) = units.BOUNDS[fact.bound], units.BOUNDS[other.bound]
    return tuple(f"{word} {fact.main[1]}" for word in (th, its, en))


def _date_as(other: Fact | None, year: int | None, month: int | None, day: int | None, language: str) -> str:
    """A date; in both eras where that in whose place it stands has both."""
    if other and year and not month and other.written.startswith("B"):
        return f"B.E. {year + 543} ({year})" if "(" in other.written else f"B.E. {year + 543}"
    return _date(year, month, day, language)


def _date(year: int | None, month: int | None, day: int | None, language: str) -> str:
    name = MONTHS[language][month - 1] if month else ""
    number = year_number(year + 543, language) if year else ""
    if number and not month:
        return f"พ.ศ. {number}" if language == "th" else number
    return " ".join(filter(None, [str(day or ""), name, number]))
