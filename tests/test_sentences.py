"""The sentences about results, in the cases that a citizen could misread."""

import re

import pytest

from conftest import words
from test_assessment_pages import YEAR, built, make_actual

BEFORE = "docs/data/assessments/2567.yml"
FRAMEWORK = "docs/data/frameworks/pmqa-4.0.yml"


def told(element) -> str:
    return words(element).replace("\u00a0", " ")


def lead(page) -> str:
    return told(page.article.find(".//p[@class='lead']"))


def figure(page) -> str:
    """The words over the chart of years."""
    return told(page.article.xpath("(.//figcaption)[2]")[0])


def actual(project, **status: str) -> None:
    for year in ("2566", "2567", "2568"):
        make_actual(project, year, status.get(f"year_{year}", "official"))


def test_a_comparison_with_a_provisional_year_says_so(project):
    actual(project, year_2567="provisional")
    pages = built(project)
    assert "up 12.25 points from the provisional result for fiscal year 2024" in lead(pages["en/assessment/"])
    assert "เพิ่มขึ้น 12.25 คะแนนจากผลเบื้องต้นของปีงบประมาณ พ.ศ. 2567" in lead(pages["assessment/"])
    for url, head in (
        ("en/assessment/", "Change from 2024 Provisional"),
        ("assessment/", "เปลี่ยนแปลงจากปี 2567 ผลเบื้องต้น"),
    ):
        assert told(pages[url].article.xpath("(.//table)[1]//th[3]")[0]) == head


def test_the_trend_marks_provisional_years_and_no_others(project):
    actual(project, year_2568="provisional")
    pages = built(project)
    assert "from 385.00 in fiscal year 2023 to 412.50 in fiscal year 2025 (provisional)." in figure(
        pages["en/assessment/"]
    )
    assert "จาก 385.00 ในปีงบประมาณ พ.ศ. 2566 เป็น 412.50 ในปีงบประมาณ พ.ศ. 2568 (ผลเบื้องต้น)" in figure(
        pages["assessment/"]
    )


def test_a_page_does_not_say_twice_in_a_row_that_its_result_is_provisional(project):
    actual(project, year_2568="provisional")
    pages = built(project)
    assert lead(pages["en/assessment/"]).endswith("as assessed by OPDC. This result is provisional.")
    assert lead(pages["assessment/2568/"]).count("เบื้องต้น") == 1


def test_the_trend_names_the_years_without_a_result(project):
    project.file(BEFORE).unlink()
    pages = built(project)
    assert "There is no result for fiscal year 2024." in figure(pages["en/assessment/"])
    assert "ไม่มีผลของปีงบประมาณ พ.ศ. 2567" in figure(pages["assessment/"])
    old = project.file("docs/data/assessments/2566.yml")
    text = old.read_text("utf-8").replace("2566", "2564").replace("2022-10-01", "2020-10-01")
    project.file("docs/data/assessments/2564.yml").write_text(text.replace("2023-09-30", "2021-09-30"), "utf-8")
    old.unlink()
    pages = built(project)
    assert "There are no results for fiscal years 2022, 2023 and 2024." in figure(pages["en/assessment/"])
    assert "ไม่มีผลของปีงบประมาณ พ.ศ. 2565, 2566 และ 2567" in figure(pages["assessment/"])


def test_an_assessor_that_ends_in_a_full_stop_brings_no_second_one(project):
    make_actual(project, "2568", "official")
    project.replace(YEAR, "  en: OPDC", "  en: OPDC Co., Ltd.")
    text = project.file(YEAR).read_text("utf-8").replace("workforce: 405.00", "workforce: not_assessed")
    project.file(YEAR).write_text(text, "utf-8")
    assert "as assessed by OPDC Co., Ltd. One category, Workforce Focus, was not assessed." in lead(
        built(project)["en/assessment/"]
    )


def test_names_in_latin_letters_have_a_space_before_them_in_thai(project):
    make_actual(project, "2568", "official")
    project.replace(YEAR, "  th: สำนักงาน ก.พ.ร.", "  th: OPDC สำนักงาน ก.พ.ร.")
    project.replace(FRAMEWORK, "      th: ก้าวหน้า", "      th: A ก้าวหน้า")
    pages = built(project)
    assert "อยู่ในระดับ A ก้าวหน้า ตามผลการประเมินของ OPDC สำนักงาน" in lead(pages["assessment/"])
    assert "500 คะแนน ระดับ A ก้าวหน้า" in told(pages[""].article)


@pytest.mark.parametrize(
    ("edit", "th", "en"),
    [
        (
            r"(?m)^(  (?!results)[a-z-]+): \d{3}\.\d\d",
            "ประเมินเพียงหมวดเดียว คือผลลัพธ์การดำเนินการ ได้ 405.00 คะแนน",
            "Only one category was assessed: Results (405.00).",
        ),
        (
            r"(?m)^(  (?!results|workforce)[a-z-]+): \d{3}\.\d\d",
            "ทั้ง 2 หมวดที่ประเมินได้คะแนนเท่ากัน คือ 405.00 คะแนน",
            "The 2 categories assessed all have the same score: 405.00.",
        ),
    ],
    ids=["one", "two alike"],
)
def test_a_chart_of_few_categories_reads_well(project, edit, th, en):
    text = re.sub(edit, r"\1: not_assessed", project.file(YEAR).read_text("utf-8"))
    project.file(YEAR).write_text(text, "utf-8")
    pages = built(project)
    for url, expected in (("assessment/2568/", th), ("en/assessment/2568/", en)):
        assert told(pages[url].article.find(".//figcaption")).startswith(expected)


def test_a_year_without_a_level_says_so_in_the_table_of_years(project):
    project.replace(YEAR, "level: advance", "# level:")
    pages = built(project)
    assert "Level None given Advance Basic" in " ".join(
        told(cell) for cell in pages["en/assessment/"].article.xpath("(.//table)[2]//tr/*")
    )


@pytest.mark.parametrize(("prefix", "words_"), [("", "412.50 จากคะแนนเต็ม 500 คะแนน"), ("en/", "412.50 out of 500")])
def test_the_figure_on_the_home_page_leads_to_its_years_own_page(example, prefix, words_):
    [link] = example[prefix].article.xpath(".//p[contains(@class, 'result-figure')]/a")
    assert told(link) == words_ and link.get("href").rstrip("/") == "assessment/2568"
