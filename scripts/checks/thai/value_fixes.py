"""Mends the words in YAML: in data files, and at the top of pages. All else in the text, its remarks too, stays to the letter."""

from copy import deepcopy

from checks import data_words
from checks.thai.mending import mended
from common import located_yaml
from common.problems import Refused
from pages import prose

TOP = {(name,) for name in ("title", "description")} | {("only", name) for name in ("title", "description")}


def fixed_data(text: str) -> str:
    """A data file with every certain fault in its words mended."""
    return _fixed(text, {})


def fixed_front(text: str) -> str:
    """A page (the whole file) with every certain fault in its titles and descriptions mended."""
    front, body = prose.halves(text)
    start, end = front.find("\n") + 1, front.rfind("---")
    return front[:start] + _fixed(front[start:end], TOP) + front[end:] + body if front else text


def _fixed(text: str, wanted: set[tuple]) -> str:
    """wanted: the paths of the values to look at; all that are words where there are none. What cannot be read stays as it is."""
    if not (data := _read(text)):
        return text
    words = [(path, value) for path, value in data_words.words(data.data) if not wanted or path in wanted]
    for path, value in sorted(words, key=lambda found: data.spans[found[0]], reverse=True):
        right = mended(value, prose.in_text)
        if right != value:
            text = _with(text, path, right)
    return text


def _with(text: str, path: tuple, right: str) -> str:
    """The text with the right value there, if nothing else in its data becomes another: ' would end a value that stands in '."""
    data = _read(text)
    start, end = data.spans[path]
    quote = path in data.quoted
    start, end = start + quote, end - quote
    candidate = text[:start] + mended(text[start:end], prose.in_text) + text[end:]
    # A copy: what is parsed once is shared by all who read the same text.
    after, wanted = _read(candidate), deepcopy(data.data)
    group = wanted
    for step in path[:-1]:
        group = group[step]
    group[path[-1]] = right
    return candidate if after and after.data == wanted else text


def _read(text: str) -> located_yaml.Document | None:
    try:
        return located_yaml.parse(text, "")
    except Refused:
        return None
