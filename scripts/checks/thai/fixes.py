"""Mends in a page what can be typed in one right way only; all else is for people to decide.

The rules are those of the check, so what is mended is no longer told. Code, addresses, attributes and the front matter, but for
its title and description, stay as they are; so does every line's place.
"""

from checks.thai.checks import RULES
from checks.thai.text_rule import Rule
from pages import prose

MENDING = [rule for rule in RULES if rule.mends]


def fixed(text: str) -> str:
    """A page (the whole file) with every certain fault mended. What is mended already does not change."""
    before = None
    while before != text:  # one fault may hide another: ต่าง, a zero-width space, ๆ
        before = text
        for rule in MENDING:
            text = _mended(text, rule)
    return text


def changes(text: str) -> list[tuple[int, str, str]]:
    """What fixed would change: (line, as it is written, as it will be)."""
    lines = zip(text.split("\n"), fixed(text).split("\n"), strict=True)
    return [(number, old, new) for number, (old, new) in enumerate(lines, 1) if old != new]


def _mended(text: str, rule: Rule) -> str:
    for found in reversed(list(rule.find(prose.in_page(text)))):
        text = text[: found.start()] + rule.right(found) + text[found.end() :]
    return text
