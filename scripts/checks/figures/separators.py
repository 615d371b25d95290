"""Commas where no number has one: 1,0000; 12,50.00 บาท; 10,00. A comma parts three digits each; 3,4 may be two numbers."""

import re
from collections.abc import Iterator

from checks.pairs import units
from checks.times.fault import Fault

_PERHAPS = re.compile(r"\d,\d")  # in each of these
_FIGURES = re.compile(r"(?<![\w.,/:(\[-])\d{1,3}(?:,\d+)+(?:\.\d+)?(?![\w/]|[.,:-]\d)")
_WELL_FORMED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
# What is counted with such figures is never a list, or a list that needs its spaces.
_MEASURED = re.compile(r"\s*(?:ล้าน|แสน|หมื่น|THB\b|million\b|billion\b)")
_MONEY = ("baht", "dollar")
_LABELS = re.compile(
    r"(?:ที่|เลข|รหัส|พิกัด|รุ่น|ฉบับ|หน้า|ข้อ|มาตรา|หมวด|ชั้น|ห้อง|ตาราง|รูป|\b(?:No|Nos|code|version|pages?|pp?|section|table|item|room"
    r"|chapter|article|clauses?|figures?|coordinates?)\.?)\s*$",
    re.IGNORECASE,
)


def find(text: str, language: str) -> Iterator[Fault]:
    """Every figure whose commas are certainly in a wrong place."""
    for found in _FIGURES.finditer(text) if _PERHAPS.search(text) else ():
        before = text[max(0, found.start() - 15) : found.start()]
        if not _WELL_FORMED.fullmatch(found[0]) and not _LABELS.search(before) and _certain(found, language):
            yield Fault(found.start(), *_told(found[0]))


def _certain(found: re.Match, language: str) -> bool:
    """Whether it is one number: no number of a list begins with 0, and money is counted in one."""
    first, *groups = found[0].partition(".")[0].split(",")
    odd = [group for group in groups if len(group) != 3]
    if not odd or first == "0":
        return bool(odd) and units.after(found.string, found.end(), language)[0] in _MONEY
    zero = any(group[0] == "0" and group != "0" for group in odd)
    return zero or units.after(found.string, found.end(), language)[0] in _MONEY or bool(_measured(found))


def _measured(found: re.Match) -> re.Match | None:
    return _MEASURED.match(found.string, found.end())


def _told(written: str) -> tuple[str, str]:
    digits, point, rest = written.replace(",", "").partition(".")
    rights = [f"{int(digits):,}{point}{rest}"]
    whole, _, last = written.rpartition(",")
    if len(last) <= 2 and (whole.isdigit() or _WELL_FORMED.fullmatch(whole)):
        rights.insert(0, f"{whole}.{last}")
    th, en = (word.join(f"“{right}”" for right in rights) for word in (" หรือ ", " or "))
    return (
        f"“{written}” มีจุลภาคผิดตำแหน่ง จุลภาคคั่นหลักทุกสามหลัก ทศนิยมใช้จุด โปรดตรวจจำนวน แล้วเขียน เช่น {th}",
        f"“{written}” has a comma in the wrong place: commas part every three digits, and decimals have a point; check the"
        f" number and write, for example, {en}",
    )
