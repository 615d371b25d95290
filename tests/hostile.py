"""The hostile snippets, and pages to put them into."""

from dataclasses import dataclass
from pathlib import Path

MARK = "@@"
SIGNS = str.maketrans("␀␉␍", "\0\t\r")
TOPS = {
    "th": "---\ntitle: หน้าทดสอบสิ่งที่ไม่ปลอดภัย\ndescription: หน้าเล็ก ๆ ที่มีข้อผิดพลาดเพียงแห่งเดียว ใช้ทดสอบการตรวจหน้าเท่านั้น\n"
    "updated: 2026-11-22 00000000\n---\n\n# หน้าทดสอบ { #test }\n\nข้อความก่อน\n\n",
    "en": "---\ntitle: A test page that is not safe\ndescription: A small page with just one fault, which tests how pages are checked\n"
    "updated: 2026-11-22 00000000\n---\n\n# A test page { #test }\n\nWords before\n\n",
}
ENDS = {"th": "\n\nข้อความ < หลัง และ `<code>` อีก\n", "en": "\n\nWords < after, and `<code>` as well\n"}


@dataclass(frozen=True)
class Snippet:
    """A piece of a page: what it is, its text, and the place in the text where it is told (line and column from 0)."""

    kind: str
    text: str
    line: int
    column: int

    def page(self, language: str, end: bool = True) -> str:
        """A whole page with the snippet in it, at its end or before other words."""
        return TOPS[language] + self.text + (ENDS[language] if end else "")

    def place(self, language: str) -> tuple[int, int]:
        """Line and column in the page."""
        return TOPS[language].count("\n") + 1 + self.line, self.column + 1


def read(name: str) -> list[Snippet]:
    """The snippets of a file in this folder."""
    blocks = (Path(__file__).parent / name).read_text("utf-8").split("\n== ")[1:]
    return [_snippet(*block.rstrip("\n").split("\n", 1)) for block in blocks]


def _snippet(kind: str, text: str) -> Snippet:
    before, marked, after = text.translate(SIGNS).partition(MARK)
    if not marked:  # told at its first <, or at its start
        before, after = before[: max(before.find("<"), 0)], before[max(before.find("<"), 0) :]
    return Snippet(kind, before + after, before.count("\n"), len(before) - before.rfind("\n") - 1)


def names(snippets: list[Snippet]) -> list[str]:
    """A name for each."""
    return [f"{number}-{snippet.kind.replace(' ', '-')}" for number, snippet in enumerate(snippets)]


HOSTILE, HARMLESS = read("hostile_snippets.txt"), read("harmless_snippets.txt")
