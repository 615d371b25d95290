"""Reads the films (docs/data/videos.yml) and checks them with all that belongs to them: files, captions, times."""

import os.path
from pathlib import Path

from common import text_files
from common.data_model import load, repeated_ids
from common.located_yaml import Document
from common.problems import ROOT, Problem, Refused, shown_path
from common.words import LANGUAGES
from videos import files as video_files
from videos import posters as video_posters
from videos import webvtt
from videos.labels import clock
from videos.model import Film

DOCS = ROOT / "docs"
FILE = DOCS / "data" / "videos.yml"
# The forms of a film, best first: WebM is smaller, MP4 (H.264) plays everywhere.
FORMS = {"webm": "video/webm", "mp4": "video/mp4"}


def read(path: Path = FILE) -> list[Film]:
    """The films, the newest first. Raises Refused with every mistake in them."""
    films, document = load(path, list[Film])
    problems = repeated_ids(films, document) + list(_shared_posters(films, document))
    problems += _unquoted_times(document)
    for index, film in enumerate(films):
        problems += _film_problems(film, index, document)
    if problems:
        raise Refused(problems)
    return sorted(films, key=lambda film: film.date, reverse=True)


def any_at_youtube() -> bool:
    """Whether one of the films is at YouTube: every policy then names its host. Raises Refused."""
    return any(film.youtube for film in read())


def _unquoted_times(document: Document):
    """1:16 is the number 76 to other readers of YAML."""
    for path in sorted(document.guessed, key=str):
        if path[-1] in ("at", "length"):
            th, en = 'โปรดใส่เครื่องหมายคำพูดคร่อมเวลา เช่น "1:16"', 'put the time in quotation marks, such as "1:16"'
            yield document.problem(path, f"{path[-1]}: {th}", f"{path[-1]}: {en}")


def files(film: Film) -> dict[str, Path]:
    """The forms in which a film lies here: ending -> file, best first."""
    found = {form: DOCS / f"{film.file}.{form}" for form in FORMS} if film.file else {}
    return {form: file for form, file in found.items() if os.path.isfile(file)}


def _film_problems(film: Film, index: int, document: Document) -> list[Problem]:
    problems = [*_source_problems(film, index, document), *_time_problems(film, index, document)]
    poster = DOCS / film.poster
    if not os.path.isfile(poster):
        problems.append(_missing(film, film.poster, (index, "poster"), document))
    else:
        problems += video_posters.check(poster)
    for language in LANGUAGES:
        captions = DOCS / film.captions[language]
        if os.path.isfile(captions):
            problems += webvtt.check(captions, language, film.length)
        else:
            problems.append(_missing(film, film.captions[language], (index, "captions", language), document))
    return problems


def _source_problems(film: Film, index: int, document: Document):
    if (film.file is None) == (film.youtube is None):
        th, en = "ต้องมี file หรือ youtube เพียงอย่างเดียว", "must have either file or youtube, and not both"
        yield document.problem((index, "youtube"), f"{film.id}: {th}", f"{film.id}: {en}")
    elif film.file and "mp4" not in files(film):
        yield _missing(film, f"{film.file}.mp4", (index, "file"), document)
    elif film.file:
        try:
            yield from _file_problems(film, index, document)
        except OSError as error:
            yield text_files.unopened(Path(error.filename), error)
    if film.id == "index":
        th, en = (
            "index: ชื่อนี้เป็นที่อยู่ของหน้ารวมวิดีโอ โปรดใช้ชื่ออื่น",
            "index: this is the address of the list of videos; use another",
        )
        yield document.problem((index, "id"), th, en)


def _file_problems(film: Film, index: int, document: Document):
    """What is in the film's files, as far as they tell it themselves."""
    lying = files(film)
    lasts = video_files.mp4_seconds(lying["mp4"])
    if lasts is None:
        th, en = "ไม่ใช่วิดีโอ MP4 ที่สมบูรณ์ โปรดบันทึกใหม่เป็น MP4 (H.264)", "is no whole MP4 film; save it again as MP4 (H.264)"
        yield Problem(shown_path(lying["mp4"]), 1, 1, th, en)
    elif abs(lasts - film.length) >= 1:
        real = f'"{clock(round(lasts))}"'
        th, en = f"length: ไฟล์วิดีโอยาว {real} โปรดแก้", f"length: the film's file lasts {real}; write that"
        yield document.problem((index, "length"), f"{film.id}.{th}", f"{film.id}.{en}")
    if "webm" in lying and not video_files.is_webm(lying["webm"]):
        yield Problem(
            shown_path(lying["webm"]),
            1,
            1,
            "ไม่ใช่วิดีโอ WebM โปรดบันทึกใหม่หรือลบออก",
            "is no WebM film; save it again, or delete it",
        )


def _missing(film: Film, path: str, place: tuple, document: Document) -> Problem:
    name = ".".join([film.id, *map(str, place[1:])])
    th, en = f"{name}: ไม่มีไฟล์ docs/{path}", f"{name}: there is no file docs/{path}; put it there or mend its name"
    return document.problem(place, f"{th} โปรดใส่ไฟล์หรือแก้ชื่อ", en)


def _time_problems(film: Film, index: int, document: Document):
    """The first line that comes before the one above it, and the first that comes after the film."""
    times = [line.at for line in film.transcript]
    early = [number for number in range(1, len(times)) if times[number] <= times[number - 1]]
    late = [number for number, at in enumerate(times) if at >= film.length]
    for number in early[:1]:
        th, en = "at: ต้องหลังเวลาของบรรทัดก่อนหน้า", "at: must be later than the line above it"
        yield document.problem((index, "transcript", number, "at"), f"{film.id}.{th}", f"{film.id}.{en}")
    for number in late[:1]:
        th, en = "at: อยู่หลังวิดีโอจบ โปรดแก้เวลาหรือ length", "at: is past the film's end; mend it, or length"
        yield document.problem((index, "transcript", number, "at"), f"{film.id}.{th}", f"{film.id}.{en}")


def _shared_posters(films: list[Film], document: Document):
    """Two pictures that would be published under the same name, because they differ in their endings only."""
    seen = {}
    for index, film in enumerate(films):
        other = seen.setdefault(video_posters.stem(film.poster), film.poster)
        if other != film.poster:
            th = f"{film.id}.poster: ชื่อเหมือน {other} ต่างแค่นามสกุล โปรดเปลี่ยนชื่อไฟล์"
            yield document.problem(
                (index, "poster"), th, f"{film.id}.poster: has the name of {other}, but for its ending; rename the file"
            )
