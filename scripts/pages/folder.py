"""The pages in docs/, read: each by its name and language, and what else may be published beside them."""

import os.path
from difflib import get_close_matches
from pathlib import Path

from common.problems import ROOT, Problem, Refused, shown_path
from common.words import LANGUAGES
from pages import file_names, only, source
from pages.file_names import PAGE_NAME

DOCS = ROOT / "docs"


class Pages(dict):
    """The pages by (stem, language). What is there but cannot be read is known too, so that it is complained of once."""

    def __init__(self, docs: Path, made: frozenset[str] = frozenset()):
        """made: the files that are made from data at every build, as paths below docs/; pages may link to them."""
        super().__init__()
        self.docs, self.made, self.problems = docs, made, []
        self.laid_aside = set()  # files that are none or have a wrong name: told as such, and nothing else of them
        self.misnamed, self.renamed = set(), set()  # pages with a wrong file name; stems that are another's new name
        names = filter(None, map(PAGE_NAME.fullmatch, made))
        self.known = {(name["stem"], name["language"]) for name in names}
        for path in sorted(docs.rglob("*")):
            if not any(part.startswith(".") for part in path.relative_to(docs).parts):
                self._take(path)
        self.short = {(page.stem, only.other(page)) for page in self.values() if only.says_so(page)} - self.known
        self.alone = {stem: "en" if language == "th" else "th" for stem, language in self.short}
        self.known |= self.short | self.misnamed

    def _take(self, path: Path) -> None:
        below = path.relative_to(self.docs).as_posix()
        name = PAGE_NAME.fullmatch(below)
        if name:
            self.known.add((name["stem"], name["language"]))
        if os.path.islink(path) or not (os.path.isfile(path) or os.path.isdir(path)):
            self.laid_aside.add(shown_path(path))
        if os.path.islink(path):  # it could publish any file of the machine, and pages that no check has seen
            th = "นี่คือลิงก์ของระบบไฟล์ (symbolic link) ซึ่งเผยแพร่ไม่ได้ โปรดวางไฟล์จริงแทน"
            self._refuse(path, th, "this is a symbolic link and is not published; put the file itself here")
        elif os.path.isdir(path):
            if path.suffix == ".md":
                th, en = "นี่คือโฟลเดอร์ ไม่ใช่หน้า โปรดเปลี่ยนชื่อ", "this is a folder and no page; rename it"
                self._refuse(path, th, en)
        elif not os.path.isfile(path):  # it may have no end, or keep everybody waiting
            th = "นี่ไม่ใช่ไฟล์ธรรมดา (เป็น FIFO ซ็อกเก็ต หรืออุปกรณ์) โปรดลบ แล้ววางไฟล์จริงแทน"
            self._refuse(
                path,
                th,
                "this is no ordinary file (but a FIFO, a socket or a device); delete it, and put the file itself here",
            )
        elif below in self.made:
            th, en = (
                "ไฟล์นี้สร้างจากข้อมูลเองทุกครั้ง โปรดลบหรือเปลี่ยนชื่อ",
                "this file is made from data at every build; delete or rename it",
            )
            self._refuse(path, th, en)
        elif path.suffix == ".md" and name:
            self._read(path, name["stem"], name["language"])
        elif not file_names.fits(below):
            self._misname(path, below)

    def _misname(self, path: Path, below: str) -> None:
        """Tells of a file that has a wrong name, and nothing else of the page that it is meant as."""
        if path.suffix.lower() in file_names.PUBLISHED:
            self.laid_aside.add(shown_path(path))
        original = file_names.copied_from(below)
        if original and os.path.lexists(self.docs / original):
            self._refuse(path, *file_names.copy_of(original))
            return
        self._refuse(path, *file_names.wrong(below))
        meant = map(PAGE_NAME.fullmatch, file_names.pages_meant(original or below))
        self.misnamed |= {(name["stem"], name["language"]) for name in meant}

    def _read(self, path: Path, stem: str, language: str) -> None:
        if (
            stem.split("/")[0] in LANGUAGES
            or (f"{stem}/index", language) in self.known
            or self._index_of(stem, language)
        ):
            self._refuse(
                path, "ที่อยู่เว็บของหน้านี้ซ้ำกับหน้าอื่น โปรดเปลี่ยนชื่อ", "another page has this page's web address; rename it"
            )
        try:
            self[stem, language] = source.read(path, stem, language)
        except Refused as refused:
            self.problems += refused.problems

    def has(self, stem: str) -> bool:
        """Whether the page is there, in one language at least; a missing twin is another mistake."""
        return (stem, "th") in self.known or (stem, "en") in self.known

    def like(self, stem: str) -> str | None:
        """The page that may be meant by a name that none has: one of that name in another folder, or of a similar name."""
        stems = sorted({stem for stem, _ in self.known})
        last = stem.rsplit("/", 1)[-1].lower()
        same = [other for other in stems if other.rsplit("/", 1)[-1] == last]
        return next(iter([*same, *get_close_matches(stem.lower(), stems, 1), *get_close_matches(last, stems, 1)]), None)

    def _index_of(self, stem: str, language: str) -> bool:
        """Whether a page of the folder's own name stands beside the folder: about.th.md and about/index.th.md."""
        return stem.endswith("/index") and (stem.removesuffix("/index"), language) in self.known

    def _refuse(self, path: Path, th: str, en: str) -> None:
        self.problems.append(Problem(shown_path(path), 1, 1, th, en))
