"""Checks how a page's words are typed and set, Thai above all, in its title and description as well as in its body.

Names of fields, keywords, code, addresses and attributes are not words. What a rule claims no later rule tells again.
"""

from checks.thai import character_rules, typing_rules
from checks.thai import rules as thai_rules
from checks.thai.quotation_rules import HALF_CURVED, UNPAIRED
from checks.thai.spelling import misspelt
from common.data_model import INVISIBLE
from pages import prose
from pages import text as page_text
from pages.source import Mark, Page

RULES = (*thai_rules.RULES, *character_rules.RULES, HALF_CURVED, *typing_rules.RULES, UNPAIRED)


def problems_in(text: str) -> list[tuple[int, str, str]]:
    """What is wrong in a plain text, such as a value in a data file: (offset, Thai, English), in the text's order."""
    return _faults(prose.in_text(text))


def check(page: Page):
    """Every fault in how a page's words are typed."""
    for name in ("title", "description"):
        yield from _in_front(page, name)
    for offset, th, en in _faults(prose.in_body(page.source)):
        yield page.problem(page.at(offset), th, en)


def _faults(words: str) -> list[tuple[int, str, str]]:
    claimed, faults, signs = bytearray(len(words)), [], "".join(set(words))
    for rule in RULES:
        for found in rule.find(words) if rule.signs.search(signs) else ():
            start, end = found.span()
            if not any(claimed[start:end]):
                claimed[start:end] = b"1" * (end - start)
                faults.append((start, *rule.told(found)))
    return sorted([*faults, *_misspellings(words)])


def _misspellings(words: str):
    """Not in “ ”, where a name stands as its owner spells it."""
    told: list[int] = []
    for start, wrong, right in misspelt(page_text.unquoted(words)):
        if start not in told:  # เว็ป in เว็ปไซต์
            told.append(start)
            th = f"“{wrong}” สะกดผิด โปรดเขียน “{right}” หากเป็นชื่อของบุคคลหรือนิติบุคคล โปรดใส่ชื่อนั้นในเครื่องหมาย “ ”"
            en = f'"{wrong}" is misspelt; write "{right}". Put the name of a person or a company in “ ” if it is spelt so'
            yield start, th, en


def _in_front(page: Page, name: str):
    """In a field of the front matter, at the very letter where the field is written in one line."""
    value = page.meta.data.get(name) if isinstance(page.meta.data, dict) else None
    if not isinstance(value, str):
        return
    line, column = page.meta.values[(name,)]
    written = page.source.split("\n")[line - 1][column - 1 :]
    start = 0 if written.startswith(value) else 1 if written[1:].startswith(value) else None
    for offset, th, en in problems_in(value):
        if not INVISIBLE.match(value, offset):  # which a field may not hold anyway, and which is told there
            yield page.problem(Mark("", line, column if start is None else column + start + offset), th, en)
