"""Telephone numbers that lack a digit: 0 2448 908, 081-234-567. Hotlines of four digits and extensions are whole as they are."""

import re
from collections.abc import Iterator

from checks.pairs.fact_patterns import national
from checks.times.fault import Fault

_NUMBER = re.compile(
    r"(?:โทร(?:ศัพท์|สาร)?|มือถือ|\b(?:tel|telephone|phone|mobile|call|fax)\b)[*_]{0,3}[\s.:]{0,3}(?:หมายเลข|number|at)?[\s:]{0,3}[*_]{0,3}"
    r"(?P<number>(?:\+66[ ()-]{0,3}|\(?0)\d?\)?(?:[ ()-]{0,2}\d){5,8})(?![\dxX…*]|[ -]{1,2}[\dxX…*])",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"(?:\+66|0)[\d ()-]{5}")  # what each has in it, and most texts have not; much faster to look for
_WHOLE = {"2": 9, "3": 9, "4": 9, "5": 9, "7": 9, "6": 10, "8": 10, "9": 10}  # by the digit behind the first 0


def find(text: str, language: str) -> Iterator[Fault]:
    """Every number, behind a word for one, that has one digit less than all of its kind."""
    for found in _NUMBER.finditer(text) if _PERHAPS.search(text) else ():
        digits, written = national(found["number"]), found["number"].strip()
        whole = _WHOLE.get(digits[1:2])
        if whole and len(digits) == whole - 1:
            th = f"หมายเลข “{written}” ขาดไปหนึ่งหลัก หมายเลขที่ขึ้นต้นด้วย {digits[:2]} มี {whole} หลัก โปรดเขียนให้ครบ"
            en = f"“{written}” lacks a digit: numbers that begin with {digits[:2]} have {whole}; write all of them"
            yield Fault(found.start("number"), th, en)
