"""Amounts of money that stand twice, in figures and then in words: 4,500 บาท (สี่พันห้าร้อยบาทถ้วน), 300 baht (three hundred baht).

Compared is only a bracket that holds nothing else, and only where figures and words are both read with certainty.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from checks.pairs import number_words
from checks.times.fault import Fault

_WELL_FORMED = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_FIGURE = rf"(?<![\d.,])(?P<figure>{_WELL_FORMED})"
_BEFORE = {
    "th": re.compile(
        rf"{_FIGURE}(?P<scale>\s?(?:ล้าน|แสน|หมื่น|พัน))?\s?บาท(?:ถ้วน)?[*_]{{0,3}}\s?\((?P<words>[ก-๙\s]{{1,200}})\)"
    ),
    "en": re.compile(
        rf"(?:\b(?:THB|[Bb]aht)\s?)?{_FIGURE}(?P<scale>\s(?:thousand|million|billion))?"
        r"(?:\s?(?:THB|[Bb]aht)\b)?[*_]{0,3}\s?\((?P<words>[A-Za-z,\s-]{1,200})\)"
    ),
}
_MONEY = re.compile("THB|[Bb]aht|บาท")
_WORDS = {
    "th": re.compile(r"(?P<baht>\S+?)บาท(?:ถ้วน|(?P<satang>\S+)สตางค์(?:ถ้วน)?)?"),
    "en": re.compile(
        r"(?P<baht>.+?)(?:\sbaht(?:(?:,|,?\sand)?\s(?P<satang>.+)\ssatang)?(?:\sonly)?|\sonly)", re.IGNORECASE
    ),
}


def find(text: str, language: str) -> Iterator[Fault]:
    """Every amount in words that is not the one in figures before it."""
    for found in _BEFORE[language].finditer(text) if "(" in text and _MONEY.search(text) else ():
        said, meant = _in_figures(found, language), _in_words(found["words"], language)
        if said and meant and said.isdisjoint(meant):
            yield _fault(found, min(meant, key=lambda value: value % 1000 != 0), language)


def _in_figures(found: re.Match, language: str) -> set[Decimal]:
    """The amount before a bracket; nothing where it is not said to be money."""
    if not _MONEY.search(found.string, found.start(), found.start("words")):
        return set()
    written = found["figure"] + (found["scale"] or "")
    return _number(written, language) if found["scale"] else {Decimal(written.replace(",", ""))}


def _in_words(words: str, language: str) -> set[Decimal]:
    """What the words of a bracket mean; nothing where they are more than an amount."""
    words = "".join(words.split()) if language == "th" else " ".join(words.split())
    parts = _WORDS[language].fullmatch(words)
    if not parts:
        return set()
    satang = _number(parts["satang"], language) if parts["satang"] else {Decimal(0)}
    return {a + b / 100 for a in _number(parts["baht"], language) for b in satang}


def _number(words: str, language: str) -> set[Decimal]:
    """What number words mean that are one number from beginning to end."""
    numbers = list(number_words.find(words, language))
    whole = len(numbers) == 1 and numbers[0][:2] == (0, len(words))
    return set(numbers[0][2]) if whole else set()


def _fault(found: re.Match, meant: Decimal, language: str) -> Fault:
    words, figure = " ".join(found["words"].split()), " ".join(found[0][: found[0].rindex("(")].strip("*_ \n").split())
    value = f"{meant:,.2f}".removesuffix(".00")
    th = f"“{words}” คือ {value} บาท แต่ตัวเลขข้างหน้าคือ “{figure}” โปรดแก้จำนวนใดจำนวนหนึ่งให้ตรงกัน"
    en = f"“{words}” is {value} baht, but the figure before it is “{figure}”; correct one of the two"
    return Fault(found.start("words"), th, en)
