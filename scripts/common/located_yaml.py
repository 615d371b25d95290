"""YAML in which every value remembers its line and column.

All plain values stay text: YAML's own guesses (no -> False, 010 -> 8, 12:30 -> 750) would change what was written.
Refused with the place: what is not UTF-8, is empty, or is not YAML; a key that is written twice; anchors and aliases.
"""

import contextlib
import functools
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.reader import ReaderError

from common import yaml_messages
from common.problems import Problem, Refused, shown_path
from common.text_files import text_of

NULL = "tag:yaml.org,2002:null"
TEXT = "tag:yaml.org,2002:str"
FAST = getattr(yaml, "CSafeLoader", None)  # libyaml, which is in PyYAML's wheels; it takes a tenth of the time
NESTED = 300  # brackets and dashes; of more, libyaml could run out of memory where Python says so


@dataclass
class Document:
    """A file's data (dict, list, text, None) and where each part stands: path of keys -> (line, column)."""

    file: str
    text: str = ""
    data: object = None
    values: dict[tuple, tuple[int, int]] = field(default_factory=dict)
    keys: dict[tuple, tuple[int, int]] = field(default_factory=dict)
    # Values that other readers of YAML would not take for text: no, 010, 12:30, 2025-01-01.
    guessed: set[tuple] = field(default_factory=set)
    quoted: set[tuple] = field(default_factory=set)
    spans: dict[tuple, tuple[int, int]] = field(default_factory=dict)  # of each value as it is written, in the text

    def problem(self, path: tuple, th: str, en: str, at_key: bool = False) -> Problem:
        """A problem at a value (or at its key); where the path does not exist, at its nearest parent."""
        places = self.keys if at_key and path in self.keys else self.values
        while path and path not in places:
            path = path[:-1]
        return Problem(self.file, *places.get(path, (1, 1)), th, en)


class _Loader(yaml.SafeLoader):
    """Anchors and aliases are refused: an editor never needs them, and they can unfold without end."""

    refused = ("anchor",)
    judged_otherwise = re.compile("[&*?\t\ufeff]|[|>](?![+-]?\n)")  # signs with which libyaml takes more for YAML

    def compose_node(self, parent, index):
        event = self.peek_event()
        if any(getattr(event, name, None) for name in self.refused):
            raise yaml.MarkedYAMLError(problem="&, * and ! are not used here", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


class _DataLoader(_Loader):
    """In data files tags are refused too: other programs could not read them."""

    refused = ("anchor", "tag")
    judged_otherwise = re.compile(f"!|{_Loader.judged_otherwise.pattern}")


def read(path: Path) -> Document:
    """Reads one data file. Raises Refused."""
    return _kept(text_of(path), shown_path(path), _DataLoader)


def read_settings(path: Path) -> Document:
    """Reads mkdocs.yml, in which tags such as !ENV are right. Raises Refused."""
    return _kept(text_of(path), shown_path(path), _Loader)


@functools.lru_cache(maxsize=256)  # several checks read the same files; the same text is parsed once
def _kept(text: str, file: str, loader) -> Document:
    return parse(text, file, loader=loader)


def parse(text: str, file: str, first_line: int = 1, loader=_DataLoader) -> Document:
    """Reads YAML text that starts at first_line of the file. Nobody changes what it returns. Raises Refused."""
    document = Document(file, text)
    problems: list[Problem] = []
    try:
        node = _composed(text, loader)
        if node is None:
            raise Refused([Problem(file, first_line, 1, "ไฟล์ว่าง โปรดใส่ข้อมูล", "the file is empty; write its data")])
        document.data = _plain(node, (), document, problems, first_line)
    except (yaml.MarkedYAMLError, ReaderError) as error:
        line, column, th, en = yaml_messages.told(error, text, first_line)
        raise Refused([Problem(file, line + first_line, column + 1, th, en)]) from None
    except RecursionError:
        raise Refused([Problem(file, first_line, 1, "ข้อมูลซ้อนกันลึกเกินไป", "the data is nested too deeply")]) from None
    if problems:
        raise Refused(problems)
    return document


def _composed(text: str, loader) -> yaml.Node | None:
    """The nodes of a text, from libyaml where these are the loader's own to the column. Raises what the loader raises."""
    if FAST and not loader.judged_otherwise.search(text) and sum(map(text.count, ("[", "{", "- -"))) < NESTED:
        with contextlib.suppress(yaml.YAMLError):  # the loader's own words are explained
            node = yaml.compose(text, Loader=FAST)
            if node and not _has_empty(node):
                return node
    return yaml.compose(text, Loader=loader)


def _has_empty(node: yaml.Node) -> bool:
    """Whether a value is missing somewhere: the two do not put it at the same place."""
    if isinstance(node, yaml.MappingNode):
        return any(_has_empty(part) for pair in node.value for part in pair)
    if isinstance(node, yaml.SequenceNode):
        return any(map(_has_empty, node.value))
    return not node.value and not node.style


def _plain(node, path, document, problems, first_line):
    document.values[path] = (node.start_mark.line + first_line, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), document, problems, first_line) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document, problems, first_line)
    document.spans[path] = (node.start_mark.index, node.end_mark.index)
    if node.style in ("'", '"'):
        document.quoted.add(path)
    if node.tag not in (NULL, TEXT):
        document.guessed.add(path)
    return None if node.tag == NULL else node.value


def _mapping(node, path, document, problems, first_line):
    result, empty = {}, None
    for key_node, value_node in node.value:
        place = (key_node.start_mark.line + first_line, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(document.file, *place, "ชื่อช่องต้องเป็นข้อความ", "a field's name must be plain text"))
            continue
        key = key_node.value
        if key in result:
            if not empty and (empty := _empty_before(result, key)):
                problems.append(document.problem((*path, empty), *_unindented(empty, key), at_key=True))
            elif not empty:
                problems.append(_twice(document, (*path, key), place))
            continue
        document.keys[(*path, key)] = place
        result[key] = _plain(value_node, (*path, key), document, problems, first_line)
    return result


def _empty_before(fields: dict, repeated: str) -> str | None:
    """The field without a value after which a field comes that is repeated: its own fields, which should be indented."""
    names = [*fields]
    before = (names[-1], names[names.index(repeated) - 1])
    return next((name for name in before if fields[name] is None and name != repeated), None)


def _unindented(empty: str, repeated: str) -> tuple[str, str]:
    th = f"{empty}: บรรทัดที่อยู่ใต้ช่องนี้ คือ {repeated}: เป็นต้น ต้องเยื้อง 2 ช่อง"
    return th, f"{empty}: the lines that belong to it, {repeated}: and so on, must be indented by two spaces"


def _twice(document: Document, path: tuple, place: tuple[int, int]) -> Problem:
    key, first = path[-1], document.keys[path][0]
    th = f"“{key}” เขียนซ้ำ มีอยู่แล้วที่บรรทัด {first} โปรดเหลือไว้เพียงแห่งเดียว"
    return Problem(document.file, *place, th, f'"{key}" is written twice, first on line {first}; keep only one')
