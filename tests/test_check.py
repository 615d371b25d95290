"""./scripts/check: every mistake in one list, the worst first, where an officer can mend it; nothing is changed unasked."""

import os
import re
import subprocess
import sys

import pytest

YEAR, VISION = "docs/data/assessments/2568.yml", "docs/vision.en.md"


def check(project, *arguments, **environment):
    return project.run("check_site.py", *arguments, **{"GITHUB_ACTIONS": "", **environment})


def test_where_all_is_well_it_says_so_in_both_languages_and_changes_nothing(project):
    before = project.snapshot()
    done = check(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["ไม่พบข้อผิดพลาด", "No mistake was found."]
    assert project.snapshot() == before


def test_mistakes_of_pages_and_data_are_told_together_the_worst_first(project):
    project.replace(YEAR, "total: 412.50", "total: x")
    project.replace(VISION, "## Words { #words }", "## Words { #other }")
    done = check(project)
    assert done.returncode == 1 and done.stdout == ""
    data, page, count = done.stderr.splitlines()
    assert count == "ต้องแก้ 2 ข้อ ควรแก้ 0 ข้อ | 2 to mend, 0 to note"
    assert data.startswith(f"{YEAR}:16:8: total:") and page.startswith(f"{VISION}:")
    assert all(re.search("[\u0e00-\u0e7f].* \\| .*[a-z]", line) for line in (data, page))


def test_one_file_is_looked_at_with_its_twin_only(project):
    project.replace(VISION, "## Words { #words }", "## Words { #other }")
    project.replace("docs/index.en.md", "](vision.md#words)", "](visoin.md)")
    for name in (VISION, VISION.replace(".en.", ".th.")):
        *lines, count = check(project, str(project.file(name))).stderr.splitlines()
        assert lines and all(line.startswith("docs/vision.") for line in lines) and " to mend, " in count
    done = check(project, str(project.file("docs/contact.th.md")))
    assert done.returncode == 0
    assert "No mistake was found in what you named. Elsewhere: 2;" in done.stdout


def test_on_github_each_mistake_stands_beside_its_line(project):
    project.replace("docs/index.en.md", "](vision.md#words)", "](50%.md)")
    done = check(project, GITHUB_ACTIONS="true")
    assert done.returncode == 1
    told = done.stdout.splitlines()
    assert len(told) == len(done.stderr.splitlines()) - 1
    line = next(line for line in told if "50%25" in line and "col" in line)
    assert re.fullmatch(r"::error file=docs/index\.en\.md,line=\d+,col=\d+::.*[\u0e00-\u0e7f].* \| .*50%25.*", line)


def test_fix_mends_what_is_certain_shows_each_line_and_nothing_else(project):
    page = project.file("docs/vision.th.md")
    right = page.read_text("utf-8").replace("ข้อความ\n", "การทำงานของแรงงานต่าง ๆ\n")
    wrong = right.replace("การทำงาน", "การท\u0e4d\u0e32งาน").replace("แรงงาน", "เเรง\u200bงาน")
    page.write_text(wrong, "utf-8", newline="\r\n")
    assert len(check(project, str(page)).stderr.splitlines()) >= 3
    done = check(project, "--fix", str(page))
    assert (
        "\n- การท\u0e4d\u0e32งานของเเรง‹U+200B›งานต่าง ๆ" in done.stdout and "\n+ การทำงานของแรงงานต่าง ๆ" in done.stdout
    )
    with page.open(encoding="utf-8", newline="") as file:
        assert file.read() == right.replace("\n", "\r\n")
    left = [line for line in done.stderr.splitlines() if line.startswith("docs/vision.th.md")]
    assert len(left) == 1 and "updated" in left[0]  # the words have changed


def test_words_in_data_are_looked_at_and_stop_nothing(project):
    project.replace("docs/data/to_complete.yml", "th: ที่อยู่สำหรับติดต่อ", "th: ที่อยู่เว็ปไซต์")
    done = check(project)
    assert done.returncode == 0
    assert re.match("docs/data/to_complete.yml:4:16: .*เว็บไซต์.* \\| .*is misspelt", done.stderr)


def test_a_name_that_is_spelt_like_a_misspelling_is_let_through_as_the_message_says(project):
    page = project.file("docs/vision.th.md")
    page.write_text(page.read_text("utf-8").replace("ข้อความ\n", "บริษัท ไทยดิจิตอล จำกัด\n"), "utf-8")
    [told] = [line for line in check(project, str(page)).stderr.splitlines() if "ดิจิตอล" in line]
    assert (
        "หากเป็นชื่อของบุคคลหรือนิติบุคคล โปรดใส่ชื่อนั้นในเครื่องหมาย “ ”" in told
        and "Put the name of a person or a company in “ ”" in told
    )
    page.write_text(page.read_text("utf-8").replace("ไทยดิจิตอล", "“ไทยดิจิตอล”"), "utf-8")
    assert "ดิจิตอล" not in check(project, str(page)).stderr


def test_a_translation_that_is_behind_is_told_and_stops_nothing(project):
    project.replace("docs/vision.th.md", "ข้อความ\n", "ข้อความใหม่\n")
    project.run("changed.py")
    done = check(project)
    assert done.returncode == 0 and "./scripts/translated vision" in done.stderr
    assert project.build().returncode == 0


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(
    "name",
    ["vision", "vision.{0}.md", "docs/vision.{0}.md", "../vision", "docs", "docs/", ".", "/vision/", "../../docs"],
)
def test_a_page_is_named_as_people_type_it_from_where_they_stand(project, name, language):
    project.replace("docs/vision.en.md", "## Words { #words }", "## Words { #other }")
    folder = "docs/about" if name.startswith("..") else "."
    done = run_in(project, folder, name.format(language))
    assert (done.returncode, done.stderr.count("docs/vision.en.md")) == (1, 1), done


def run_in(project, folder, *arguments):
    """Runs check from a folder of the project, as ./scripts/check does."""
    command = [sys.executable, str(project.file("scripts/check_site.py")), *arguments]
    environment = {**os.environ, "GITHUB_ACTIONS": "", "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=project.file(folder), env=environment, capture_output=True, text=True)


def test_a_file_and_a_folder_are_named_from_where_people_stand(project):
    project.replace("docs/about/index.en.md", "# ", "# 7 ")
    for name in ("index.th.md", "index", ".", "about", "docs/about", "../about/"):
        assert "docs/about/index." in run_in(project, "docs/about", name).stderr, name
    assert "No mistake was found in what you named" in run_in(project, "docs/data", "agency.yml").stdout


@pytest.mark.parametrize("name", ["docs/visions.th.md", "visions", "visions.th.md", "docs/vision.xx.md"])
def test_a_name_that_there_is_not_is_no_clean_page(project, name):
    done = check(project, name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip() == (
        f'ไม่มีไฟล์ "{name}" โปรดเขียนเช่น docs/vision.th.md | no file "{name}"; write e.g. docs/vision.th.md'
    )


def test_a_file_that_is_not_looked_at_is_no_clean_one(project):
    done = check(project, "scripts/check_site.py", "vision")
    assert (done.returncode, done.stdout) == (2, "") and "is not looked at, for it is no file in docs" in done.stderr


@pytest.mark.parametrize("option", ["-fix", "--fixx", "-x"])
def test_a_wrong_option_is_told_in_both_languages(project, option):
    before = project.snapshot()
    done = check(project, option, "vision")
    assert (done.returncode, done.stdout) == (2, "") and project.snapshot() == before
    assert (
        f"ไม่รู้จัก {option}" in done.stderr and f"unknown option {option}; there are --fix and --external" in done.stderr
    )


def test_fix_mends_the_words_of_data_and_keeps_its_remarks(project):
    data = project.file("docs/data/to_complete.yml")
    right = data.read_text("utf-8").replace("th: ที่อยู่สำหรับติดต่อ", "th: ที่อยู่ต่าง ๆ  # ต่างๆ")
    data.write_text(right.replace("ที่อยู่ต่าง ๆ ", "ที่อยู่ต่างๆ\u200b "), "utf-8")
    assert "run ./scripts/check --fix" in check(project).stderr
    done = check(project, "--fix", "data/to_complete.yml")
    assert data.read_text("utf-8") == right
    assert re.search(r"docs/data/to_complete\.yml:4:\n- .*‹U\+200B›.*\n\+ ", done.stdout)
