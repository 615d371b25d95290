"""Years, dates and numbers as each language writes them, and data made safe to stand in a page.

Thai counts years in the Buddhist Era (พ.ศ. = CE + 543); English pages use the Common Era.
"""

import re
from datetime import date
from decimal import Decimal
from html import unescape

LANGUAGES = ("th", "en")
NBSP = "\u00a0"
MINUS = "\u2212"
ENGLISH_NUMBERS = "no one two three four five six seven eight nine ten".split()
AND = {"th": " และ ", "en": " and "}
THAI_LETTER = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]")
MONTHS = {
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(),
    "en": "January February March April May June July August September October November December".split(),
}


def fiscal_year(buddhist: int, language: str) -> str:
    """A fiscal year in words, from its number in the Buddhist Era."""
    number = year_number(buddhist, language)
    return f"ปีงบประมาณ พ.ศ.{NBSP}{number}" if language == "th" else f"fiscal year{NBSP}{number}"


def year_number(buddhist: int, language: str) -> str:
    """A year as a bare number in the language's own era, from its number in the Buddhist Era."""
    return str(buddhist if language == "th" else buddhist - 543)


def day(value: date, language: str) -> str:
    """A date in words, with its machine form beside it."""
    return f'<time datetime="{value.isoformat()}">{day_in_words(value, language)}</time>'


def day_in_words(value: date, language: str) -> str:
    """A date in words, in the language's own era."""
    year = value.year + 543 if language == "th" else value.year
    return f"{value.day}{NBSP}{MONTHS[language][value.month - 1]}{NBSP}{year}"


def figure(value: Decimal, decimals: int) -> str:
    """A score as data files have it, always with all its scale's decimals."""
    return f"{value:.{decimals}f}"


def points(value: Decimal, decimals: int) -> str:
    """A score as pages have it; figures with the same decimals stand under one another."""
    return figure(value, decimals).replace("-", MINUS)


def change(value: Decimal, decimals: int) -> str:
    """A difference of scores with its sign."""
    return f"{'+' if value > 0 else ''}{points(value, decimals)}"


def bound(value: Decimal) -> str:
    """An end of a scale, with the decimals that it was written with."""
    return str(value).replace("-", MINUS)


def counted(number: int, language: str) -> str:
    """A small number as sentences have it: English spells it out to ten."""
    return ENGLISH_NUMBERS[number] if language == "en" and number < len(ENGLISH_NUMBERS) else str(number)


def listed(names: list[str], language: str) -> str:
    """Names one after another, with "and" before the last."""
    *others, last = names
    return f"{', '.join(others)}{AND[language]}{last}" if others else last


def joined(word: str, language: str) -> str:
    """A word that stands in a phrase: in Thai it joins on where it is Thai, and has a space before it where it is not."""
    return f" {word}" if language == "th" and not THAI_LETTER.match(word) else word


def stopped(sentence: str) -> str:
    """An English sentence with its full stop, which a name such as "Co., Ltd." may have brought along."""
    return sentence if plain(sentence).endswith((".", "?", "!")) else f"{sentence}."


def plain(markup: str) -> str:
    """Page text as plain text: no tags, no character references, ordinary spaces."""
    return unescape(re.sub(r"<[^>]*>", "", markup)).replace(NBSP, " ")


def text(value: str) -> str:
    """Data as page text: every sign that Markdown or HTML could act on becomes a character reference."""
    return "".join(char if char.isalnum() or char in " ,'" or ord(char) > 127 else f"&#{ord(char)};" for char in value)


def together(value: str) -> str:
    """Keeps each number on one line with the word after it, and "พ.ศ." with its year."""
    return re.sub(r"(?<=\d) (?=[ก-ฮa-z])|(?<=พ\.ศ\.) (?=\d)", NBSP, value)
