"""Edits a project while its preview follows, and tells after each edit in what the preview differs from one that is built afresh.

test_preview.py runs it in a copy of the project: its folder is the copy's scripts/. A line of JSON goes out for each edit: its name,
the files that differ, and the pages that were built again (null: all).
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import preview_build
from common import side_by_side
from common.problems import ROOT

ADDRESS = "http://127.0.0.1:8000/"
DOCS = ROOT / "docs"


def change(file: str, pattern: str, new: str) -> None:
    path = ROOT / file
    text, count = re.subn(pattern, new, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count, (file, pattern)
    path.write_text(text, "utf-8")


def rename() -> None:
    for language in ("th", "en"):
        (DOCS / f"vision.{language}.md").rename(DOCS / f"future.{language}.md")


EDITS = {
    "text": lambda: change("docs/vision.th.md", r"^(# .*)$", r"\1\n\nข้อความใหม่ที่เพิ่งเขียน"),
    "text of the translation": lambda: change("docs/vision.en.md", r"^(# .*)$", r"\1\n\nNew words of the translation."),
    "keywords and description": lambda: change(
        "docs/contact.en.md", r"^description: .*$", "description: Other words for those who search\nkeywords: [reach]"
    ),
    "heading id": lambda: change("docs/contact.th.md", r"^(#+ .*\{ #)([\w-]+)", r"\1other-id"),
    "title": lambda: change("docs/contact.th.md", "^title: .*$", "title: ชื่อใหม่ของหน้านี้"),
    "title of the translation, with a mistake": lambda: change("docs/contact.en.md", "^title: .*$", "title: [x"),
    "the same, mended": lambda: change("docs/contact.en.md", "^title: .*$", "title: Reach T-OSH"),
    "a link": lambda: change("docs/vision.en.md", r"^(# .*)$", r"\1\n\nSee [contact](contact.md#other-id)."),
    "data": lambda: change("docs/data/assessments/2568.yml", r"total: 412\.50", "total: 413.75"),
    "data with a mistake": lambda: change("docs/data/assessments/2568.yml", r"total: 413\.75", "total: x"),
    "text while data has a mistake": lambda: change("docs/vision.th.md", r"^(# .*)$", r"\1\n\nข้อความอื่นอีก"),
    "data, mended": lambda: change("docs/data/assessments/2568.yml", "total: x", "total: 412.50"),
    "for one language": lambda: change(
        "docs/vision.en.md", "^title:", "only:\n  title: คำที่บอกผู้อ่าน\n  description: คำที่บอกผู้อ่านว่าเป็นหน้าใด\ntitle:"
    ),
    "template": lambda: change("overrides/partials/site-footer.html", '<footer class="', '<footer class="changed '),
    "settings": lambda: change("mkdocs.yml", "^site_name: .*$", "site_name: ชื่อเว็บไซต์ใหม่"),
    "new page": lambda: (DOCS / "new.th.md").write_text(
        "---\ntitle: หน้าใหม่\n---\n\n# หน้าใหม่ { #new }\n\nข้อความ\n", "utf-8"
    ),
    "text of the new page": lambda: change("docs/new.th.md", "ข้อความ$", "ข้อความอื่น"),
    "page gone": lambda: (DOCS / "new.th.md").unlink(),
    "page renamed": rename,
    "nothing": lambda: None,
}


def differences(one: Path, other: Path) -> list[str]:
    ours, theirs = (
        {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}
        for place in (one, other)
    )
    return sorted(path for path in ours | theirs if ours.get(path) != theirs.get(path))


def told(builder: preview_build.Builder) -> list:
    """Builds, and tells whether there is something to look at, and what is to mend."""
    outcome = builder.build()
    return [outcome.built, outcome.problems]


def told_afresh(folder: Path) -> list:
    """The same of a preview in a process of its own, which has nothing left from before."""
    shutil.rmtree(folder, ignore_errors=True)
    return json.loads(subprocess.run([sys.executable, __file__, folder], capture_output=True, check=True).stdout)


def main(place: Path) -> None:
    following = preview_build.Builder(place / "following", ADDRESS)
    following.build()
    for name, edit in EDITS.items():
        edit()
        same = told(following) == told_afresh(place / "afresh")
        different = differences(place / "following", place / "afresh")
        built = following._last.built if following._last else None
        print(json.dumps([name, different, built and sorted(built), same]), flush=True)


if __name__ == "__main__":
    side_by_side.os.cpu_count = lambda: 2  # a machine with one processor builds everything each time
    if sys.argv[1:]:
        print(json.dumps(told(preview_build.Builder(Path(sys.argv[1]), ADDRESS))))
    else:
        with tempfile.TemporaryDirectory() as work:
            main(Path(work))
