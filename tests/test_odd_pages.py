"""No page is too odd to be compared with its twin: whatever an editor leaves in it, there are problems at places, or none."""

import random
import re

import pytest

from checks import front_matter
from checks import pages as check_pages
from checks.pairs import checks as pair_checks
from pages import folder
from pages import source as page_source

ODD = (
    "| ``` $ ![]( [a]( { # > </div> <div markdown> <details> <!-- --> ` ~~~ &# :: 1. +66 B.E. พ.ศ. 99999999999999999999 0000-00-00 31/31/0000 "
    "25:99 ๙๙/๙๙/๒๕๖๙ ½ ² ١٢ １２ \u200b"
).split() + ["พ.ศ. 0000", "99 มกราคม 99", "- \n    - ", "> " * 30, "    x", '--8<-- "x.th.md"']
# What code is, in the fewest words: quick only where there is little of it.
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
FRONT = "---\ntitle: x\ndescription: x\nupdated: 2026-11-22 00000000\n---\n"


def spoilt(body, chance):
    """The text with odd pieces put in and some of it taken out."""
    for _ in range(chance.randint(1, 6)):
        place, lost = chance.randrange(len(body) + 1), chance.choice((0, 0, 5, 40))
        piece = chance.choice(ODD).join((chance.choice(("", "\n", "\n\n")), chance.choice(("", "\n"))))
        body = body[:place] + piece + body[place + lost :]
    return body


def test_odd_pages_are_compared(tmp_path):
    chance, files = random.Random(4), sorted(folder.DOCS.rglob("*.md"))
    for _ in range(300):
        bodies = [chance.choice(files).read_text("utf-8").partition("\n---\n")[2] for _ in range(2)]
        pair = {}
        for language, body in zip(("th", "en"), (bodies[0], chance.choice(bodies)), strict=True):
            path = tmp_path / f"page.{language}.md"
            path.write_text(FRONT + spoilt(body, chance), "utf-8")
            pair[language] = page_source.read(path, "page", language)
        lines = {page.file: len(page.body.split("\n")) + 6 for page in pair.values()}
        for problem in pair_checks.check(pair["th"], pair["en"]):
            assert 1 <= problem.line <= lines[problem.file] and problem.column >= 1, str(problem)


def test_code_is_what_stands_between_as_many_backticks():
    chance = random.Random(7)
    for _ in range(20_000):
        text = "".join(chance.choices(["`", "``", "```", "a", " ", "\n", "\r"], (6, 2, 1, 4, 1, 1, 1), k=30))
        wanted = [(*found.span(), len(found[1])) for found in CODE.finditer(text)]
        assert list(page_source.code(text)) == wanted, text


@pytest.mark.parametrize(
    "odd",
    ["`" * 20_000, "a".join("`" * count for count in range(1, 200)), "``a" * 10_000],
    ids=["in one run", "in longer and longer runs", "in twos"],
)
def test_a_page_full_of_backticks_is_looked_at_to_its_end(tmp_path, odd):
    for language in ("th", "en"):
        page = f"{FRONT}\n# x {{ #x }}\n\n{odd}\n\n[here](here.md)\n"
        (tmp_path / f"page.{language}.md").write_text(page, "utf-8")
    problems = check_pages.of_documents(folder.Pages(tmp_path))
    assert [problem.line for problem in problems if "does not say where the link leads" in problem.en] == [11, 11]


@pytest.mark.parametrize("odd", ["\n", "    \n"], ids=["empty lines", "lines of spaces"])
def test_a_page_of_empty_lines_is_looked_at_to_its_end(tmp_path, odd):
    """What looked at each line again for every line before it would not end."""
    for language in ("th", "en"):
        page = f"{FRONT}\n# x {{ #x }}\n\n{odd * 20_000}\n\n[here](here.md)\n"
        (tmp_path / f"page.{language}.md").write_text(page, "utf-8")
    problems = check_pages.of_documents(folder.Pages(tmp_path))
    assert sum("does not say where the link leads" in problem.en for problem in problems) == 2


@pytest.mark.parametrize(
    "thai, english",
    [
        ("สิ่งพิมพ์ของ สสปท.", "T-OSH publications"),
        ("ติดต่อ", "Contact"),
        ("คำถามที่พบบ่อย", "FAQ"),
        *((name, name) for name in ("Q&A", "FAQ", "e-Service", "PMQA 4.0", "ISO 45001", "ITA & OIT", "COVID-19")),
        ("ITA 2568", "ITA 2025"),
    ],
)
def test_a_short_title_is_right_and_in_thai_so_is_a_name_in_latin_letters(tmp_path, thai, english):
    words = {"th": "หน้าเล็ก ๆ ที่ใช้ทดสอบการเทียบหน้าภาษาไทยกับหน้าภาษาอังกฤษเท่านั้น", "en": "A small page " * 5}
    for language, title in (("th", thai), ("en", english)):
        front = FRONT.replace("title: x", f"title: {title}").replace(
            "description: x", f"description: {words[language]}"
        )
        (tmp_path / f"page.{language}.md").write_text(f"{front}\n# {title} {{ #x }}\n", "utf-8")
    pages = folder.Pages(tmp_path)
    told = [*check_pages.of_documents(pages), *(one for page in pages.values() for one in front_matter.check(page))]
    assert [problem.en for problem in told if not problem.en.startswith("updated: ")] == []
