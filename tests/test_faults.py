"""Every kind of fault that a page can have is told at its place; what is right is never refused.

Each document in tests/faults/ is a small page with one fault and bears its name. A mark (@@) stands where the fault must be told
and is taken out before the page is read; without its twin beside it, a document is looked at by itself. In tests/right/ are pages
that look odd and are right.
"""

from pathlib import Path

import pytest

from checks import pages as check_pages
from pages import folder

HERE = Path(__file__).parent
MARK = "@@"


def documents(folder: str) -> list[str]:
    """Folder and name of each document, both languages of a pair as one."""
    names = {path.relative_to(HERE).as_posix().rsplit(".", 2)[0] for path in (HERE / folder).rglob("*.md")}
    return sorted(names)


def look(name: str, docs: Path) -> tuple[list, set]:
    """What is told of a document, and where something must be: (file name, line, column)."""
    docs.mkdir()
    marked = set()
    for path in (HERE / name).parent.glob(f"{Path(name).name}.*.md"):
        text = path.read_text("utf-8")
        before, found, _ = text.partition(MARK)
        if found:
            marked.add((path.name, before.count("\n") + 1, len(before) - before.rfind("\n")))
        (docs / path.name).write_text(text.replace(MARK, "", 1), "utf-8")
    return check_pages.of_documents(folder.Pages(docs)), marked


def told(name: str, docs: Path) -> tuple[set, set]:
    """Where problems are told in a document, and where they must be."""
    problems, marked = look(name, docs)
    assert all(problem.th and problem.en for problem in problems)
    return {(Path(problem.file).name, problem.line, problem.column) for problem in problems}, marked


@pytest.mark.parametrize("name", documents("faults"))
def test_a_fault_is_told_at_its_place_and_nothing_else_is(name, tmp_path):
    found, marked = told(name, tmp_path / "docs")
    assert len(marked) == 1 and found == marked


@pytest.mark.parametrize("name", documents("right"))
def test_what_is_right_is_not_refused(name, tmp_path):
    assert told(name, tmp_path / "docs") == (set(), set())


@pytest.mark.parametrize(
    ("name", "th", "en"),
    [
        ("thai/item-with-a-thai-digit-and-a-stop", "โปรดเขียน “1. ” แทน “๑.”", 'write "1. " in place of "๑."'),
        ("thai/item-with-a-thai-digit-and-a-bracket", "โปรดเขียน “1. ” แทน “๑)”", 'write "1. " in place of "๑)"'),
        ("thai/wide-comma-and-bracket", "โปรดพิมพ์ (", "type (, or run ./scripts/check --fix"),
        ("thai/wide-figures", "โปรดพิมพ์ 500", "type 500, or run ./scripts/check --fix"),
        ("pairs/rows-of-a-table-in-another-order", "แถวนี้กับแถวถัดไปสลับลำดับกับ", "this table row and the next one stand"),
        ("pairs/half-became-a-third", "โปรดเขียน “half”", "write “half”"),
        ("pairs/days-became-working-days", "โปรดเพิ่ม “วันทำการ”", "add “วันทำการ”"),
        ("pairs/once-a-year-became-twice", "โปรดเขียน “once a year”", "write “once a year”"),
        ("pairs/times-a-week-changed", "โปรดเขียน “twice a week”", "write “twice a week”"),
        ("plain/web-address-of-an-example", "เป็นที่อยู่เว็บตัวอย่าง", "only an example of a web address"),
        ("plain/e-mail-address-with-a-comma", "โปรดเขียน info@tosh.or.th", "write info@tosh.or.th"),
        ("plain/paragraph-pasted-twice", "ซ้ำกับย่อหน้าที่บรรทัด 9", "stands on line 9 already"),
        ("words/rejected-name-that-is-misspelt", "สะกดผิด", 'write "อาชีวอนามัย"'),
        ("words/rejected-name-in-one-language", "โปรดเขียน “สสปท.”", 'write "สสปท."'),
    ],
)
def test_a_fault_is_told_once_with_what_to_write(name, th, en, tmp_path):
    [problem], _ = look(f"faults/{name}", tmp_path / "docs")
    assert th in problem.th and en in problem.en
