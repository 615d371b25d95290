"""Checks caption files against WebVTT (www.w3.org/TR/webvtt1): where a browser would leave out a caption without a word, this tells.

The libraries that read WebVTT are as forgiving as browsers, and know neither line nor column.
"""

import re
from pathlib import Path

from common import text_files
from common.data_model import THAI
from common.problems import Problem, Refused, shown_path

CLOCK = r"(?:\d{2,4}:)?[0-5]\d:[0-5]\d\.\d{3}"
TIMES = re.compile(rf"({CLOCK})[ \t]+-->[ \t]+({CLOCK})(?:[ \t].*)?")
NO_CUE = re.compile(r"(NOTE|STYLE|REGION)([ \t]|$)")
TAG = re.compile(rf"</?(?:c|i|b|u|ruby|rt|v|lang)(?:\.[^\s.<>&]+)*(?:[ \t][^<>]*)?>|<{CLOCK}>")
EXAMPLE = "00:00:01.000 --> 00:00:04.000"
Block = list[tuple[int, str]]  # lines with their numbers


def check(path: Path, language: str, length: int) -> list[Problem]:
    """Every mistake in the captions of a film of that length (seconds)."""
    try:
        lines = re.split(r"\r\n|\n|\r", text_files.text_of(path))
    except Refused as refused:
        return refused.problems
    return list(_mistakes(shown_path(path), lines, language, length))


def _mistakes(file: str, lines: list[str], language: str, length: int):
    if not re.fullmatch(r"WEBVTT([ \t].*)?", lines[0]):
        yield Problem(file, 1, 1, "บรรทัดแรกต้องเป็นคำว่า WEBVTT", "the first line must be the word WEBVTT")
        return
    cues = [block for block in _blocks(lines) if not NO_CUE.match(block[0][1])]
    before, words = 0.0, []
    for block in cues:
        found, before = _cue(file, block, before, length)
        yield from found
        words += _words(block)
    if not cues:
        yield Problem(file, 1, 1, "ไม่มีคำบรรยาย โปรดเขียน", "there is no caption in it; write them")
    yield from _language_problems(file, words, language)
    yield from _markup_problems(file, words)


def _blocks(lines: list[str]) -> list[Block]:
    """What stands between empty lines. What browsers pass over, between the first line and the first empty one, is left out."""
    blocks, block = [], []
    for number, line in [*enumerate(lines[1:], 2), (0, "")]:
        if line:
            block.append((number, line))
        elif block:
            blocks.append(block)
            block = []
    heads = len(lines) > 1 and lines[1] and not any("-->" in line for _, line in blocks[0])
    return blocks[1:] if heads else blocks


def _words(block: Block) -> Block:
    """What is shown of a caption: what stands below its times."""
    return block[next((place + 1 for place, (_, line) in enumerate(block) if "-->" in line), len(block)) :]


def _language_problems(file: str, words: Block, language: str):
    thai = [(number, THAI.search(line)) for number, line in words if THAI.search(line)]
    if language == "th" and words and not thai:
        th, en = "คำบรรยายภาษาไทยต้องมีอักษรไทย", "Thai captions must have Thai letters"
        yield Problem(file, words[0][0], 1, th, en)
    elif language == "en" and thai:
        number, letter = thai[0]
        th, en = "คำบรรยายภาษาอังกฤษต้องไม่มีอักษรไทย", "English captions must have no Thai letters"
        yield Problem(file, number, letter.start() + 1, th, en)


def _markup_problems(file: str, words: Block):
    """A browser takes what follows < for markup, and does not show it."""
    for number, line in words:
        rest = TAG.sub(lambda tag: " " * len(tag[0]), line)
        if "<" in rest:
            th, en = "เครื่องหมาย < ต้องเขียนว่า &lt;", "the sign < must be written as &lt;"
            yield Problem(file, number, rest.index("<") + 1, th, en)


def _cue(file: str, block: Block, before: float, length: int) -> tuple[list[Problem], float]:
    """The mistakes in one caption, and when it ends. before: when the one before it ends."""
    at = int(any("-->" in line for _, line in block[1:2]))  # a caption may have a name in the line above its times
    number, line = block[at]
    times = TIMES.fullmatch(line)
    if times is None:
        return [_no_times(file, number)], before
    for later, line in block[at + 1 :]:
        if "-->" in line:
            return [_no_times(file, later)], before
    start, end = map(_seconds, times.groups())
    return list(_cue_mistakes(file, block[at:], times, before, length)), max(before, end, start)


def _no_times(file: str, line: int) -> Problem:
    th = f"บรรทัดเวลาต้องเขียนแบบ {EXAMPLE} (จุด ไม่ใช่จุลภาค) และมีบรรทัดว่างก่อนหน้า"
    en = f"the times must be written as {EXAMPLE} (a point, no comma), after an empty line"
    return Problem(file, line, 1, th, en)


def _cue_mistakes(file, block, times, before, length):
    number, _ = block[0]
    start, end = map(_seconds, times.groups())
    if end <= start:
        yield Problem(file, number, times.start(2) + 1, "เวลาสิ้นสุดต้องมากกว่าเวลาเริ่ม", "must end later than it begins")
    if start < before:
        th, en = "เริ่มก่อนที่คำบรรยายก่อนหน้าจะสิ้นสุด", "begins before the one above it ends"
        yield Problem(file, number, 1, f"{th} ({_clock(before)})", f"{en} ({_clock(before)})")
    if end > length:
        th, en = "สิ้นสุดหลังวิดีโอจบ วิดีโอยาว", "ends after the film, which lasts"
        yield Problem(file, number, times.start(2) + 1, f"{th} {_clock(length)}", f"{en} {_clock(length)}")
    if not any(line.strip() for _, line in block[1:]):
        yield Problem(file, number, 1, "ไม่มีข้อความ โปรดเขียนใต้บรรทัดเวลา", "has no words; write them below the times")


def _seconds(clock: str) -> float:
    *hours, minutes, seconds = clock.split(":")
    return int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(seconds)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes // 60):02}:{int(minutes % 60):02}:{rest:06.3f}"
