"""Makes the drawn film from its transcript in docs/data/videos.yml: frames, film, captions and the still picture.

What it makes lies in docs/media/ and is committed. A build does not make it anew: that would take every editor minutes and ffmpeg,
and two versions of ffmpeg do not give the same bytes. tests/test_film.py holds the captions to the transcript.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from common.problems import Refused
from common.terminal import say
from common.words import LANGUAGES
from film import captions, draw, encode, entry
from videos.data import DOCS
from videos.model import Film

STILL = 3  # the second of the film that stands for it before it is played


def main() -> int:
    try:
        told = entry.read()
        make(told)
    except Refused as refused:
        say(str(refused), sys.stderr)
        return 1
    except draw.Unfit as unfit:
        say(f"ข้อความยาวเกินที่ว่างในภาพ: {unfit}\nToo long for its place in the picture: {unfit}", sys.stderr)
        return 1
    sizes = ", ".join(f"{ending} {entry.file(told, ending).stat().st_size / 1e6:.1f} MB" for ending in ("webm", "mp4"))
    say(f"สร้างวิดีโอแล้ว ({sizes})\nMade the film ({sizes}).")
    return 0


def make(told: Film) -> None:
    """The frames are drawn once, into a folder that is gone afterwards."""
    lines = entry.lines(told)
    with tempfile.TemporaryDirectory() as folder:
        frames = Path(folder)
        draw.frames(told, frames)
        _whole(entry.file(told, "mp4"), lambda new: encode.mp4(frames, lines, new))
        _whole(entry.file(told, "webm"), lambda new: encode.webm(frames, lines, new))
        _whole(DOCS / told.poster, lambda new: shutil.copyfile(frames / f"{STILL * draw.RATE:05}.png", new))
    for language in LANGUAGES:
        text = captions.webvtt(lines, language)
        _whole(DOCS / told.captions[language], lambda new, text=text: new.write_text(text, "utf-8"))


def _whole(result: Path, write: Callable[[Path], object]) -> None:
    """Writes a file beside its place and renames it when it is whole: whoever ends this early keeps the old one."""
    result.parent.mkdir(parents=True, exist_ok=True)
    new = result.with_name(f".{result.name}.part")
    try:
        write(new)
        os.replace(new, result)
    finally:
        new.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
