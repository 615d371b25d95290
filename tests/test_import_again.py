"""A year that is there already is never overwritten unasked; what changes is shown, and figures put right are kept."""

import re
import subprocess
from datetime import date

import pytest

from import_sheets import DATA, TARGET, assert_brought_in, assert_refused, data, save_excel, table, with_rows


def test_a_year_is_never_overwritten_without_being_asked(project, tmp_path):
    assert_brought_in(project, save_excel(tmp_path / "a.xlsx", table()))
    file = save_excel(tmp_path / "b.xlsx", with_rows(("การนำองค์การ", "431.00")))
    assert_refused(project, file, "", f"of fiscal year 2569 is already in {TARGET}; to replace it, run this")


def test_a_replaced_figure_is_shown_and_kept_as_a_correction(project, tmp_path):
    assert_brought_in(project, save_excel(tmp_path / "a.xlsx", table()))
    changes = {"การนำองค์การ": "431.00", "ระดับ": "", "ผู้ประเมิน (ภาษาอังกฤษ)": "OPDC", "วันที่เผยแพร่": ""}
    day = date.today().isoformat()
    project.replace(TARGET, "published: 2026-11-01", f"published: {day}")
    first = [{"date": day, "field": "level", "was": "advance", "now": "none"}]
    first += [{"date": day, "field": "scores.leadership", "was": "430.00", "now": "431.00"}]
    expected = DATA | {
        "scores": DATA["scores"] | {"leadership": "431.00"},
        "assessor": DATA["assessor"] | {"en": "OPDC"},
    }
    expected |= {"published": day, "corrections": first}
    del expected["level"]
    out = assert_brought_in(
        project, save_excel(tmp_path / "b.xlsx", with_rows(*changes.items())), "--replace", expected=expected
    )
    for name, change in (
        ("ระดับ / Level", "ก้าวหน้า → ไม่มี / Advance → none"),
        ("การนำองค์การ / Leadership", "430.00 → 431.00"),
        ("ผู้ประเมิน (ภาษาอังกฤษ) / Assessor in English", "OPDC: Thailand → OPDC"),
    ):
        assert re.search(rf"  {re.escape(name)}\s+{re.escape(change)}\n", out)
    assert "scores." not in out and "not yet published" not in out
    assert "(เดิม → ใหม่)" in out and "(was → now)" in out
    project.replace(
        TARGET, "    now: 431.00", "    now: 431.00\n    why:\n      th: 'พิมพ์: ผิด'\n      en: A typing error"
    )
    first[1] |= {"why": {"th": "พิมพ์: ผิด", "en": "A typing error"}}
    again = {"date": day, "field": "scores.leadership", "was": "431.00", "now": "not_assessed"}
    expected |= {"corrections": [*first, again], "scores": DATA["scores"] | {"leadership": "not_assessed"}}
    rows = with_rows(*(changes | {"การนำองค์การ": "ไม่ประเมิน"}).items())
    assert_brought_in(project, save_excel(tmp_path / "c.xlsx", rows), "--replace", expected=expected)
    assert project.build().returncode == 0


def test_a_sample_gives_way_to_an_actual_result_without_a_correction_but_never_the_other_way(project, tmp_path):
    sample = save_excel(tmp_path / "a.xlsx", with_rows(("สถานะข้อมูล", "sample"), ("การนำองค์การ", "1")))
    actual = save_excel(tmp_path / "b.xlsx", table())
    assert project.run("import_assessment.py", str(sample)).returncode == 0
    assert_brought_in(project, actual, "--replace")
    assert_refused(project, sample, "", "cannot be replaced by a sample", "--replace")


def test_a_provisional_result_that_becomes_official_is_recorded_as_a_change_of_status(project, tmp_path):
    provisional = save_excel(tmp_path / "a.xlsx", with_rows(("สถานะข้อมูล", "ผลเบื้องต้น")))
    assert project.run("import_assessment.py", str(provisional)).returncode == 0
    day = date.today().isoformat()
    change = {"date": day, "field": "status", "was": "provisional", "now": "official"}
    official = save_excel(tmp_path / "b.xlsx", table())
    out = assert_brought_in(project, official, "--replace", expected=DATA | {"corrections": [change]})
    assert "ผลเบื้องต้น ยังไม่ใช่ผลอย่างเป็นทางการ → ผลอย่างเป็นทางการ" in " ".join(out.split())
    assert "Provisional result, not yet official → Official result" in " ".join(out.split())
    assert project.build().returncode == 0


