"""What Excel's number formats show of a value: 412.35 is shown as 412 by "0", as 41235 by "0"".""35", and not at all by ";;;".

A value comes in only where everybody who opens the file sees that very value.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# The Thai formats that Excel knows by number alone (๙๕.๑๐%); what else it knows so, and openpyxl does not, are dates and times.
THAI_FORMATS = {59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%"}
TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<gap>[_*].|t(?=[0#?]))|\[(?P<mark>[^\]]*)\]|(?P<end>;)|(?P<text>@)'
    r"|(?P<percent>%)|(?P<digits>general|[0#?][0#?.,]*|\.[0#?]+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
# Colours and locales, which change no digit; conditions and currencies are not among them.
HARMLESS = re.compile(r"\$-[0-9a-f]+|black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]+", re.IGNORECASE)
PLAIN = re.compile(r"(?:#,##[0#]|[#?]*0?)(?:\.(?P<decimals>[0#?]*))?")


@dataclass
class Section:
    """One of the parts of a format that stand between semicolons."""

    digits: str = ""
    literal: str = ""
    percent: int = 0
    texts: int = 0
    odd: bool = False

    @property
    def empty(self) -> bool:
        return not (self.digits or self.texts or self.odd or any(char.isdigit() for char in self.literal))


def of_number(number: Decimal, code: str) -> tuple[str, str, str]:
    """The number as it would be typed ("95.1 %" where percentages are shown), what is wrong with its cell, and what that shows."""
    section, negated = _section_of(number, _sections(code))
    if section.percent:
        number *= 100
    text = f"{number.normalize():f}" + (" %" if section.percent or "%" in section.literal else "")
    if section.empty:
        return text, "invisible_format", ""
    if not _is_plain(section, negated):
        return text, "odd_format", code
    shown = _rounded(number, section)
    if shown == 0 and section.digits.strip("#?.,") == "":
        return text, "invisible_format", ""
    return (text, "", "") if shown == number else (text, "shown_otherwise", str(shown))


def of_text(code: str) -> str:
    """What is wrong with a cell that holds text, if anything."""
    sections = _sections(code)
    if len(sections) < 4 and not sections[-1].texts:
        return ""
    section = sections[min(3, len(sections) - 1)]
    if section.empty:
        return "invisible_format"
    shows = section.digits.lower() == "general" or (section.texts == 1 and not section.digits)
    return "" if shows and not (section.odd or section.percent or section.literal.strip()) else "odd_format"


def of_day(code: str) -> str:
    """What is wrong with a cell that holds a date, if anything: its day, month and year must all be seen."""
    first = re.split(";", re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code))[0].lower()
    return "" if "d" in first and "m" in first and re.search("[yebg]", first) else "odd_format"


def _sections(code: str) -> list[Section]:
    sections = [Section()]
    for token in TOKEN.finditer(code):
        kind, text, last = token.lastgroup, token[token.lastgroup], sections[-1]
        if kind == "end":
            sections.append(Section())
        elif kind == "digits":
            last.odd |= bool(last.digits)  # a fraction, or digits set apart: # ?/?
            last.digits += text
        elif kind == "mark":
            last.odd |= not HARMLESS.fullmatch(text)
        elif kind != "gap":
            last.percent += kind == "percent"
            last.texts += kind == "text"
            last.literal += text if kind in ("quoted", "escaped", "other") else ""
    return sections


def _section_of(number: Decimal, sections: list[Section]) -> tuple[Section, bool]:
    """The section that shows a number, and whether it must show the sign of a negative one by itself."""
    if len(sections) > 4:
        return Section(odd=True), False
    if len(sections) == 4 or (len(sections) > 1 and sections[-1].texts):
        sections = sections[:-1]
    if len(sections) == 1:
        return sections[0], False
    if number == 0 and len(sections) > 2:
        return sections[2], False
    return sections[number < 0], number < 0


def _is_plain(section: Section, negated: bool) -> bool:
    """Whether a section shows a number's digits as they are, with nothing beside them that changes their meaning."""
    literal = "".join(section.literal.split()).removesuffix("%")
    signs = ("-", "()") if negated else ("",)
    if section.odd or section.percent + ("%" in section.literal) > 1 or literal not in signs:
        return False
    if section.texts or section.digits.lower() == "general":
        return section.texts + bool(section.digits) == 1 and not section.percent
    return bool(PLAIN.fullmatch(section.digits))


def _rounded(number: Decimal, section: Section) -> Decimal:
    if section.texts or section.digits.lower() == "general":
        return number
    decimals = len(PLAIN.fullmatch(section.digits)["decimals"] or "")
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
