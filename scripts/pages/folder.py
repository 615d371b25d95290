"""The pages in docs/, read: each by its name and language, and what else may be published beside them."""

import re
from pathlib import Path

from common.problems import ROOT, Problem, Refused, shown_path
from common.words import LANGUAGES
from pages import only, source

DOCS = ROOT / "docs"
PAGE_NAME = re.compile(r"(?P<stem>([a-z0-9-]+/)*[a-z0-9-]+)\.(?P<language>th|en)\.md")
# What may be published beside pages: data, pictures, films and their captions, documents.
PUBLISHED = {".yml", ".csv", ".json", ".png", ".jpg", ".webp", ".avif", ".svg", ".mp4", ".webm", ".vtt", ".pdf"}


class Pages(dict):
    """The pages by (stem, language). What is there but cannot be read is known too, so that it is complained of once."""

    def __init__(self, docs: Path, made: frozenset[str] = frozenset()):
        """made: the files that are made from data at every build, as paths below docs/; pages may link to them."""
        super().__init__()
        self.docs, self.made, self.problems = docs, made, []
        names = filter(None, map(PAGE_NAME.fullmatch, made))
        self.known = {(name["stem"], name["language"]) for name in names}
        for path in sorted(docs.rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(docs).parts):
                self._take(path)
        self.alone = {page.stem: page.language for page in self.values() if only.says_so(page)}
        self.short = {(page.stem, only.other(page)) for page in self.values() if only.says_so(page)} - self.known
        self.known |= self.short

    def _take(self, path: Path) -> None:
        below = path.relative_to(self.docs).as_posix()
        name = PAGE_NAME.fullmatch(below)
        if below in self.made:
            th, en = (
                "ไฟล์นี้สร้างจากข้อมูลเองทุกครั้ง โปรดลบหรือเปลี่ยนชื่อ",
                "this file is made from data at every build; delete or rename it",
            )
            self._refuse(path, th, en)
        elif path.suffix == ".md" and name:
            self._read(path, name["stem"], name["language"])
        elif path.suffix == ".md":
            th = "ชื่อไฟล์ของหน้าต้องเป็น ชื่อ.th.md หรือ ชื่อ.en.md และใช้ได้เฉพาะ a-z 0-9 และขีดกลาง"
            en = "a page's file must be called name.th.md or name.en.md, in lower-case a-z, 0-9 and hyphens"
            self._refuse(path, th, en)
        elif path.suffix not in PUBLISHED:
            th = f"ไฟล์ชนิด {path.suffix or path.name} เผยแพร่ไม่ได้ โปรดย้ายออกจาก docs"
            self._refuse(
                path, th, f"files of the kind {path.suffix or path.name} are not published; move it out of docs"
            )

    def _read(self, path: Path, stem: str, language: str) -> None:
        if (
            stem.split("/")[0] in LANGUAGES
            or (f"{stem}/index", language) in self.known
            or self._index_of(stem, language)
        ):
            self._refuse(
                path, "ที่อยู่เว็บของหน้านี้ซ้ำกับหน้าอื่น โปรดเปลี่ยนชื่อ", "another page has this page's web address; rename it"
            )
        self.known.add((stem, language))
        try:
            self[stem, language] = source.read(path, stem, language)
        except Refused as refused:
            self.problems += refused.problems

    def has(self, stem: str) -> bool:
        """Whether the page is there, in one language at least; a missing twin is another mistake."""
        return (stem, "th") in self.known or (stem, "en") in self.known

    def _index_of(self, stem: str, language: str) -> bool:
        """Whether a page of the folder's own name stands beside the folder: about.th.md and about/index.th.md."""
        return stem.endswith("/index") and (stem.removesuffix("/index"), language) in self.known

    def _refuse(self, path: Path, th: str, en: str) -> None:
        self.problems.append(Problem(shown_path(path), 1, 1, th, en))
