"""Injects the films into the pages: reads docs/data/videos.yml, checks it and all its files, and writes the includes of both languages.

inject_videos.py           check everything, then write what has changed
inject_videos.py --check   only look: silence and exit 0, or one line a mistake and exit 1
"""

import sys

from common.arguments import Arguments
from common.problems import Problem, Refused, tell
from pages import includes
from videos import data as video_data
from videos import view as video_view


def check() -> list[Problem]:
    """The mistakes in the films and their files."""
    try:
        video_data.read()
    except Refused as refused:
        return refused.problems
    return []


def inject() -> list[Problem]:
    """Writes the includes that have changed; where the data has mistakes it returns them, and writes nothing."""
    return includes.inject(lambda: video_view.pieces(video_data.read()))


def main(arguments: list[str]) -> int:
    parser = Arguments("scripts/inject_videos.py", __doc__)
    note = "ตรวจข้อมูลเท่านั้น ไม่เขียนไฟล์ / only check, write nothing"
    parser.add_argument("--check", action="store_true", help=note)
    return tell(check() if parser.parse_args(arguments).check else inject())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
