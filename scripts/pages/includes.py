"""Writes the generated includes: the pieces of pages that come from data. Each page takes one in with --8<-- "name.th.md"."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from common.problems import ROOT, Problem, Refused

FOLDER = ROOT / ".build" / "includes"


def inject(make: Callable[[], dict[str, str]]) -> list[Problem]:
    """Writes the pieces that make gives. Where their data has mistakes (Refused) it returns them, and writes nothing."""
    try:
        write_all(make())
    except Refused as refused:
        return refused.problems
    except OSError as error:
        th = "เขียนไฟล์ไม่ได้ โปรดตรวจสิทธิ์"
        return [Problem(str(error.filename), 1, 1, th, f"cannot be written ({error.strerror}); check its permissions")]
    return []


def write_all(pieces: dict[str, str], folder: Path = FOLDER) -> None:
    """Writes the pieces (name -> Markdown) that have changed.

    A piece that has not changed is left alone, so that a live preview does not rebuild for nothing; each is written
    whole beside its place and then renamed, so that nobody ever reads half of one.
    """
    for name, piece in pieces.items():
        if _read(folder / name) != piece:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, piece)


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


def write_whole(path: Path, text: str) -> None:
    """Writes a file beside its place and renames it, so that nobody ever reads half of it; line ends stay as they are."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="", dir=path.parent, delete=False) as new:
        new.write(text)
    if path.exists():
        shutil.copymode(path, new.name)
    os.replace(new.name, path)
