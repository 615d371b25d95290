"""What is certainly mistyped can be mended by a program; all else in a page stays as it is, to the letter."""

import random
import re
import time
import unicodedata
from pathlib import Path

import pytest

from checks.plain import other_language
from checks.thai import checks as thai_checks
from checks.thai import spelling as thai_spelling
from checks.thai.fixes import fixed
from checks.thai.shown_changes import changes
from checks.thai.value_fixes import fixed_data
from conftest import ROOT
from pages import folder, only
from pages import source as page_source

HERE = Path(__file__).parent
DOCS = sorted((ROOT / "docs").rglob("*.md"))
FAULTS = sorted((HERE / "faults").rglob("*.md"))
RIGHT = sorted((HERE / "right").rglob("*.md"))
HINT = "run ./scripts/check --fix"
FRONT = "---\ntitle: {0}\ndescription: {0}\nkeywords: [{0}]\nupdated: 2026-11-22 00000000\n---\n\n"
WRONG = "ต่างๆและ\u200b ท\u0e48\u0e35 เเผน น\u0e4d\u0e49\u0e32 น\u0e33\u0e49  ฯ ล ฯ ฟอร์มฯลฯข cafe\u0301 พ.ศ.\u00a02568 ที\uf70a T-OSH’s ที\u0e48\u0e48"
MENDED = "ต่าง ๆ และ ที่ แผน น้ำ น้ำ ฯลฯ ฟอร์ม ฯลฯ ข café พ.ศ. 2568 ที่ T-OSH's ที่"


def read(path: Path) -> str:
    return path.read_text("utf-8").replace("@@", "")


def told(text: str, tmp_path: Path) -> list:
    file = tmp_path / "page.th.md"
    file.write_text(text, "utf-8")
    page = page_source.read(file, "page", "th")
    return [problem for words in filter(None, (page, only.words(page))) for problem in thai_checks.check(words)]


def test_each_certain_fault_is_mended():
    assert fixed(WRONG) == MENDED


def test_wide_signs_become_plain_ones_unless_they_would_become_signs_of_markdown():
    assert fixed("เวลา：８.３０ น.（ทุกวัน），１０％\n") == "เวลา:8.30 น.(ทุกวัน),10%\n"
    for kept in ("ก＊ข＊", "［ก］", "ก｜ข", "厚生労働省（本省）", "`１：２`"):
        assert fixed(kept) == kept


def test_what_is_mended_is_told_no_more(tmp_path):
    text = FRONT.format(WRONG) + f"# ก {{ #a }}\n\n{WRONG}\n"
    assert len([problem for problem in told(text, tmp_path) if HINT in problem.en]) > 20
    assert told(fixed(text), tmp_path) == []


def test_title_and_description_are_mended_and_nothing_else_of_the_front_matter():
    lines = fixed(FRONT.format(WRONG)).split("\n")
    assert lines[1:4] == [f"title: {MENDED}", f"description: {MENDED}", f"keywords: [{WRONG}]"]


@pytest.mark.parametrize(
    "kept",
    [
        f"`{WRONG}`",
        f"```\n{WRONG}\n```",
        f"    {WRONG}",
        f"<!-- {WRONG} -->",
        "[คำ](https://example.go.th/ต่างๆและ)",
        "https://example.go.th/ต่างๆและ",
        "[คำ]: https://example.go.th/ต่างๆและ",
        "someone@example.go.th",
        '<span title="ต่างๆและ  เเ">คำ</span>',
        '# คำ { #a title="ต่างๆและ  เเ" }',
        '--8<-- "ต่างๆ.th.md"',
        "คำ  \nคำ",
        "| คำ   |   คำ |",
        "-   คำ",
    ],
)
def test_code_addresses_attributes_and_layout_stay(kept):
    assert fixed(kept) == kept
    assert fixed(f"ก่อน\n\n{kept}\n\nหลัง\n") == f"ก่อน\n\n{kept}\n\nหลัง\n"


def test_what_a_person_must_decide_stays(tmp_path):
    text = 'ขออนุญาติ "คำ" ๒๕๖๘ แล\u0e49\u0e48ว จบแล้วตามที่กำหนดไว้.'
    assert fixed(text) == text and len(thai_checks.problems_in(text)) == 5


def test_line_ends_and_a_byte_order_mark_stay():
    text = "\ufeff---\r\ntitle: ก\r\n---\r\n\r\nต่างๆและ\r\n"
    assert fixed(text) == text.replace("ต่างๆและ", "ต่าง ๆ และ")


def test_every_change_is_shown_with_its_line():
    text = "ก\n\nต่างๆและ\nข\nเเ\n"
    assert [*changes(text, fixed(text))] == [(3, "ต่างๆและ", "ต่าง ๆ และ"), (5, "เเ", "แ")]


def test_a_change_in_a_long_line_is_shown_with_its_neighbours_and_what_nobody_sees_by_its_name():
    text = f"{'ก' * 300}และ\u200bที่{'ข' * 300}กับ  คำ{'ค' * 300}"
    assert [*changes(text, fixed(text))] == [
        (1, f"…{'ก' * 17}และ‹U+200B›ที่{'ข' * 17}…", f"…{'ก' * 17}และที่{'ข' * 17}…"),
        (1, f"…{'ข' * 16}กับ␣␣คำ{'ค' * 18}…", f"…{'ข' * 16}กับ คำ{'ค' * 18}…"),
    ]


def test_a_line_without_end_is_shown_whole_and_at_once():
    text, start = "ก  " * 30000, time.process_time()
    assert [*changes(text, fixed(text))] == [(1, text.replace("  ", "␣␣"), fixed(text).replace("  ", "␣␣"))]
    assert time.process_time() - start < 2


