"""Several frameworks: the sheet names its own, percentages follow its scale, and each has its file and its template."""

import pytest
from openpyxl import load_workbook

from import_sheets import CELL, DATA, assert_brought_in, assert_refused, data, put, save_excel, table, with_rows


@pytest.fixture
def percent(project):
    """A second framework, scored from 0 to 100."""
    text = project.file("docs/data/frameworks/pmqa-4.0.yml").read_text("utf-8")
    text = (
        text.replace("id: pmqa-4.0\n", "id: po\n")
        .replace("max: 500", "max: 100")
        .replace("  - id: basic", "  - id: base")
    )
    text = text.replace("PMQA 4.0)", "PO)")
    project.file("docs/data/frameworks/po.yml").write_text(text, "utf-8")
    return project


PO = [("กรอบการประเมิน", "po"), ("คะแนนรวม", "95.10 %"), *((row[0], "95.1") for row in table()[14:])]


@pytest.mark.parametrize(
    "change", [put(CELL, 0.951, "0.00%"), put(CELL, "95.10%"), put(CELL, 95.1, '0.00" %"'), put(CELL, 95.1)]
)
def test_percentages_are_read_where_the_scale_is_0_to_100(percent, tmp_path, change):
    scores = {category: "95.10" for category in DATA["scores"]}
    expected = DATA | {"framework": "po", "total": "95.10", "out_of": "100", "scores": scores}
    assert_brought_in(percent, save_excel(tmp_path / "ผล.xlsx", with_rows(*PO), change), expected=expected)


def test_a_second_assessment_of_a_year_has_a_file_of_its_own(percent, tmp_path):
    pmqa = with_rows(("กรอบการประเมิน", "PMQA-4.0"))
    assert_brought_in(percent, save_excel(tmp_path / "a.xlsx", pmqa))
    file = save_excel(tmp_path / "b.xlsx", with_rows(*PO))
    assert percent.run("import_assessment.py", str(file)).returncode == 0
    assert data(percent)["framework"] == "pmqa-4.0"
    assert data(percent, "docs/data/assessments/2569-po.yml")["framework"] == "po"
    assert percent.run("import_assessment.py", str(file)).stdout.count("Nothing differs") == 1


def test_where_there_are_several_frameworks_the_sheet_must_name_one(percent, tmp_path):
    message = 'there is no row "Framework"; add it with one of'
    assert_refused(percent, save_excel(tmp_path / "ผล.xlsx", table()), "", message)


def test_the_template_of_the_newest_years_framework_or_of_the_one_that_is_asked_for(percent, tmp_path):
    for name, options in (("pmqa-4.0", []), ("po", ["--framework", "po"])):
        file = tmp_path / f"{name}.xlsx"
        assert percent.run("import_assessment.py", "--template", str(file), *options).returncode == 0
        assert load_workbook(file)["ผล"]["C2"].value == name
    done = percent.run("import_assessment.py", "--template", str(tmp_path / "x.xlsx"), "--framework", "x")
    assert done.returncode == 1 and "there is no framework x; there is pmqa-4.0, po" in done.stderr
