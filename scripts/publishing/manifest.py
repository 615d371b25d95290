"""SHA256SUMS, the list of everything in a site with its checksum, in the format of the program sha256sum.

It stands at the site's root and names every file except itself, sorted by path. `sha256sum -c SHA256SUMS` reads it, too.
"""

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from publishing.told import Stopped

NAME = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


@dataclass(frozen=True, order=True)
class Difference:
    """A file that is not as the list has it; what: "missing", "extra", "changed" or "odd" (a link, a pipe, a name out of bounds)."""

    path: str
    what: str


def write(site: Path) -> None:
    """Writes the list of a site. Raises Stopped where the site holds what cannot be published, and OSError."""
    sums, odd = _sums(site)
    if odd:
        names = ", ".join(sorted(odd))
        raise Stopped(
            f"site/ มีสิ่งที่เผยแพร่ไม่ได้ (ลิงก์ ไฟล์พิเศษ หรือชื่อที่ใช้ไม่ได้): {names} โปรดนำออก",
            f"site/ has what cannot be published (a link, a special file or a name that cannot be used): {names}. Please take it out.",
        )
    (site / NAME).write_text(text(sums), encoding="utf-8")


def check(site: Path) -> list[Difference]:
    """How a site differs from its own list, sorted by path. Raises Stopped where it has no list that can be read, and OSError."""
    wanted = read(_own(site))
    sums, odd = _sums(site)
    return compare(wanted, sums) + [Difference(path, "odd") for path in sorted(odd)]


def require(site: Path) -> None:
    """Raises Stopped where a site is not just what its own list has, which is what was built."""
    different = check(site)
    if different:
        words = ", ".join(f"{one.path} ({one.what})" for one in different[:5])
        raise Stopped(
            f"site/ ไม่ตรงกับ {NAME} {len(different)} ไฟล์: {words} โปรดสั่ง ./scripts/build ใหม่",
            f"{len(different)} files of site/ are not as {NAME} has them: {words}. Please run ./scripts/build again.",
        )


def compare(wanted: dict[str, str], found: dict[str, str]) -> list[Difference]:
    """How what was found differs from what was wanted, both path -> checksum."""
    different = [Difference(path, "missing") for path in wanted.keys() - found.keys()]
    different += [Difference(path, "extra") for path in found.keys() - wanted.keys()]
    different += [Difference(path, "changed") for path in wanted.keys() & found.keys() if wanted[path] != found[path]]
    return sorted(different)


def text(sums: dict[str, str]) -> str:
    """The list as it is written. sums: path -> checksum."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums))


def read(listed: bytes) -> dict[str, str]:
    """A list as path -> checksum. Raises Stopped where it is not one, or names a file outside the site."""
    try:
        found = [LINE.fullmatch(line) for line in listed.decode().splitlines()]
    except UnicodeDecodeError:
        found = []
    if not found or not all(found) or not all(is_inside(line[2]) for line in found):
        raise Stopped(
            f"{NAME} อ่านไม่ได้ โปรดสั่ง ./scripts/build ใหม่", f"{NAME} cannot be read. Please run ./scripts/build again."
        )
    return {line[2]: line[1] for line in found}


def is_inside(path: str) -> bool:
    """Whether a path can be one below the site's root, as the list and every host write it."""
    return path.isprintable() and "\\" not in path and all(part not in ("", ".", "..") for part in path.split("/"))


def sum_of_list(listed: bytes) -> str:
    """The checksum of a list itself, as release.json has it."""
    return hashlib.sha256(listed).hexdigest()


def sum_of(path: Path) -> str:
    """A file's checksum."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _own(site: Path) -> bytes:
    try:
        return (site / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Stopped(
            f"ไม่มี {NAME} ใน {site} โปรดสั่ง ./scripts/build ก่อน",
            f"There is no {NAME} in {site}. Please run ./scripts/build first.",
        ) from None


def _sums(site: Path) -> tuple[dict[str, str], list[str]]:
    """The checksums of a site's files but the list itself, and the paths of what is no plain file or cannot be listed."""
    sums, odd = {}, []
    for path in _walk(site):
        name = path.relative_to(site).as_posix()
        if not stat.S_ISREG(path.lstat().st_mode) or not is_inside(name):
            odd.append(name.encode(errors="replace").decode())
        elif name != NAME:
            sums[name] = sum_of(path)
    return sums, odd


def _walk(folder: Path):
    """Everything below a folder that is not a folder; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                yield Path(entry.path)
