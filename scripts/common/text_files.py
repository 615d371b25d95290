"""The files that people write, read as text; one that cannot be read, or that holds two versions of itself, is refused with its place."""

import errno
import os
import re
import stat
from pathlib import Path

from common.problems import Problem, Refused, shown_path

LARGEST = 500_000  # bytes: beyond it lies no file that somebody wrote, and reading it would take minutes
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def text_of(path: Path, largest: int = LARGEST) -> str:
    """A file as text.

    Raises Refused where it cannot be opened, is larger than so many bytes or is not UTF-8, or where Git has left two versions in it.
    """
    file = shown_path(path)
    try:
        size = _size(path)
        if size > largest:
            th = f"ไฟล์ใหญ่เกินไป ({size // 1000:,} KB) โปรดแบ่งเป็นหลายไฟล์ ไฟล์ละไม่เกิน {largest // 1000:,} KB"
            en = f"the file is too large ({size // 1000:,} KB); divide it into files of at most {largest // 1000:,} KB"
            raise Refused([Problem(file, 1, 1, th, en)])
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1
        th = "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 โปรดบันทึกใหม่เป็น UTF-8 (Notepad: บันทึกเป็น > การเข้ารหัส UTF-8)"
        en = "the file is not UTF-8; save it again as UTF-8 (Notepad: Save as > Encoding > UTF-8)"
        raise Refused([Problem(file, line, column, th, en)]) from None
    except OSError as error:
        raise Refused([unopened(path, error)]) from None
    if found := CONFLICT.search(text):
        th = "Git วางข้อความไว้สองฉบับตรงนี้ โปรดเหลือไว้ฉบับเดียว แล้วลบบรรทัด <<<<<<< ======= และ >>>>>>>"
        en = "Git has put two versions here; keep one, and delete the lines <<<<<<<, ======= and >>>>>>>"
        raise Refused([Problem(file, text.count("\n", 0, found.start()) + 1, 1, th, en)])
    return text


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
