"""A framework's own scale: its ends and its decimals are followed wherever its figures are read, written or shown."""

import csv
import io
import json

from openpyxl import load_workbook

from conftest import read_pages, words
from import_sheets import CELL, assert_refused, data, put, save_excel, with_rows
from test_assessment_pages import YEAR, built

FRAMEWORK = "docs/data/frameworks/pmqa-4.0.yml"


def told(page) -> str:
    return words(page.article).replace("\u00a0", " ")


def test_figures_have_exactly_the_decimals_of_their_scale(project):
    project.replace(FRAMEWORK, "max: 500", "max: 500\n  decimals: 3")
    project.replace(YEAR, "total: 412.50", "total: 412.763")
    pages = built(project)
    for url in ("", "assessment/", "assessment/2568/", "en/", "en/assessment/", "en/assessment/2568/"):
        said = told(pages[url])
        assert "412.763" in said and "412.76 " not in said, url
    said = told(pages["en/assessment/2568/"])
    assert "up 12.513 points" in said and "430.000" in said and "+12.000" in said and "430.00 " not in said
    assert "from 385.000 in fiscal year 2023 to 412.763" in told(pages["en/assessment/"])
    site = project.root / "site"
    text = (site / "data/assessments/2568.csv").read_text("utf-8-sig")
    assert [row["score"] for row in csv.DictReader(io.StringIO(text))][:2] == ["412.763", "430.000"]
    result = json.loads((site / "data/assessments/2568.json").read_text("utf-8"))
    assert result["total"] == 412.763 and result["scale"] == {"min": 0, "max": 500, "decimals": 3}
    assert "412.763" in (site / "en/assessment/feed.xml").read_text("utf-8")


def test_a_scale_without_decimals_shows_none(project):
    project.replace(FRAMEWORK, "max: 500", "max: 500\n  decimals: 0")
    for year in ("2566", "2567", "2568"):
        file = project.file(f"docs/data/assessments/{year}.yml")
        file.write_text(file.read_text("utf-8").replace(".00", "").replace(".50", "").replace(".25", ""), "utf-8")
    assert "scored 412 out of 500 (level: Advance), up 12 points" in told(built(project)["en/"])


def test_more_decimals_than_the_scale_has_are_refused_in_scores_and_in_corrections(project):
    project.replace(FRAMEWORK, "max: 500", "max: 500\n  decimals: 1")
    project.replace(YEAR, "note:", "corrections:\n  - {date: 2026-12-01, field: total, was: 1.25, now: 412.50}\nnote:")
    done = project.run("inject_assessment.py", "--check")
    assert "total: 412.50 has too many decimals; write at most 1 decimals" in done.stderr
    assert "scores.leadership: 430.00 มีทศนิยมเกิน 1 ตำแหน่ง" in done.stderr
    assert "was: 1.25 cannot have stood there" in done.stderr


def test_the_import_and_its_template_follow_the_scale(project, tmp_path):
    project.replace(FRAMEWORK, "max: 500", "max: 500\n  decimals: 3")
    rows = with_rows(("คะแนนรวม", "96.763"), ("การนำองค์การ", 90.5))
    assert_refused(
        project, save_excel(tmp_path / "a.xlsx", rows, put(CELL, "90.5001")), f"ผล!{CELL}", "more than 3 decimals"
    )
    done = project.run("import_assessment.py", str(save_excel(tmp_path / "b.xlsx", rows)))
    assert done.returncode == 0, done.stderr
    written = data(project)
    assert (written["total"], written["scores"]["leadership"], written["out_of"]) == ("96.763", "90.500", "500")
    assert project.run("import_assessment.py", "--template", str(tmp_path / "c.xlsx")).returncode == 0
    sheet = load_workbook(tmp_path / "c.xlsx")["ผล"]
    [total] = [row for row in sheet.iter_rows() if row[1].value == "Total score"]
    assert "ทศนิยมไม่เกิน 3 ตำแหน่ง / " in total[3].value


def test_a_scale_that_does_not_begin_at_nought_is_told_from_both_ends(project):
    project.replace(FRAMEWORK, "min: 0", "min: 100")
    pages = built(project)
    for url in ("en/", "en/assessment/", "en/assessment/2568/"):
        assert "412.50 on a scale of 100 to 500" in told(pages[url]), url
    assert "ได้ 412.50 คะแนน จากช่วงคะแนน 100 ถึง 500 คะแนน" in told(pages[""])
    assert "each on a scale of 100 to 500 points" in told(pages["en/assessment/"])


def test_figures_below_nought_have_the_sign_of_the_tables_on_pages_and_a_hyphen_in_files(project):
    project.replace(FRAMEWORK, "min: 0", "min: -10")
    project.replace(YEAR, "leadership: 430.00", "leadership: -2.50")
    correction = "{date: 2026-12-01, field: scores.leadership, was: -3.5, now: -2.50}"
    project.replace(YEAR, "note:", f"corrections:\n  - {correction}\nnote:")
    assert project.build().returncode == 0
    pages = {page.url: page for page in read_pages(project.root / "site")}
    said = told(pages["en/assessment/2568/"])
    assert "on a scale of \u221210 to 500" in said and "bars begin at \u221210" in said and "-2.50" not in said
    assert "Leadership, from \u22123.50 to \u22122.50." in said
    assert "Lowest: Leadership (\u22122.50)" in said and "\u2212420.50" in said
    assert ",leadership,การนำองค์การ,Leadership,-2.50," in (project.root / "site/data/assessments/2568.csv").read_text(
        "utf-8-sig"
    )
