"""Applies the rules whose right form is certain to a text, until none of them finds anything."""

from collections.abc import Callable

from checks.thai.checks import RULES

MENDING = [rule for rule in RULES if rule.mends]


def mended(text: str, words: Callable[[str], str]) -> str:
    """The text with every certain fault mended in its words. words: hides letter for letter what are none."""
    before = None
    while before != text:  # one fault may hide another: ต่าง, a zero-width space, ๆ
        before = text
        for rule in MENDING:
            for found in reversed(list(rule.find(words(text)))):
                text = text[: found.start()] + rule.right(found) + text[found.end() :]
    return text
