"""A translation whose source has changed says so, and names what has changed; nothing but a change of words raises the alarm.

The pages of these tests stand in a folder that never had a history, as after a shallow clone: only what it holds now counts.
"""

import re

import pytest

import translated
from page_histories import History
from pages import folder
from pages import source as page_source
from translations import checks as translation_checks
from translations import stamps as translations

HEAD = "---\ntitle: {0} page\ndescription: {0} description\n---\n\n"
OTHER = {"th": "en", "en": "th"}


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """An empty folder of pages, which the command knows too."""
    monkeypatch.setattr(folder, "DOCS", tmp_path)
    return tmp_path


def named(docs, stem: str, language: str) -> set[str]:
    """The ids of the sections that are told as changed; language: the source's."""
    page, source = (page_source.read(docs / f"{stem}.{code}.md", stem, code) for code in (OTHER[language], language))
    return {changed.id for changed in translations.stale(page, source)}


@pytest.mark.parametrize("seed", range(240))
def test_in_made_up_histories_just_what_has_changed_is_named(docs, seed):
    language = "en" if seed % 4 == 0 else "th"
    history, stem = History(seed, language), "page"
    chance = history.random
    (docs / f"page.{language}.md").write_text(history.page(), "utf-8", newline="")
    (docs / f"page.{OTHER[language]}.md").write_text(HEAD.format("Translated"), "utf-8")
    assert translated.main([f"docs/page.{OTHER[language]}.md"]) == 0
    for _ in range(chance.randint(3, 12)):
        kind = history.step()
        if chance.random() < 0.1:
            for code in ("th", "en"):
                (docs / f"{stem}.{code}.md").rename(docs / f"{stem}-new.{code}.md")
            stem += "-new"
        (docs / f"{stem}.{language}.md").write_text(history.page(), "utf-8", newline="")
        assert named(docs, stem, language) == history.changed(), kind
        if chance.random() < 0.15:
            history.remember()
            (docs / f"{stem}.{language}.md").write_text(history.page(), "utf-8", newline="")
            assert translated.main([stem]) == 0 and named(docs, stem, language) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ปีงบประมาณ ๒๕๖๘", "ปีงบประมาณ 2568"),
        ("1,000 คน", "1000 คน"),
        ("ปี 2567 -2568", "ปี 2567\n-2568"),
        ("80 %", "80%"),
        ("น้ำ", "น\u0e4d\u0e49า"),
        ("แก้ไข", "เเก้ไข"),
        ("ต่าง ๆ", "ต่างๆ"),
        ("พ.ศ. 2567 - 2568", "พ.ศ. 2567\u20132568"),
        ("[ก](a.md)", '[ก](https://a.example/x_(y)%E0 "title"){ .button }'),
        ("[ก](a.md)", "[ก][key]\n\n[key]: a.md"),
        ("ก\nข", "ก ข"),
        ("- ก\n- ข", "1. ข\n2. ก"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\n\n| a | b |\n|:--|--:|\n| 1 | 2 |".removeprefix("a\n\n")),
        ("a & b", "a &amp; b"),
        ("**ก**ข", "ก<span lang='th'>ข</span>"),
        ("ก", "ก\n\n<!-- ข -->"),
        ("ก", 'ก\n\n--8<-- "contact.th.md"'),
        ("```\nก\n```", "~~~ python\nก\n~~~"),
        ("ถึง a@b.example", "ถึง <a@b.example>"),
    ],
)
def test_these_are_the_same_words(docs, before, after):
    assert changes(docs, before, after) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("มี", "มือ"),
        ("ใช้", "ใช่"),
        ("ไม่", "ไม"),
        ("4.50", "45.0"),
        ("80%", "80"),
        ("<a@b.example>", "<a@c.example>"),
        ("ลดลง -5", "ลดลง +5"),
        ("500 ฿", "500"),
        ("ก ข", "ข ก"),
        ("- ก\n- ข", "- ก"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 3 |"),
        ("`total`", "`level`"),
        ("```\nก\n```", "```\nข\n```"),
        ("![ก](a.png)", "![ข](a.png)"),
        ("a < b and c > d", "a < d"),
        ("", "ก"),
        ("ก", ""),
        ("ก\n\nก", "ก"),
    ],
)
def test_these_are_other_words(docs, before, after):
    assert changes(docs, before, after) == {"one"}


def changes(docs, before: str, after: str) -> set[str]:
    """What is named when the words of one of three sections are changed so."""
    write(docs, f"# ก {{ #top }}\n\n## ข {{ #one }}\n\n{before}\n\n## ค {{ #two }}\n\nคำ\n")
    assert translated.main(["page"]) == 0
    write(docs, f"# ก {{ #top }}\n\n## ข {{ #one }}\n\n{after}\n\n## ค {{ #two }}\n\nคำ\n")
    return named(docs, "page", "th")


def write(docs, source: str, head: str = HEAD.format("Source")) -> None:
    (docs / "page.th.md").write_text(head + source, "utf-8")
    if not (docs / "page.en.md").exists():
        (docs / "page.en.md").write_text(HEAD.format("Translated"), "utf-8")


