"""บันทึกว่าคำแปลตรงกับต้นฉบับแล้ว ประกาศเตือนผู้อ่านในหน้านั้นจะหายไป
Marks translations as done: they agree with what the other language says now, and readers see no notice any more.

./scripts/translated                          คำแปลที่ต้องแก้ / which translations are behind
./scripts/translated vision about/privacy     บันทึกหน้าเหล่านี้ / mark these pages
./scripts/translated --all                    บันทึกทุกหน้า / mark every page
./scripts/translated docs/new.th.md           หน้าใหม่ที่แปลเป็นไทย / a new page, translated into Thai

It writes just the line translates in the front matter of the translation. In a new pair that is the English page, unless the
Thai page's file is named.
"""

import os
import re
import shutil
import sys
from pathlib import Path

from common.problems import shown_path
from common.terminal import say
from pages import folder, named
from pages.source import Page
from translations import checks as translation_checks
from translations import stamps as translations

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*(\r?\n)(?:.*?\n)??(?=---[ \t]*\r?$)", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"""^(["']?)translates\1[ \t]*:[^\r\n]*(?:\r?\n(?:[ \t]|-[ \t]|\})[^\r\n]*)*""", re.MULTILINE)


class Unknown(Exception):
    """A page that cannot be marked: why, in Thai and in English."""


def find(name: str, pages: folder.Pages) -> tuple[Page, Page]:
    """The translation and its source, of a page as people name it. Raises Unknown."""
    stem, language = named.page(name, pages) or (None, None)
    if stem is None:
        raise Unknown(
            f"{name}: ไม่มีหน้านี้ โปรดเขียนชื่อเช่น vision หรือ about/privacy | there is no such page; write its name, such as vision or about/privacy"
        )
    pair = [pages.get((stem, code)) for code in ("th", "en")]
    if stem in pages.alone:
        th, en = {"th": ("ภาษาไทย", "Thai"), "en": ("ภาษาอังกฤษ", "English")}[pages.alone[stem]]
        raise Unknown(
            f"{name}: หน้านี้ตั้งใจให้มีเฉพาะ{th} ไม่มีคำแปลให้บันทึก | this page is meant to be in {en} only; it has no translation to mark"
        )
    if None in pair:
        told = [str(problem) for problem in pages.problems if f"/{stem}." in f"/{problem.file}"]
        raise Unknown(
            "\n".join(told)
            or f"{name}: ยังไม่มีหน้าคู่ในอีกภาษา โปรดเพิ่มก่อน | this page has no twin in the other language; add it first"
        )
    if all(map(translations.is_translation, pair)):
        raise Unknown("\n".join(map(str, translation_checks.check(*pair))))
    return translations.in_order(*pair) or (tuple(pair) if language == "th" else tuple(reversed(pair)))


def with_line(text: str, value: str) -> str:
    """A page's text in which the line stands with this value; every other sign of it is as it was."""
    front = FRONT_MATTER.match(text)
    line = f"{translations.KEY}: {value}"
    head, found = LINE.subn(line, front[0], count=1)
    return (head if found else f"{front[0]}{line}{front[1]}") + text[front.end() :]


def mark(page: Page, source: Page) -> bool:
    """Marks one page. Returns whether that was needed. Raises OSError; the page is then as it was."""
    path = folder.DOCS / f"{page.stem}.{page.language}.md"
    old = path.read_bytes()
    new = with_line(old.decode(), translations.value(source)).encode()
    if new != old:
        _put(path, new)
    return new != old


def _put(path: Path, content: bytes) -> None:
    """Writes the file whole beside its place and then renames it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        shutil.copymode(path, beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _mark_and_tell(page: Page, source: Page) -> None:
    changed = translations.stale(page, source)
    sections = f" ({translation_checks.listed(changed, '“{}”', '#{}')})" if changed else ""
    if mark(page, source):
        th = f"บันทึกแล้วว่าแปลตรงกับ {source.file} ฉบับปัจจุบัน{sections}"
        say(f"{page.file}: {th} | marked as the translation of {source.file} as it is now{sections}")
    else:
        say(f"{page.file}: บันทึกไว้แล้ว ไม่มีอะไรเปลี่ยน | was marked already; nothing has changed")


def _waiting(pages: folder.Pages) -> int:
    waiting = [*translation_checks.missing(pages), *translation_checks.stale_problems(pages)]
    for problem in sorted(waiting):
        say(str(problem))
    if not waiting:
        say("คำแปลทุกหน้าตรงกับต้นฉบับแล้ว | every translation agrees with its source")
    return 0


def main(arguments: list[str]) -> int:
    if {"-h", "--help"} & set(arguments):
        say(__doc__.strip())
        return 0
    pages = folder.Pages(folder.DOCS)
    if not arguments:
        return _waiting(pages)
    names = [thai.stem for thai, _ in translations.twins(pages)] if "--all" in arguments else arguments
    pairs, unknown = [], []
    for name in names:
        try:
            pairs.append(find(name, pages))
        except Unknown as told:
            unknown.append(str(told))
    if unknown:
        say("\n".join([*unknown, "ยังไม่ได้บันทึกหน้าใด | no page was marked"]), sys.stderr)
        return 1
    try:
        for page, source in pairs:
            _mark_and_tell(page, source)
    except OSError as error:
        say(
            f"{shown_path(Path(error.filename))}: เขียนไม่ได้ ({error.strerror}) โปรดตรวจสิทธิ์ | cannot be written ({error.strerror}); check its permissions",
            sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
