"""A date or a time that cannot be: where it stands in a text, and what is to be said of it."""

from typing import NamedTuple


class Fault(NamedTuple):
    """start: the place of its first character; th, en: what is wrong, and what to write instead."""

    start: int
    th: str
    en: str