def test_a_new_title_or_description_is_told_with_the_pages_own_heading(docs):
    write(docs, "# ก { #top }\n\n## ข { #one }\n")
    translated.main(["page"])
    write(
        docs,
        "# ก { #top }\n\n## ข { #one }\n",
        HEAD.format("Source").replace("description: Source", "description: New"),
    )
    assert named(docs, "page", "th") == {"top"}


def test_a_page_without_words_and_one_without_headings_have_their_line_too(docs):
    write(docs, "", "---\ntitle: 1\n---\n")
    assert translated.main(["page"]) == 0 and named(docs, "page", "th") == set()
    write(docs, "ข้อความ\n", "---\ntitle: 1\n---\n")
    assert named(docs, "page", "th") == {"top"}


def test_what_is_behind_is_told_with_headings_and_what_to_do(docs):
    write(docs, "# ก { #top }\n\n## เป้าหมาย { #one }\n\nคำ\n\n## ลบ { #two }\n\nอีกคำ\n")
    translated.main(["page"])
    write(docs, "# ก { #top }\n\n## เป้าหมาย { #one }\n\nใหม่\n")
    [problem] = translation_checks.stale_problems(folder.Pages(docs))
    assert (problem.line, problem.column) == (4, 1)
    for told in (problem.th, problem.en):
        assert "“เป้าหมาย”" in told and "#two" in told and "./scripts/translated page" in told


# The command.


@pytest.fixture
def pair(docs):
    """A pair of pages, marked as translated, whose source has then changed."""
    write(docs, "# ก { #top }\n\nคำ\n")
    translated.main(["page"])
    write(docs, "# ก { #top }\n\nคำใหม่\n")
    return docs


@pytest.mark.parametrize(
    "name", ["page", "docs/page.en.md", "page.th.md", "/page/", "/en/page/", "./docs/page.md", "--all"]
)
def test_a_page_is_marked_by_any_of_its_names(pair, name, capsys):
    capsys.readouterr()
    assert translated.main([name]) == 0 and named(pair, "page", "th") == set()
    told = capsys.readouterr().out
    assert re.search(r"page\.en\.md: .*[ก-ฮ].*page\.th\.md.* \| marked as the translation", told) and "“ก”" in told


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("value", ["x y", "", "\n  - a\n  - b", "\n- a", "'a\n  b'", "{a: 1,\n  b: 2}"])
def test_just_the_one_line_is_written(pair, windows, start, value):
    page = pair / "page.en.md"
    text = (
        f"{start}---  \ntitle: Title # {{a}}\ntranslates: {value}\nkeywords: [b]\n--- \n\ntranslates: no\n\n---\n\nlast"
    )
    page.write_bytes((text.replace("\n", "\r\n") if windows else text).encode())
    page.chmod(0o640)
    assert translated.main(["page"]) == 0 and named(pair, "page", "th") == set()
    written = page.read_bytes().decode()
    line = re.search(r"(?m)^translates: top [0-9a-f ]+(?=\r?$)", written)[0]
    assert written.replace(line, "LINE").replace("\r\n", "\n" if windows else "") == text.replace(
        f"translates: {value}", "LINE", 1
    )
    assert page.stat().st_mode & 0o777 == 0o640
    assert translated.main(["page"]) == 0 and page.read_bytes().decode() == written
    assert sorted(path.name for path in pair.iterdir()) == ["page.en.md", "page.th.md"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["nowhere"], "no such page"),
        (["page", "nowhere"], "no page was marked"),
        ([""], "no such page"),
        (["alone"], "no twin"),
        (["broken"], "broken.en.md:1:1"),
        (["both"], "on both pages"),
    ],
)
def test_a_page_that_cannot_be_marked_is_refused_and_nothing_is_written(pair, names, told, capsys):
    (pair / "alone.th.md").write_text(HEAD.format("Alone"), "utf-8")
    (pair / "broken.th.md").write_text(HEAD.format("Broken"), "utf-8")
    (pair / "broken.en.md").write_text("words", "utf-8")
    for code in ("th", "en"):
        (pair / f"both.{code}.md").write_text("---\ntitle: a b\ntranslates: top 12345\n---\n", "utf-8")
    before = {path: path.read_bytes() for path in pair.iterdir()}
    assert translated.main(names) == 1
    assert told in (error := capsys.readouterr().err) and re.search("[ก-ฮ]", error)
    assert {path: path.read_bytes() for path in pair.iterdir()} == before


def test_without_a_name_the_command_tells_what_is_behind(pair, capsys):
    capsys.readouterr()
    assert translated.main([]) == 0 and "page.th.md has changed since it was translated" in capsys.readouterr().out
    translated.main(["page"])
    capsys.readouterr()
    assert translated.main([]) == 0 and "every translation agrees" in capsys.readouterr().out


def test_in_a_new_pair_the_named_file_is_the_translation(docs):
    write(docs, "# ก { #top }\n")
    assert translated.main(["docs/page.th.md"]) == 0
    assert "translates" in (docs / "page.th.md").read_text() and "translates" not in (docs / "page.en.md").read_text()
