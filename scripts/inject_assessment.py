"""Injects the latest assessment into the pages: reads the data files, checks them, and writes the includes of both languages.

inject_assessment.py                 check everything, then write what has changed
inject_assessment.py --check         only look: silence and exit 0, or one line a mistake and exit 1
inject_assessment.py --check FILE... the same for these fiscal years only
"""

import argparse
import sys
from pathlib import Path

import agency
import assessment_data
import assessment_view
import includes
from assessment_data import Collection
from problems import Problem, Refused


def check(files: list[Path]) -> list[Problem]:
    """The mistakes in these files; in all the data where none is named."""
    if not files:
        return assessment_data.read_all().problems
    collection = assessment_data.frameworks_only()
    for path in files:
        assessment_data.read_year(path, collection)
    return collection.problems


def pieces(collection: Collection) -> dict[str, str]:
    """The includes of a collection without problems: name -> Markdown. Raises Refused if the agency's facts are bad."""
    return assessment_view.pieces(collection, agency.read())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--check", nargs="*", type=Path, metavar="FILE", help="ตรวจข้อมูลเท่านั้น ไม่เขียนไฟล์ / only check, write nothing"
    )
    options = parser.parse_args(arguments)
    try:
        problems = check(options.check or [])
        if not problems and options.check is None:
            includes.write_all(pieces(assessment_data.read_all()))
    except Refused as refused:
        problems = refused.problems
    for problem in sorted(problems):
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
