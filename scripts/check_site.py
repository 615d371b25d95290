"""ตรวจหาข้อผิดพลาดทั้งหมดในหน้าและข้อมูล ข้อที่ร้ายแรงที่สุดขึ้นก่อน
Every mistake in pages and data, one line each, the worst first: file:line:column: what is wrong, and what to write instead.

./scripts/check                         ทุกข้อผิดพลาด / every mistake; exit 1 where there is one that stops a build
./scripts/check vision docs/about       เฉพาะหน้า ไฟล์ หรือโฟลเดอร์เหล่านี้ / only these pages, files or folders, with their twins
./scripts/check --fix                   แก้สิ่งที่แก้ได้แน่นอนก่อน / first mends what is certain, and shows each change
./scripts/check --external              ตรวจลิงก์ไปเว็บไซต์อื่นด้วย ไม่ขัดขวางการเผยแพร่ / also asks whether links to other websites
                                        still lead somewhere; never a reason to stop

On GitHub the mistakes are also shown beside the changed lines.
"""

import os
import sys

import prepare
from checks.outside import links as outside_links
from checks.thai import fixes as thai_fixes
from checks.thai import shown_changes, value_fixes
from common import text_files
from common.problems import Problem, Rank, Refused, ranked, shown_path, tell
from common.terminal import say
from pages import folder, named
from pages import source as page_source
from pages.includes import write_whole

WELL = "ไม่พบข้อผิดพลาด\nNo mistake was found."
WELL_THERE = (
    "ไม่พบข้อผิดพลาดในไฟล์ที่ระบุ ที่อื่นมี {0} ข้อ สั่ง ./scripts/check เพื่อดู\n"
    "No mistake was found in what you named. Elsewhere: {0}; run ./scripts/check to see."
)
OPTIONS = ("--fix", "--external")


def of_places(problems: list[Problem], places: list[str]) -> list[Problem]:
    """Those in what is named, or in the pages that are its twins; all of them where nothing is named."""
    both = [named.without_language(place) for place in places]
    told = [*places, *both]
    everywhere = outside_links.EVERYWHERE
    return [
        one
        for one in problems
        if not places or one.file == everywhere or any(named.holds(place, one.file) for place in told)
    ]


def fix(places: list[str]) -> None:
    """Mends what can be typed in one right way only, and shows every change."""
    for path in sorted([*folder.DOCS.rglob("*.md"), *folder.DOCS.rglob("*.yml")]):
        wanted = not places or any(named.holds(place, shown_path(path)) for place in places)
        if path.is_symlink() or not wanted:
            continue
        try:
            text = text_files.text_of(path, page_source.LARGEST if path.suffix == ".md" else text_files.LARGEST)
        except Refused:
            continue  # told by the check
        right = thai_fixes.fixed(text) if path.suffix == ".md" else value_fixes.fixed_data(text)
        for number, before, after in shown_changes.changes(text, right):
            print(f"{shown_path(path)}:{number}:\n- {before}\n+ {after}")
        if right != text:
            write_whole(path, right)


def annotate(problems: list[Problem]) -> None:
    """Tells GitHub, which shows each mistake beside its line (docs.github.com: workflow commands)."""
    for problem in problems:
        kind = "warning" if problem.rank == Rank.NOTICE else "error"
        file = _escaped(problem.file).replace(":", "%3A").replace(",", "%2C")
        words = _escaped(f"{problem.th} | {problem.en}")
        print(f"::{kind} file={file},line={problem.line},col={problem.column}::{words}")


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def count(problems: list[Problem]) -> str:
    """How many there are: what stops a build, and what is only worth a look."""
    notes = sum(problem.rank == Rank.NOTICE for problem in problems)
    must = len(problems) - notes
    return f"ต้องแก้ {must} ข้อ ควรแก้ {notes} ข้อ | {must} to mend, {notes} to note"


def main(arguments: list[str]) -> int:
    options = {argument for argument in arguments if argument.startswith("-")}
    if {"-h", "--help"} & options:
        say(__doc__.strip())
        return 0
    names = [argument for argument in arguments if argument not in options]
    pages = folder.Pages(folder.DOCS) if names else None
    places = {name: named.place(name, pages) for name in names}
    wrong = [_unknown_option(option) for option in sorted(options - {*OPTIONS})]
    wrong += [named.unknown(name, pages) for name, place in places.items() if place is None]
    if wrong:
        say("\n".join(wrong), sys.stderr)
        return 2
    return look([*places.values()], "--fix" in options, "--external" in options)


def look(places: list[str], mend: bool, external: bool) -> int:
    """Looks at everything, and tells what is found in the places. Returns the exit code."""
    if mend:
        fix(places)
    every = prepare.look()[0]
    if external:
        every += ranked(outside_links.check_outside(folder.Pages(folder.DOCS)), Rank.NOTICE)
    problems = of_places(every, places)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        annotate(problems)
    code = tell(problems)
    if problems:
        print(count(problems), file=sys.stderr)
    else:
        print(WELL_THERE.format(len(every)) if every else WELL)
    return code


def _unknown_option(option: str) -> str:
    return (
        f"ไม่รู้จัก {option} ใช้ได้เฉพาะ {' และ '.join(OPTIONS)} | unknown option {option}; there are {' and '.join(OPTIONS)}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
