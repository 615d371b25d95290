"""YAML in which every value remembers its line and column.

All plain values stay text: YAML's own guesses (no -> False, 010 -> 8, 12:30 -> 750) would change what was written.
Refused with the place: what is not UTF-8, is empty, or is not YAML; a key that is written twice; anchors and aliases.
"""

import errno
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.reader import ReaderError

from common.problems import Problem, Refused, shown_path

LARGEST = 500_000  # bytes: beyond it lies no file that somebody wrote, and reading it would take minutes
NULL = "tag:yaml.org,2002:null"
TEXT = "tag:yaml.org,2002:str"
ADVICE_TH = "โปรดตรวจเครื่องหมาย : การเยื้อง และเครื่องหมายคำพูดในบรรทัดนี้และบรรทัดก่อนหน้า"
ADVICE_EN = "check the colon, the indentation and the quotation marks on this line and the one before"


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

    def problem(self, path: tuple, th: str, en: str, at_key: bool = False) -> Problem:
        """A problem at a value (or at its key); where the path does not exist, at its nearest parent."""
        places = self.keys if at_key and path in self.keys else self.values
        while path and path not in places:
            path = path[:-1]
        return Problem(self.file, *places.get(path, (1, 1)), th, en)


class _Loader(yaml.SafeLoader):
    """Anchors and aliases are refused: an editor never needs them, and they can unfold without end."""

    refused = ("anchor",)

    def compose_node(self, parent, index):
        event = self.peek_event()
        if any(getattr(event, name, None) for name in self.refused):
            raise yaml.MarkedYAMLError(problem="&, * and ! are not used here", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


class _DataLoader(_Loader):
    """In data files tags are refused too: other programs could not read them."""

    refused = ("anchor", "tag")


def read(path: Path) -> Document:
    """Reads one data file. Raises Refused."""
    return parse(text_of(path), shown_path(path))


def read_settings(path: Path) -> Document:
    """Reads mkdocs.yml, in which tags such as !ENV are right. Raises Refused."""
    return parse(text_of(path), shown_path(path), loader=_Loader)


def parse(text: str, file: str, first_line: int = 1, loader=_DataLoader) -> Document:
    """Reads YAML text that starts at first_line of the file. Raises Refused."""
    document = Document(file, text)
    problems: list[Problem] = []
    try:
        node = yaml.compose(text, Loader=loader)
        if node is None:
            raise Refused([Problem(file, first_line, 1, "ไฟล์ว่าง โปรดใส่ข้อมูล", "the file is empty; write its data")])
        document.data = _plain(node, (), document, problems, first_line)
    except (yaml.MarkedYAMLError, ReaderError) as error:
        raise Refused([_yaml_problem(error, text, file, first_line)]) from None
    except RecursionError:
        raise Refused([Problem(file, first_line, 1, "ข้อมูลซ้อนกันลึกเกินไป", "the data is nested too deeply")]) from None
    if problems:
        raise Refused(problems)
    return document


def text_of(path: Path, largest: int = LARGEST) -> str:
    """A file as text. Raises Refused where it cannot be opened, is larger than so many bytes, or is not UTF-8."""
    file = shown_path(path)
    try:
        size = _size(path)
        if size > largest:
            th = f"ไฟล์ใหญ่เกินไป ({size // 1000:,} KB) โปรดแบ่งเป็นหลายไฟล์ ไฟล์ละไม่เกิน {largest // 1000:,} KB"
            en = f"the file is too large ({size // 1000:,} KB); divide it into files of at most {largest // 1000:,} KB"
            raise Refused([Problem(file, 1, 1, th, en)])
        raw = path.read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1
        th = "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 โปรดบันทึกใหม่เป็น UTF-8"
        raise Refused([Problem(file, line, column, th, "the file is not UTF-8; save it again as UTF-8")]) from None
    except OSError as error:
        raise Refused([unopened(path, error)]) from None


def unopened(path: Path, error: OSError) -> Problem:
    """That a file or a folder cannot be opened."""
    th = "เปิดไฟล์ไม่ได้ โปรดตรวจชื่อไฟล์และสิทธิ์"
    en = f"cannot open the file ({error.strerror}); check its name and permissions"
    return Problem(shown_path(path), 1, 1, th, en)


def _size(path: Path) -> int:
    """A file's size in bytes. Raises OSError, also for what is no file: a folder, or a device, which has no end."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL
        raise OSError(number, os.strerror(number))
    return status.st_size


def _yaml_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    if isinstance(error, ReaderError):
        before, what = text[: error.position], "a control character"
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    else:
        ended = "end of stream" in (error.problem or "")  # a quotation mark is never closed: name where it opens
        mark = error.context_mark if ended and error.context_mark else error.problem_mark or error.context_mark
        line, column, what = mark.line, mark.column, error.problem or error.context
    return Problem(
        file,
        line + first_line,
        column + 1,
        f"อ่าน YAML ไม่ได้ ({what}) {ADVICE_TH}",
        f"not valid YAML ({what}); {ADVICE_EN}",
    )


def _plain(node, path, document, problems, first_line):
    document.values[path] = (node.start_mark.line + first_line, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), document, problems, first_line) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document, problems, first_line)
    if node.style in ("'", '"'):
        document.quoted.add(path)
    if node.tag not in (NULL, TEXT):
        document.guessed.add(path)
    return None if node.tag == NULL else node.value


def _mapping(node, path, document, problems, first_line):
    result = {}
    for key_node, value_node in node.value:
        place = (key_node.start_mark.line + first_line, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(document.file, *place, "ชื่อช่องต้องเป็นข้อความ", "a field's name must be plain text"))
            continue
        key = key_node.value
        if key in result:
            first = document.keys[(*path, key)][0]
            th = f"“{key}” เขียนซ้ำ มีอยู่แล้วที่บรรทัด {first} โปรดเหลือไว้เพียงแห่งเดียว"
            problems.append(
                Problem(document.file, *place, th, f'"{key}" is written twice, first on line {first}; keep only one')
            )
            continue
        document.keys[(*path, key)] = place
        result[key] = _plain(value_node, (*path, key), document, problems, first_line)
    return result
