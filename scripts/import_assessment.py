"""นำผลการประเมินจากไฟล์ Excel หรือ CSV เข้าสู่ docs/data/assessments แสดงสิ่งที่เข้าใจ และเขียนเมื่อถูกต้องทั้งหมดเท่านั้น
Brings an assessment result from an Excel or CSV file into docs/data/assessments. It shows what it understood, and writes
only if all of it is right.

./scripts/import_assessment --template                            แบบกรอก / a template to fill in
./scripts/import_assessment FILE.xlsx                             นำเข้า / bring it in
./scripts/import_assessment FILE.csv --year 2569 --replace        แทนที่ผลที่มีอยู่ / replace what is there
"""

import sys
from argparse import ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from assessment import data as assessment_data
from assessment.data import Collection
from common.arguments import Arguments
from common.problems import Problem, Refused, shown_path
from common.terminal import folded, say
from importing import changes as assessment_changes
from importing import checks as import_checks
from importing import data_file as assessment_file
from importing import report as import_report
from importing import template as assessment_template
from importing import understood as assessment_sheet
from importing.changes import Plan
from sheets import csv_file as sheet_csv
from sheets import excel as sheet_excel
from sheets import names as sheet_names
from sheets import table as sheet_table
from sheets.cells import Sheet, refused

READERS = {".xlsx": sheet_excel.read, ".csv": sheet_csv.read}
HELP = {
    "file": "ไฟล์ .xlsx หรือ .csv ที่มีผลการประเมินหนึ่งปี / the .xlsx or .csv file with one year's result",
    "year": "ปีงบประมาณ เมื่อตารางมีหลายปีหรือไม่ได้เขียนปีไว้ / the fiscal year, where the table has several or none",
    "replace": "แทนที่ผลของปีเดียวกันที่มีอยู่แล้ว / replace the same year's result that is there already",
    "template": "เขียนแบบกรอก Excel / write an Excel template to fill in",
    "framework": "กรอบการประเมินของแบบกรอก ถ้าไม่ระบุใช้ของปีล่าสุด / the template's framework; else the newest year's",
}
NOTHING = "โปรดระบุไฟล์ .xlsx หรือ .csv หนึ่งไฟล์ หรือใช้ --template | name one .xlsx or .csv file, or use --template"
BOTH = (
    "ใช้ไฟล์ผลการประเมินกับ --template พร้อมกันไม่ได้ โปรดเลือกอย่างเดียว | "
    "a file of results and --template cannot go together; use one of them"
)


def read_data() -> Collection:
    """Frameworks and results as they are. Raises Refused where a framework has mistakes; those of other years can wait."""
    if problems := assessment_data.frameworks_only().problems:
        raise Refused(problems)
    return assessment_data.read_all()


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file. Raises Refused."""
    if path.suffix.lower() not in READERS:
        raise refused(path, "not_a_file" if path.is_dir() else "extension" if path.exists() else "no_file")
    return READERS[path.suffix.lower()](path)


def import_file(path: Path, wanted: int | None, replacing: bool) -> None:
    """Writes the year's data file if all of the sheet is right, and tells what it does. Raises Refused, having written nothing."""
    collection, sheets = read_data(), read_sheets(path)
    table = sheet_table.find(sheets, str(path), wanted)
    what = assessment_sheet.understand(table, collection.frameworks, wanted)
    if problems := what.problems + import_checks.further_problems(what, collection, date.today()):
        raise Refused(problems)
    plan = assessment_changes.plan(what, collection, date.today())
    target = shown_path(plan.target)
    say(import_report.understood(what, plan.fields, table, sheets))
    if plan.old and not plan.changed:
        say(folded(import_report.SAME.format(target=target)))
        return
    if plan.old:
        say(import_report.changes(target, plan, what))
        _may_replace(plan, path, replacing)
    _write(plan.target, lambda: assessment_file.put(plan.target, plan.text))
    say(folded(import_report.WRITTEN.format(target=target)))


def _may_replace(plan: Plan, path: Path, replacing: bool) -> None:
    if not replacing:
        raise refused(path, "exists", year=plan.fields["fiscal_year"], target=shown_path(plan.target))
    if plan.old.status != "sample" and plan.fields["status"] == "sample":
        raise refused(path, "back_to_sample", target=shown_path(plan.target))


def write_template(path: Path, framework_id: str | None) -> None:
    """Writes the template, never over a file that is there. Raises Refused."""
    collection = read_data()
    newest = [year.framework for year in collection.years]
    chosen = framework_id or (newest or [*collection.frameworks, ""])[0]
    if chosen not in collection.frameworks:
        raise refused(path, "no_such_framework", text=chosen, choices=", ".join(collection.frameworks))
    if path.suffix.lower() != ".xlsx":
        raise refused(path, "template_extension")
    if path.exists():
        raise refused(path, "template_exists")
    _write(path, lambda: assessment_template.write(path, collection.frameworks[chosen]))
    say(import_report.TEMPLATE.format(target=path.resolve()))


def _write(path: Path, write) -> None:
    try:
        write()
    except OSError as error:
        raise refused(shown_path(path), "cannot_write", reason=error.strerror) from None


def _fiscal_year(text: str) -> int:
    if (year := sheet_names.fiscal_year(text)) is None:
        raise ArgumentTypeError(
            f"{text} ไม่ใช่ปีงบประมาณ โปรดเขียนปีสี่หลัก เช่น 2569 | {text} is not a fiscal year; write four digits, such as 2569"
        )
    return year


def _options(arguments: list[str]) -> Namespace:
    parser = Arguments(
        "./scripts/import_assessment",
        __doc__,
        "FILE [--year 2569] [--replace] | --template [FILE.xlsx] [--framework ID]",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=HELP["file"])
    parser.add_argument("--year", type=_fiscal_year, metavar="2569", help=HELP["year"])
    parser.add_argument("--replace", action="store_true", help=HELP["replace"])
    parser.add_argument(
        "--template", nargs="?", type=Path, const=assessment_template.NAME, metavar="FILE.xlsx", help=HELP["template"]
    )
    parser.add_argument("--framework", metavar="ID", help=HELP["framework"])
    options = parser.parse_args(arguments)
    if (options.file is None) == (options.template is None):
        parser.error(BOTH if options.file else NOTHING)
    return options


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    try:
        if options.template:
            write_template(options.template, options.framework)
        else:
            import_file(options.file, options.year, options.replace)
    except Refused as refusal:
        for problem in sorted(set(refusal.problems), key=_place):
            say(str(problem), sys.stderr)
        return 1
    return 0


def _place(problem: Problem) -> tuple:
    return problem.line, problem.column, problem.en


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
