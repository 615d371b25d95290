"""Reads the films (docs/data/videos.yml) and checks them with all that belongs to them: files, captions, times."""

from pathlib import Path

import video_posters
import webvtt
from data_model import load, repeated_ids
from located_yaml import Document
from problems import ROOT, Problem, Refused
from video_model import Film
from words import LANGUAGES

DOCS = ROOT / "docs"
FILE = DOCS / "data" / "videos.yml"
# The forms of a film, best first: WebM is smaller, MP4 (H.264) plays everywhere.
FORMS = {"webm": "video/webm", "mp4": "video/mp4"}


def read(path: Path = FILE) -> list[Film]:
    """The films, the newest first. Raises Refused with every mistake in them."""
    films, document = load(path, list[Film])
    problems = repeated_ids(films, document)
    for index, film in enumerate(films):
        problems += _film_problems(film, index, document)
    if problems:
        raise Refused(problems)
    return sorted(films, key=lambda film: film.date, reverse=True)


def files(film: Film) -> dict[str, Path]:
    """The forms in which a film lies here: ending -> file, best first."""
    found = {form: DOCS / f"{film.file}.{form}" for form in FORMS} if film.file else {}
    return {form: file for form, file in found.items() if file.is_file()}


def _film_problems(film: Film, index: int, document: Document) -> list[Problem]:
    problems = [*_source_problems(film, index, document), *_time_problems(film, index, document)]
    poster = DOCS / film.poster
    if not poster.is_file():
        problems.append(_missing(film.poster, (index, "poster"), document))
    else:
        problems += video_posters.check(poster)
    for language in LANGUAGES:
        captions = DOCS / film.captions[language]
        if captions.is_file():
            problems += webvtt.check(captions, language, film.length)
        else:
            problems.append(_missing(film.captions[language], (index, "captions", language), document))
    return problems


def _source_problems(film: Film, index: int, document: Document):
    if (film.file is None) == (film.youtube is None):
        th, en = "ต้องมี file หรือ youtube เพียงอย่างเดียว", "must have either file or youtube, and not both"
        yield document.problem((index, "youtube"), f"{film.id}: {th}", f"{film.id}: {en}")
    elif film.file and "mp4" not in files(film):
        yield _missing(f"{film.file}.mp4", (index, "file"), document)
    if film.id == "index":
        th, en = (
            "index: ชื่อนี้เป็นที่อยู่ของหน้ารวมวิดีโอ โปรดใช้ชื่ออื่น",
            "index: this is the address of the list of videos; use another",
        )
        yield document.problem((index, "id"), th, en)


def _missing(path: str, place: tuple, document: Document) -> Problem:
    name = ".".join(map(str, place[1:]))
    th, en = f"{name}: ไม่มีไฟล์ docs/{path}", f"{name}: there is no file docs/{path}; put it there or mend its name"
    return document.problem(place, f"{th} โปรดใส่ไฟล์หรือแก้ชื่อ", en)


def _time_problems(film: Film, index: int, document: Document):
    before = -1
    for number, line in enumerate(film.transcript):
        place = (index, "transcript", number, "at")
        if line.at <= before:
            yield document.problem(place, "at: ต้องหลังเวลาของบรรทัดก่อนหน้า", "at: must be later than the line above it")
        if line.at >= film.length:
            yield document.problem(
                place, "at: อยู่หลังวิดีโอจบ โปรดแก้เวลาหรือ length", "at: is past the film's end; mend it, or length"
            )
        before = max(before, line.at)
