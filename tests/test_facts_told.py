"""What is told of dates, numbers and amounts: each once, and with what to write instead."""

from pathlib import Path

import pytest

from checks import pages as check_pages
from checks.pairs import fact_patterns
from pages import folder

HERE = Path(__file__).parent
FRONT = "---\ntitle: {0}\ndescription: {0}\nupdated: 2026-11-22 00000000\n---\n\n# {0} {{ #x }}\n\n"
TITLES = {"th": "หน้าทดสอบ", "en": "A test page"}
TOLD = [
    ("ภายใน 31 กันยายน 2569", "By 30 September 2026", ["there is no 31 September: September has 30 days"]),
    ("วันที่ 29 กุมภาพันธ์ 2569", "On 28 February 2026", ["February 2026 has 28 days"]),
    ("วันอังคารที่ 5 มกราคม 2569", "Monday 5 January 2026", ["is a Monday, not a Tuesday; write “Monday”"]),
    ("เวลา 25.00 น.", "At 1 p.m.", ["there is no time “25.00 น.”"]),
    ("เวลา 14.00 น.", "At 14 p.m.", ["there is no “14 p.m.”; write “2 p.m.”"]),
    ("เวลา 13:60 น.", "At 1 p.m.", ["there is no time “13:60 น.”: hours go to 24 and minutes to 59"]),
    ("เวลา 13.00 น.", "At 13 a.m.", ["there is no time “13 a.m.”"]),
    ("พ.ศ. 2570–2566", "During 2023–2027", ["begins with “2570” and ends with “2566”, which is earlier"]),
    ("ก่อตั้งเมื่อ พ.ศ. 2659", "Founded in 2016", ["has “2016”; write “พ.ศ. 2559”"]),
    ("ภายใน 7 วัน", "Within 7 months", ["“7 months” here does not agree with “7 วัน”", "write “7 days”"]),
    ("ไม่น้อยกว่า 7 คน", "Up to 7 people", ["“at most 7” here does not agree with “อย่างน้อย 7”", "write “at least 7”"]),
    ("รอ 45 นาที", "Wait half an hour", ["“half an hour” does not agree with “45”", "write “45 minutes”"]),
    ("รอครึ่งชั่วโมง", "Wait 45 minutes", ["“45” does not agree with “ครึ่งชั่วโมง”", "write “half an hour”"]),
    ("ใช้ 1 ชั่วโมง 30 นาที", "It takes 95 minutes", ["write “1 hour 30 minutes”"]),
    ("ร้อยละ 20", "One in four", ["“One in four” does not agree with “20”"]),
    ("1 ใน 4", "20% of all", ["write “1 in 4”"]),
    ("ครั้งที่ 5", "The fourth time", ["write “fifth”"]),
    ("ร้อยละ 7", "7 baht", ["add “%” there"]),
]


def told(tmp_path, thai, english):
    for language, words in (("th", thai), ("en", english)):
        page = f"{FRONT.format(TITLES[language])}{words}\n"
        (tmp_path / f"page.{language}.md").write_text(page, "utf-8")
    return [problem.en for problem in check_pages.of_documents(folder.Pages(tmp_path))]


@pytest.mark.parametrize("thai, english, words", TOLD)
def test_a_slip_is_told_once_with_what_to_write(tmp_path, thai, english, words):
    (message,) = told(tmp_path, thai, english)
    assert all(part in message for part in words), message


def test_no_text_that_has_a_fact_is_passed_over_unread():
    """Before its patterns are tried, each kind of fact is asked whether a text may have it."""
    read = 0
    for language in ("th", "en"):
        files = [path for folder in ("faults", "right") for path in HERE.joinpath(folder).rglob(f"*.{language}.md")]
        texts = {line for path in files for line in path.read_text("utf-8").upper().split("\n")}
        texts |= {line for path in files for line in path.read_text("utf-8").split("\n")}
        for may_have, kinds in fact_patterns.PATTERNS[language]:
            stating = {text for text in texts for kind in kinds if _states(text, *kind)}
            assert all(map(may_have, stating))
            read += len(stating)
    assert read >= 400


def _states(text, pattern, meanings):
    return any(meanings(found) is not None for found in pattern.finditer(text))


@pytest.mark.parametrize("english", ["The 20th time", "The twentieth time", "20 times"])
def test_a_year_is_not_taken_for_an_ordinal_or_a_few_of_something(tmp_path, english):
    number, year = told(tmp_path, "ในปี 2570 จัดครั้งที่ 21", english)
    assert "does not agree with “21”" in number and "“ปี 2570” is not in the English" in year
