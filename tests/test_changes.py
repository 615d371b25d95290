"""What changes after publication is announced: on the result's page, beside the figure, in the data and in the feed."""

import json

import pytest
from lxml import etree

from conftest import words
from test_assessment_pages import YEAR, built, make_actual

ATOM = "{http://www.w3.org/2005/Atom}"


def told(element) -> str:
    return words(element).replace("\u00a0", " ")


def change(project, status: str, *corrections: str) -> dict:
    """The small site, its newest result with these corrections."""
    make_actual(project, "2568", status)
    lines = "".join(f"  - {{{correction}}}\n" for correction in corrections)
    project.file(YEAR).write_text(f"{project.file(YEAR).read_text('utf-8')}corrections:\n{lines}", "utf-8")
    return built(project)


def entry(project, language: str):
    """The newest entry of a feed."""
    place = "en/assessment" if language == "en" else "assessment"
    return etree.parse(project.root / "site" / place / "feed.xml").getroot().find(f"{ATOM}entry")


OFFICIAL = "date: 2027-03-02, field: status, was: provisional, now: official"
TOTAL = "date: 2026-12-01, field: total, was: 411.50, now: 412.50"


def test_a_provisional_result_that_becomes_official_is_announced(project):
    pages = change(project, "official", OFFICIAL)
    assert "Became official on 2 March 2027." in told(pages["en/assessment/2568/"].article)
    assert "เป็นผลอย่างเป็นทางการตั้งแต่วันที่ 2 มีนาคม 2570" in told(pages["assessment/2568/"].article)
    assert "Corrected" not in told(pages["en/assessment/2568/"].article)
    new = entry(project, "en")
    assert new.findtext(f"{ATOM}title") == "T-OSH assessment result for fiscal year 2025 (Now official)"
    assert new.findtext(f"{ATOM}updated").startswith("2027-03-02")
    assert new.findtext(f"{ATOM}summary").endswith("as assessed by OPDC. Became official on 2 March 2027.")
    assert entry(project, "th").findtext(f"{ATOM}title").endswith("ของ สสปท. (เป็นผลอย่างเป็นทางการแล้ว)")
    result = json.loads((project.root / "site/data/assessments/2568.json").read_text("utf-8"))
    assert result["corrections"] == [{"date": "2027-03-02", "item": "status", "was": "provisional", "now": "official"}]


def test_a_status_that_was_changed_by_hand_builds_all_the_same(project):
    make_actual(project, "2568", "provisional")
    assert project.build().returncode == 0
    project.replace(YEAR, "status: provisional", "status: official")
    pages = built(project)
    assert "Official result" in told(pages["en/assessment/2568/"].article)
    assert "Now official" not in entry(project, "en").findtext(f"{ATOM}title")


def test_a_result_that_is_provisional_again_never_calls_itself_official(project):
    back = "date: 2027-04-01, field: status, was: official, now: provisional"
    pages = change(project, "provisional", OFFICIAL, back)
    assert "Became provisional again on 1 April 2027." in told(pages["en/assessment/2568/"].article)
    assert "กลับเป็นผลเบื้องต้นตั้งแต่วันที่ 1 เมษายน 2570" in told(pages["assessment/2568/"].article)
    assert "Now official" not in entry(project, "en").findtext(f"{ATOM}title")


def test_the_feed_tells_each_change_in_a_sentence_of_its_own(project):
    none = "date: 2026-12-01, field: level, was: none, now: advance, why: {th: พิมพ์ตก, en: It was left out.}"
    gap = "date: 2026-12-01, field: scores.leadership, was: not_assessed, now: 430"
    change(project, "official", TOTAL, none, gap, OFFICIAL)
    assert entry(project, "en").findtext(f"{ATOM}title").endswith("(Now official) (Corrected)")
    assert (
        entry(project, "en")
        .findtext(f"{ATOM}summary")
        .endswith(
            "as assessed by OPDC. Became official on 2 March 2027. "
            "Corrected on 1 December 2026: Leadership (not assessed before, now 430.00). "
            "Corrected on 1 December 2026: the level (none given before, now Advance). Reason: It was left out. "
            "Corrected on 1 December 2026: the total score, from 411.50 to 412.50."
        )
    )
    assert (
        entry(project, "th")
        .findtext(f"{ATOM}summary")
        .endswith(
            "เป็นผลอย่างเป็นทางการตั้งแต่วันที่ 2 มีนาคม 2570 "
            "แก้ไขเมื่อ 1 ธันวาคม 2569: การนำองค์การ เดิมไม่ได้ประเมิน แก้เป็น 430.00 "
            "แก้ไขเมื่อ 1 ธันวาคม 2569: ระดับ เดิมไม่ได้ระบุ แก้เป็นก้าวหน้า เหตุผล: พิมพ์ตก "
            "แก้ไขเมื่อ 1 ธันวาคม 2569: คะแนนรวม จาก 411.50 เป็น 412.50"
        )
    )


@pytest.mark.parametrize("url", ["assessment/2568/", "en/assessment/2568/", "assessment/", "en/assessment/"])
def test_a_corrected_figure_says_so_beside_it_and_leads_to_the_record(project, url):
    gap = "date: 2026-12-01, field: scores.leadership, was: 1.00, now: 430.00"
    page = change(project, "official", TOTAL, gap)[url]
    word = "corrected" if page.language == "en" else "แก้ไขแล้ว"
    marks = page.article.xpath(".//a[@class='corrected']")
    here = [told(mark.getparent()) for mark in marks if mark.get("href") == "#changes-2568"]
    assert here[1:] == [f"430.00 {word}", f"412.50 {word}"] and here[0].startswith(f"412.50 {word} ")
    [record] = page.article.xpath(".//*[@id='changes-2568']")
    assert "411.50" in words(record.getnext()) + words(record.getnext().getnext())
    there = [told(mark.getparent()) for mark in marks if mark.get("href") != "#changes-2568"]
    assert there == ([] if "2568" in url else here[1:]), "the years side by side lead to the year's own page"


def test_a_figure_that_was_never_corrected_has_no_mark(example):
    assert [page for page in example.values() if page.tree.xpath("//a[@class='corrected']")] == []
