"""./scripts/check: every mistake in one list, the worst first, where an officer can mend it; nothing is changed unasked."""

import re

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
    data, page = done.stderr.splitlines()
    assert data.startswith(f"{YEAR}:16:8: total:") and page.startswith(f"{VISION}:")
    assert all(re.search("[\u0e00-\u0e7f].* \\| .*[a-z]", line) for line in (data, page))


def test_one_file_is_looked_at_with_its_twin_only(project):
    project.replace(VISION, "## Words { #words }", "## Words { #other }")
    project.replace("docs/index.en.md", "](vision.md#words)", "](visoin.md)")
    for name in (VISION, VISION.replace(".en.", ".th.")):
        lines = check(project, str(project.file(name))).stderr.splitlines()
        assert lines and all(line.startswith("docs/vision.") for line in lines)
    assert check(project, str(project.file("docs/contact.th.md"))).returncode == 0


def test_on_github_each_mistake_stands_beside_its_line(project):
    project.replace("docs/index.en.md", "](vision.md#words)", "](50%.md)")
    done = check(project, GITHUB_ACTIONS="true")
    assert done.returncode == 1
    [line] = done.stdout.splitlines()
    assert re.fullmatch(r"::error file=docs/index\.en\.md,line=\d+,col=\d+::.*[\u0e00-\u0e7f].* \| .*50%25.*", line)