DATA = """# ต่างๆและ  เเ
- id: a   # ต่างๆและ
  th: ต่างๆและ\u200bที่  # ต่างๆและ
  en: "T-OSH’s  plan"
  note: 'T-OSH’s plan'
  long: ต่างๆและ
    เเผน
  url: https://example.go.th/ต่างๆและ
  rejected: {th: [ต่างๆและ]}
"""


def test_words_in_data_are_mended_and_remarks_addresses_and_free_words_stay():
    right = DATA.replace("th: ต่างๆและ\u200bที่", "th: ต่าง ๆ และที่").replace('"T-OSH’s  plan"', '"T-OSH\'s plan"')
    assert fixed_data(DATA) == right.replace("long: ต่างๆและ\n    เเผน", "long: ต่าง ๆ และ\n    แผน")
    assert fixed_data(DATA.replace("\n", "\r\n")) == fixed_data(DATA).replace("\n", "\r\n")


def test_what_would_end_a_quoted_value_stays():
    assert fixed_data("note: 'T-OSH’s plan'\n") == "note: 'T-OSH’s plan'\n"
    assert fixed("---\ntitle: 'T-OSH’s plan'\n---\n") == "---\ntitle: 'T-OSH’s plan'\n---\n"


@pytest.mark.parametrize("text", ["", "a: [", "- ต่างๆและ: [", "# only\n"])
def test_data_that_cannot_be_read_stays(text):
    assert fixed_data(text) == text


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "data").rglob("*.yml")), ids=lambda path: path.name)
def test_right_data_is_not_touched(path):
    assert fixed_data(path.read_text("utf-8")) == path.read_text("utf-8")


def test_the_words_for_readers_of_the_other_language_are_mended():
    text = "---\ntitle: ก\nonly:\n  title: One  thing\n  description: {0}\n---\n"
    assert fixed(text.format("A  thing")) == text.replace("One  thing", "One thing").format("A thing")
    flow = "---\nonly: {title: One  thing, description: A  thing}\n---\n"
    assert fixed(flow) == flow.replace("  ", " ")


@pytest.mark.parametrize("path", DOCS + RIGHT, ids=lambda path: path.name)
def test_a_right_page_is_not_touched(path):
    assert fixed(read(path)) == read(path)


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.name)
def test_a_page_with_a_fault_is_mended_where_its_message_says_so_and_only_there(path, tmp_path):
    before, text = told(read(path), tmp_path), fixed(read(path))
    certain = [problem for problem in before if HINT in problem.en]
    assert fixed(text) == text
    assert bool(certain) == (text != read(path))
    assert [problem for problem in told(text, tmp_path) if HINT in problem.en] == []


def test_every_rule_has_a_page_with_its_fault(tmp_path):
    seen = {problem.en for path in FAULTS if path.parent.name == "thai" for problem in told(read(path), tmp_path)}
    for rule in thai_checks.RULES:
        opening = max(re.split(r"{\w+}", rule.en), key=len)
        assert any(opening in message for message in seen), rule.en


def test_no_mess_of_signs_breaks_the_check_or_is_mended_twice():
    signs = random.Random(4)
    alphabet = "กนเแๆฯลาำะิีุู่้์ํ็ฺๅ๒ \n\u200b\u00a0\uf70a’'\"“”*`[]()<>{}#-|.&;abé\u0301"
    for _ in range(1000):
        text = "".join(signs.choices(alphabet, k=signs.randint(1, 24)))
        once = fixed(text)
        assert fixed(once) == once, ascii(text)
        assert once.count("\n") == text.count("\n")
        assert not [en for _, _, en in thai_checks.problems_in(fixed(text.translate(PLAIN))) if HINT in en], ascii(text)


PLAIN = dict.fromkeys(map(ord, "*`[]()<>{}#-|&;\n"), "ก")  # without Markdown every certain fault must go


def test_a_place_is_the_very_letter_in_a_plain_text():
    assert [(offset, en[:15]) for offset, _, en in thai_checks.problems_in("กก ต่างๆ ขออนุญาติ")] == [
        (7, "ๆ has a space b"),
        (11, '"อนุญาติ" is mi'),
    ]


def test_both_messages_are_there_and_the_thai_is_thai(tmp_path):
    for path in FAULTS:
        for problem in told(read(path), tmp_path):
            assert (
                any("ก" <= letter <= "ฮ" for letter in problem.th)
                and problem.en.isprintable()
                and problem.th != problem.en
            )


def test_no_right_spelling_is_a_wrong_one():
    for right in thai_spelling.RIGHT.values():
        assert not list(thai_spelling.misspelt(right)), right
        assert unicodedata.is_normalized("NFC", right) and fixed(right) == right


def test_all_pages_are_checked_in_no_time():
    pages = folder.Pages(folder.DOCS)
    start = time.process_time()
    checks = (thai_checks.check, other_language.check_marks)
    assert not [problem for page in pages.values() for check in checks for problem in check(page)]
    assert time.process_time() - start < 0.3


@pytest.mark.parametrize("piece", [*"a ก\"'“*[(<{#|>-่ๆ.", "a ", "ก\n", "[a](", "<a ", "- > ", "**ก** ", "'a ", "a\n\n"])
def test_a_page_of_one_sign_takes_no_longer_than_others(piece, tmp_path):
    (tmp_path / "page.en.md").write_text(FRONT.format("a") + piece * (20000 // len(piece)), "utf-8")
    page = page_source.read(tmp_path / "page.en.md", "page", "en")
    start = time.process_time()
    problems = [*thai_checks.check(page), *other_language.check_marks(page)]
    assert time.process_time() - start < 2 and len(problems) <= len(page.source)
