"""Injects the latest assessment into the pages: reads the data files, checks them, and writes the includes of both languages.

inject_assessment.py                 check everything, then write what has changed
inject_assessment.py --check         only look: silence and exit 0, or one line a mistake and exit 1
inject_assessment.py --check FILE... the same for these fiscal years only
"""

import sys
from pathlib import Path

from assessment import data as assessment_data
from assessment import view as assessment_view
from assessment.data import Collection
from common import agency
from common.arguments import Arguments
from common.problems import Problem, Refused, tell
from pages import includes


def read() -> Collection:
    """All the assessment data. Raises Refused with every mistake in it."""
    collection = assessment_data.read_all()
    if collection.problems:
        raise Refused(collection.problems)
    return collection


def check(files: list[Path]) -> list[Problem]:
    """The mistakes in these files; in all the data where none is named."""
    if not files:
        return assessment_data.read_all().problems
    collection = assessment_data.frameworks_only()
    for path in files:
        assessment_data.read_year(path, collection)
    return collection.problems


def inject() -> list[Problem]:
    """Writes the includes that have changed; where the data has mistakes it returns them, and writes nothing."""
    return includes.inject(lambda: assessment_view.pieces(read(), agency.read()))


def main(arguments: list[str]) -> int:
    parser = Arguments("scripts/inject_assessment.py", __doc__)
    note = "ตรวจข้อมูลเท่านั้น ไม่เขียนไฟล์ / only check, write nothing"
    parser.add_argument("--check", nargs="*", type=Path, metavar="FILE", help=note)
    options = parser.parse_args(arguments)
    return tell(inject() if options.check is None else check(options.check))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
