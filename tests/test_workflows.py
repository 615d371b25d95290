"""The workflows of GitHub and of GitLab publish what was tested, with no more rights than that takes, and nothing in them floats."""

import re

import pytest
import yaml

from conftest import ROOT

GITHUB = {path.name: path.read_text("utf-8") for path in (ROOT / ".github" / "workflows").glob("*.yml")}
GITLAB = (ROOT / ".gitlab-ci.yml").read_text("utf-8")
WRITES = {"publish.yml": {"pages: write", "id-token: write"}, "outside-links.yml": {"issues: write"}}


@pytest.mark.parametrize("name", GITHUB)
def test_every_action_is_pinned_and_every_right_is_asked_for_by_the_job_that_needs_it(name):
    text, told = GITHUB[name], yaml.safe_load(GITHUB[name])
    used = re.findall(r"uses: (\S+)", text)
    assert used and all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) for action in used) or "uses:" not in text
    assert told["permissions"] == {} and all("permissions" in job for job in told["jobs"].values())
    assert {
        f"{right}: write"
        for job in told["jobs"].values()
        for right, kind in job["permissions"].items()
        if kind == "write"
    } == WRITES.get(name, set())
    assert all("timeout-minutes" in job for job in told["jobs"].values())
    assert "persist-credentials: true" not in text and text.count("actions/checkout@") == text.count(
        "persist-credentials: false"
    )


def test_both_test_first_and_then_publish_the_very_files_that_were_tested():
    for text in (GITHUB["publish.yml"], GITLAB):
        order = [
            text.index(words)
            for words in ("./scripts/check", ".ci/run", "./scripts/publish published", "./scripts/verify ")
        ]
        assert order == sorted(order) and "./scripts/archive" in text
        assert "./scripts/build" not in text and text.count(".ci/run") == 1
    assert yaml.safe_load(GITHUB["publish.yml"])["jobs"]["publish"]["needs"] == "test"
    assert yaml.safe_load(GITLAB)["pages"]["needs"] == ["test"]


def test_what_is_refused_is_allowed_by_name_only_in_a_setting_that_people_see():
    for text in (GITHUB["publish.yml"], GITLAB):
        assert "for name in $PUBLISH_ALLOW; do" in text and not re.search(r"--allow [a-z]", text)


def test_every_lock_is_held_against_known_vulnerabilities_each_week():
    locks = {
        path.relative_to(ROOT).as_posix()
        for folder in (ROOT, ROOT / "tests")
        for path in folder.glob("**/requirements.txt")
        if ".venv" not in path.parts and "node_modules" not in path.parts
    }
    for text in (GITHUB["parts.yml"], GITLAB):
        assert set(re.search(r"for lock in (.*); do", text)[1].split()) == locks