@pytest.mark.parametrize("options", [[], ["--replace"]])
def test_where_nothing_changes_nothing_is_written(project, tmp_path, options):
    file = save_excel(tmp_path / "ผล.xlsx", with_rows(("วันที่เผยแพร่", "")))
    assert project.run("import_assessment.py", str(file)).returncode == 0
    before = project.snapshot()
    done = project.run("import_assessment.py", str(file), *options)
    assert done.returncode == 0 and "Nothing differs" in done.stdout and "ไม่มีอะไรเปลี่ยน" in done.stdout
    assert project.snapshot() == before


def test_a_file_that_is_there_but_cannot_be_read_is_never_overwritten(project, tmp_path):
    project.file(TARGET).write_text("total: x\n", "utf-8")
    before = project.snapshot()
    done = project.run("import_assessment.py", str(save_excel(tmp_path / "ผล.xlsx", table())), "--replace")
    assert done.returncode == 1 and f"{TARGET}:1:" in done.stderr and project.snapshot() == before


def test_a_folder_that_cannot_be_written_gets_one_sentence(project, tmp_path):
    project.file(TARGET).parent.rename(project.file("docs/data/away"))
    file = save_excel(tmp_path / "ผล.xlsx", table())
    done = project.run("import_assessment.py", str(file))
    assert done.returncode == 1 and done.stderr.startswith(f"{TARGET}: ") and "cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def commit(project) -> None:
    """Keeps the project in git as it is, as what is published."""
    name = ["-c", "user.name=A", "-c", "user.email=a@b.th", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A", "docs", "mkdocs.yml"], [*name, "commit", "-q", "-m", "A"]):
        subprocess.run(["git", *command], cwd=project.root, check=True)


def replace_score(project, tmp_path, score: str) -> str:
    rows = with_rows(("การนำองค์การ", score), ("วันที่เผยแพร่", date.today().strftime("%d/%m/%Y")))
    done = project.run("import_assessment.py", str(save_excel(tmp_path / "ผล.xlsx", rows)), "--replace")
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.split())


def corrections(project) -> list[tuple[str, str]]:
    return [(entry["was"], entry["now"]) for entry in data(project).get("corrections", [])]


def test_a_slip_put_right_before_publication_is_no_correction(project, tmp_path):
    commit(project)
    replace_score(project, tmp_path, "430.00")
    out = replace_score(project, tmp_path, "431.00")
    assert corrections(project) == [] and "ยังไม่เผยแพร่" in out and "counts as not yet published" in out
    commit(project)
    out = replace_score(project, tmp_path, "432.00")
    assert corrections(project) == [("431.00", "432.00")] and "not yet published" not in out


def test_a_correction_that_nobody_has_seen_goes_on_to_the_newest_figure(project, tmp_path):
    replace_score(project, tmp_path, "430.00")
    commit(project)
    for score, expected in (
        ("431.00", [("430.00", "431.00")]),
        ("432.00", [("430.00", "432.00")]),
        ("430.00", []),
        ("433.00", [("430.00", "433.00")]),
    ):
        replace_score(project, tmp_path, score)
        assert corrections(project) == expected
    commit(project)
    replace_score(project, tmp_path, "434.00")
    assert corrections(project) == [("430.00", "433.00"), ("433.00", "434.00")]
    assert project.build().returncode == 0


def test_the_first_actual_result_over_a_published_sample_may_be_put_right_without_a_correction(project, tmp_path):
    sample = save_excel(tmp_path / "a.xlsx", with_rows(("สถานะข้อมูล", "sample")))
    assert project.run("import_assessment.py", str(sample)).returncode == 0
    commit(project)
    for score in ("430.00", "431.00"):
        replace_score(project, tmp_path, score)
    assert corrections(project) == []


def test_the_day_of_publication_may_change_until_it_is_published(project, tmp_path):
    commit(project)
    for rows, expected in (
        (table(), "2026-11-01"),
        (with_rows(("วันที่เผยแพร่", "2/11/2569")), "2026-11-02"),
        (with_rows(("วันที่เผยแพร่", "")), "2026-11-02"),
    ):
        done = project.run("import_assessment.py", str(save_excel(tmp_path / "ผล.xlsx", rows)), "--replace")
        assert done.returncode == 0 and data(project)["published"] == expected
