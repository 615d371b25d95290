"""The files that people write, read as text; one that cannot be read, or that holds two versions of itself, is refused with its place."""

import re
from pathlib import Path

from common.problems import Problem, Refused, shown_path

CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def text_of(path: Path) -> str:
    """A file as text. Raises Refused where it cannot be opened or is not UTF-8, or where Git has left two versions in it."""
    file = shown_path(path)
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1
        th = "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 โปรดบันทึกใหม่เป็น UTF-8 (Notepad: บันทึกเป็น > การเข้ารหัส UTF-8)"
        en = "the file is not UTF-8; save it again as UTF-8 (Notepad: Save as > Encoding > UTF-8)"
        raise Refused([Problem(file, line, column, th, en)]) from None
    except OSError as error:
        th = "เปิดไฟล์ไม่ได้ โปรดตรวจชื่อไฟล์และสิทธิ์"
        en = f"cannot open the file ({error.strerror}); check its name and permissions"
        raise Refused([Problem(file, 1, 1, th, en)]) from None
    if found := CONFLICT.search(text):
        th = "Git วางข้อความไว้สองฉบับตรงนี้ โปรดเหลือไว้ฉบับเดียว แล้วลบบรรทัด <<<<<<< ======= และ >>>>>>>"
        en = "Git has put two versions here; keep one, and delete the lines <<<<<<<, ======= and >>>>>>>"
        raise Refused([Problem(file, text.count("\n", 0, found.start()) + 1, 1, th, en)])
    return text
