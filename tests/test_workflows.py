"""The workflows of GitHub and of GitLab publish what was tested, with no more rights than that takes, and nothing in them floats."""

import os
import re
import subprocess
import tarfile

import pytest
import yaml

from conftest import ROOT

GITHUB = {path.name: path.read_text("utf-8") for path in (ROOT / ".github" / "workflows").glob("*.yml")}
GITLAB = (ROOT / ".gitlab-ci.yml").read_text("utf-8")
JOBS = {name: job for name, job in yaml.safe_load(GITLAB).items() if isinstance(job, dict) and "stage" in job}
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


def test_every_container_is_the_same_one_and_pinned_by_its_content():
    used = re.findall(r"(?m)^ +(?:container|image): (\S+)", "\n".join([*GITHUB.values(), GITLAB]))
    assert len(used) == 5 and len({*used}) == 1
    assert re.fullmatch(r"python:[0-9.]+-bookworm@sha256:[0-9a-f]{64}", used[0])


def test_both_test_first_and_then_publish_the_very_files_that_were_tested():
    for text in (GITHUB["publish.yml"], GITLAB):
        order = [
            text.index(words)
            for words in ("./scripts/check", ".ci/run\n", "./scripts/publish published", "./scripts/verify ")
        ]
        assert order == sorted(order) and "./scripts/archive" in text
        assert "./scripts/build" not in text and len(re.findall(r"- (run: )?\.ci/run\n", text)) == 1
    assert yaml.safe_load(GITHUB["publish.yml"])["jobs"]["publish"]["needs"] == "test"
    assert JOBS["pages"]["needs"] == ["test"]


def test_what_publishes_is_the_job_that_has_tested_so_that_its_mark_is_there():
    github = [step.get("run", "") for step in yaml.safe_load(GITHUB["publish.yml"])["jobs"]["test"]["steps"]]
    for steps in (github, JOBS["test"]["script"]):
        tested = steps.index(".ci/run")
        assert any("./scripts/publish published" in step for step in steps[tested:])
    assert (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1] == 'exec "$(dirname "$0")/../scripts/test"'


def test_github_pages_gets_every_published_file_those_with_a_dot_too(tmp_path):
    steps = yaml.safe_load(GITHUB["publish.yml"])["jobs"]["test"]["steps"]
    release = tmp_path / "published" / "releases" / "1"
    (release / ".well-known").mkdir(parents=True)
    (release / ".well-known" / "security.txt").write_text("Contact")
    os.link(release / ".well-known" / "security.txt", release / "twin.txt")
    (tmp_path / "published" / "current").symlink_to("releases/1")
    [made] = [step["run"] for step in steps if step.get("run", "").startswith("tar ")]
    subprocess.run(["bash", "-e", "-c", made], cwd=tmp_path, check=True)
    with tarfile.open(tmp_path / "artifact.tar") as packed:
        files = {entry.name for entry in packed if entry.isreg()}
        assert files == {"./.well-known/security.txt", "./twin.txt"} and not any(entry.issym() for entry in packed)
    [sent] = [step["with"] for step in steps if step.get("with", {}).get("name") == "github-pages"]
    assert sent["path"] == "artifact.tar" and sent["if-no-files-found"] == "error"


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


def test_links_to_other_websites_are_looked_at_each_week_and_hold_nothing_back():
    told = yaml.safe_load(GITHUB["outside-links.yml"])
    github = next(step["run"] for step in told["jobs"]["look"]["steps"] if "run" in step)
    assert "schedule" in told[True]  # "on", as YAML 1.1 reads it
    gitlab = "\n".join(JOBS["outside links"]["script"])
    pattern = r"grep -q?E '(.+)' found\.txt"
    assert re.search(pattern, github)[1] == re.search(pattern, gitlab)[1]
    for text in (github, gitlab):
        assert "./scripts/check --external >found.txt 2>&1" in text
    weekly = [name for name, job in JOBS.items() if job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]]
    assert weekly == ["parts", "outside links"]
    others = [rule["if"] for name in JOBS.keys() - {*weekly} for rule in JOBS[name]["rules"]]
    assert all(rule.endswith('$CI_PIPELINE_SOURCE != "schedule"') for rule in others)


@pytest.mark.parametrize(("found", "code"), (("clean", 0), ("a link", 1), ("a month", 1), ("a mistake", 1)))
def test_gitlab_s_look_at_links_fails_only_where_something_is_found(tmp_path, found, code):
    told = {
        "clean": "No mistake was found.",
        "a link": "docs/a.md:1:2: หมายเหตุ: ลิงก์ | note: outside link: https://x.example 404",
        "a month": "docs/a.yml:1:2: หมายเหตุ: security.expires: 2027-01-01 | note: security.expires: 2027-01-01 is near",
        "a mistake": "docs/a.md:1:2: ผิด | wrong",
    }[found]
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "check").write_text(f"#!/bin/sh\necho '{told}'\nexit {int(found == 'a mistake')}\n")
    (tmp_path / "scripts" / "check").chmod(0o755)
    script = "\n".join([*JOBS["outside links"]["script"], "exit 0"])  # with which GitLab ends every script
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, told in done.stdout) == (code, True)
