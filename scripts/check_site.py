"""Every mistake in pages and data, one line each, the worst first: file:line:column: what is wrong, and what to write instead.

check                every mistake; exit 1 where there is one that stops a build
check FILE...        only those in these files and in their twins
check --fix          first mends what is certain, and shows each change
check --external     also asks whether the links to other websites still lead somewhere; never a reason to stop

On GitHub the mistakes are also shown beside the changed lines.
"""

import argparse
import os
import re
import sys
from pathlib import Path

import prepare
from checks import pages as check_pages
from checks.outside import links as outside_links
from checks.thai import fixes as thai_fixes
from common import located_yaml
from common.problems import Problem, Rank, Refused, ranked, shown_path, tell
from pages import source as page_source
from pages.includes import write_whole

WELL = "ไม่พบข้อผิดพลาด\nNo mistake was found."


def of_files(problems: list[Problem], files: list[Path]) -> list[Problem]:
    """Those in these files or in the pages that are their twins; all of them where no file is named."""
    wanted = {_both(shown_path(path)) for path in files}
    return [problem for problem in problems if not files or _both(problem.file) in wanted]


def _both(file: str) -> str:
    """A page's name without its language."""
    return re.sub(r"\.(th|en)\.md$", "", file)


def lost(files: list[Path]) -> list[Problem]:
    """The names of files that are none: a typo would pass for a file without mistakes."""
    th, en = "ไม่มีไฟล์นี้ โปรดตรวจชื่อไฟล์", "there is no such file; check its name"
    return [Problem(shown_path(path), 1, 1, th, en) for path in files if not os.path.isfile(path)]


def fix(files: list[Path]) -> None:
    """Mends in pages what can be typed in one right way only, and shows every line that it changes."""
    for path in files or sorted(check_pages.DOCS.rglob("*.md")):
        try:
            text = located_yaml.text_of(path, page_source.LARGEST)
        except Refused:
            continue  # told by the check
        changes = thai_fixes.changes(text) if path.suffix == ".md" else []
        for number, before, after in changes:
            print(f"{shown_path(path)}:{number}:\n- {before.rstrip()}\n+ {after.rstrip()}")
        if changes:
            write_whole(path, thai_fixes.fixed(text))


def annotate(problems: list[Problem]) -> None:
    """Tells GitHub, which shows each mistake beside its line (docs.github.com: workflow commands)."""
    for problem in problems:
        kind = "warning" if problem.rank == Rank.NOTICE else "error"
        file = _escaped(problem.file).replace(":", "%3A").replace(",", "%2C")
        words = _escaped(f"{problem.th} | {problem.en}")
        print(f"::{kind} file={file},line={problem.line},col={problem.column}::{words}")


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="เฉพาะไฟล์เหล่านี้ / only these files")
    parser.add_argument("--fix", action="store_true", help="แก้สิ่งที่แก้ได้แน่นอนก่อน / first mend what is certain")
    parser.add_argument("--external", action="store_true", help="ตรวจลิงก์ไปเว็บไซต์อื่นด้วย / also look at outside links")
    options = parser.parse_args(arguments)
    if options.fix:
        fix(options.files)
    problems = prepare.look()[0]
    if options.external:
        outside = outside_links.check_outside(check_pages.Pages(check_pages.DOCS))
        problems += ranked(outside, Rank.NOTICE)
    problems = sorted({*of_files(problems, options.files), *lost(options.files)})
    if os.environ.get("GITHUB_ACTIONS") == "true":
        annotate(problems)
    if not problems:
        print(WELL)
    return tell(problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
