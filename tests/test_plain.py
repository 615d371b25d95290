"""Pages are plain: what only a file, a message or the whole site can show."""

import random
import time
from pathlib import Path

import pytest
from PIL import Image

from checks import glossary_words as word_checks
from checks import pages as check_pages
from checks.plain import checks as plain_checks
from common.problems import Rank
from pages import folder
from pages import text as page_text

PAGE = """---
title: A test page about heavy pictures
description: A small page with just one picture, which serves only to test how pages are checked
updated: 2026-11-22 00000000
---

# A test page {{ #test }}

![The director receives the award]({0})
"""


def told(docs: Path, name: str, size: int) -> list:
    """What is told of a page with a picture of this name and size."""
    (docs / "media").mkdir(parents=True)
    (docs / "media" / name).write_bytes(random.Random(1).randbytes(size))
    (docs / "page.en.md").write_text(PAGE.format(f"media/{name}"), "utf-8")
    return check_pages.of_documents(folder.Pages(docs))


@pytest.mark.parametrize(
    ("name", "size", "advice"),
    [
        ("award.jpg", 307_300, "save it again at quality 80"),
        ("award.png", 400_000, "save it as .webp"),
        ("award.svg", 51_300, "without photos inside"),
    ],
)
def test_a_picture_over_its_weight_is_told_with_what_to_do(tmp_path, name, size, advice):
    (problem,) = told(tmp_path, name, size)
    assert (problem.line, problem.column) == (9, 3) and advice in problem.en and f"{size // 1024} KB" in problem.th


@pytest.mark.parametrize(("name", "size"), [("award.jpg", 307_200), ("mark.svg", 51_200)])
def test_a_picture_of_its_full_weight_is_right(tmp_path, name, size):
    assert told(tmp_path, name, size) == []


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_picture_that_tells_where_it_was_taken_is_told(tmp_path, ending):
    told(tmp_path, f"award.{ending}", 10)
    place, without = Image.Exif(), Image.new("RGB", (8, 8))
    place[0x8825] = {1: "N", 2: (13.0, 45.0, 0.0)}  # GPSInfo
    for exif, problems in ((place, 1), (None, 0)):
        without.save(tmp_path / "media" / f"award.{ending}", **({"exif": exif} if exif else {}))
        found = check_pages.of_documents(folder.Pages(tmp_path))
        assert ["has data about itself" in problem.en for problem in found] == [True] * problems


def test_text_as_seen_keeps_every_place():
    line = '[words](a_(b).md "title"){ .button } <span lang="th">คำ</span> <https://a.example> end'
    assert len(page_text.seen(line)) == len(line)
    assert page_text.seen(line).split() == ["[words]", "คำ", "end"]


def test_messages_are_one_line_each_with_thai_words_in_thai():
    pages = folder.Pages(Path(__file__).parent / "faults" / "plain")
    problems = check_pages.of_documents(pages)
    assert len(problems) > 20
    assert all("\n" not in str(problem) and len(str(problem)) < 600 for problem in problems)


@pytest.mark.parametrize(("between", "rank"), [("", Rank.WORDS), ("## Next { #next }\n\n", Rank.NOTICE)])
def test_a_paragraph_that_may_end_every_part_is_only_noted_under_another_heading(tmp_path, between, rank):
    words = "Ask at the service counter on the ground floor, or by telephone on any working day.\n\n"
    (tmp_path / "page.en.md").write_text(PAGE.partition("!")[0].format() + words + between + words, "utf-8")
    [problem] = check_pages.of_documents(folder.Pages(tmp_path))
    assert "on line 9 already" in problem.en and problem.rank == rank


def test_the_sites_pages_are_looked_at_quickly():
    pages = folder.Pages(folder.DOCS)
    begun = time.process_time()
    for (stem, _), page in pages.items():
        list(plain_checks.check(page)), list(word_checks.check(page))
        for check in (plain_checks.check_pair, word_checks.check_pair):
            list(check(pages[stem, "th"], pages[stem, "en"]))
    assert time.process_time() - begun < 1  # a sixth of a second of work where it was written


@pytest.mark.parametrize(
    "odd",
    ["[" * 3000, "[" + "[a](b)" * 2000, "** a" * 2000, "| a" * 2000, "<a " * 3000, '[a](b "' * 2000, "ABCD OF " * 2000],
)
def test_odd_text_keeps_nobody_waiting(tmp_path, odd):
    (tmp_path / "page.en.md").write_text(PAGE.format("a.webp") + f"\n{odd}\n", "utf-8")
    page = folder.Pages(tmp_path)["page", "en"]
    begun = time.process_time()
    list(plain_checks.check(page)), list(word_checks.check(page))
    assert time.process_time() - begun < 1
