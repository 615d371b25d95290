"""What should not go out is refused, all of it at once, unless each is allowed by its name."""

import json
import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from conftest import ROOT, SITE, Project
from publishing import manifest
from releases import faults
from small_project import small_project, vouch

PASSING, FAILING = "def test_kept():\n    pass\n", "def test_broken():\n    raise AssertionError\n"
CHANGING = """
from pathlib import Path
from publishing import manifest

def test_kept():
    (Path("site") / "same.txt").write_text("other")
    manifest.write(Path("site"))
"""


@pytest.fixture
def project(tmp_path):
    return small_project(tmp_path / "project")


def _put(project, path: str, text: str) -> None:
    file = project.root / "site" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    (project.root / "site" / manifest.NAME).unlink(missing_ok=True)
    manifest.write(project.root / "site")
    vouch(project)


def _security(days: float) -> str:
    return f"Contact: mailto:a@agency.example\nExpires: {(datetime.now(UTC) + timedelta(days=days)).isoformat()}\n"


def _sample(project, status: str) -> None:
    _put(project, "data/assessments.json", json.dumps({"results": [{"result": "2568", "status": status}]}))


FAULTS = {
    "sample-data": lambda project: _sample(project, "sample"),
    "to-complete": lambda project: _put(project, "index.html", '<p class="to-complete">รอ</p>'),
    "stale-translation": lambda project: _put(
        project, "en/index.html", '<section class="translation-note md-typeset">'
    ),
    "missing-translation": lambda project: _put(project, "en/only/index.html", "Only"),
    "security-txt": lambda project: _put(project, ".well-known/security.txt", _security(29)),
    "address": lambda project: _put(project, "index.html", '<link rel="canonical" href="https://gov4.example/en/">'),
    "uncommitted": lambda project: vouch(project, changed=True),
    "unknown-commit": lambda project: vouch(project, commit=None, why="fatal: not a git repository"),
    "untested": lambda project: project.file(".build/tested").write_text("0" * 64),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_refused_by_its_name_and_goes_out_only_when_it_is_allowed(project, tmp_path, name):
    FAULTS[name](project)
    others = [word for other in FAULTS if other != name for word in ("--allow", other)]
    done = project.run("publish.py", str(tmp_path / "public"), *others)
    assert done.returncode == 1 and not (tmp_path / "public").exists()
    told = [line for line in done.stderr.splitlines() if line.startswith("  --allow ")]
    assert len(told) == 1 and told[0].startswith(f"  --allow {name}: ") and " | " in told[0], done.stderr
    done = project.run("publish.py", str(tmp_path / "public"), "--allow", name)
    assert done.returncode == 0 and (tmp_path / "public" / "current" / "release.json").exists(), done.stderr


@pytest.mark.parametrize(
    "text", (None, "", "[]", "{}", '{"sha256": "0"}'), ids=("none", "empty", "list", "nothing", "other")
)
def test_a_site_of_which_nothing_is_known_is_refused_and_the_reason_said(project, tmp_path, text):
    for name in ("built-from.json", "tested"):
        project.file(f".build/{name}").unlink()
        if text is not None:
            project.file(f".build/{name}").write_text(text, "utf-8")
    done = project.run("publish.py", str(tmp_path / "public"))
    assert done.returncode == 1 and not (tmp_path / "public").exists() and "Traceback" not in done.stderr
    assert re.findall("--allow (.+?): ", done.stderr) == ["unknown-commit", "untested"]
    assert "not known from which commit site/ was built" in done.stderr and "(.build/built-from.json)" in done.stderr


def test_only_what_has_passed_every_test_goes_out(project, tmp_path):
    project.file(".build/tested").unlink()
    assert _tested(project, PASSING).returncode == 0
    done = project.run("publish.py", str(tmp_path / "public"))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("promises", "words", "environment", "code"),
    (
        (PASSING, ["-k", "kept"], {}, 0),
        (PASSING, ["tests/test_promises.py"], {}, 0),
        (PASSING + FAILING, [], {}, 1),
        (PASSING + FAILING, [], {"PYTEST_ADDOPTS": "-k kept"}, 1),
        ("", [], {}, 5),
        (CHANGING, [], {}, 1),
    ),
    ids=("a part", "a file", "a failure", "a part, unseen", "no test", "another site"),
)
def test_what_has_not_passed_every_test_is_not_marked(project, tmp_path, promises, words, environment, code):
    project.file(".build/tested").unlink()
    assert _tested(project, promises, *words, **environment).returncode == code
    assert "--allow untested: " in project.run("publish.py", str(tmp_path / "public")).stderr


def _tested(project, promises: str, *words: str, **environment: str):
    """Runs the tests of a project, which are these."""
    project.file("tests").mkdir()
    project.file("tests/pytest.ini").write_text("[pytest]\naddopts = -p no:cacheprovider -p no:xdist\n")
    project.file("tests/test_promises.py").write_text(promises)
    return project.run("run_tests.py", *words, **environment)


def test_a_site_without_faults_goes_out_can_be_listed_and_taken_back(project, tmp_path):
    _sample(project, "official")
    _put(project, ".well-known/security.txt", _security(31))
    to = str(tmp_path / "public")
    (tmp_path / "public").mkdir()
    assert project.run("publish.py", to, "--list").stdout == (
        f"ยังไม่เคยเผยแพร่ที่ {to}\nNothing was published to {to} yet.\n"
    )
    for words in ("first", "second"):
        _put(project, "words.txt", words)
        done = project.run("publish.py", to)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    listed = project.run("publish.py", "--list", to).stdout.splitlines()
    assert [line[0] for line in listed[:2]] == ["*", " "]
    assert project.run("publish.py", "--rollback", to).returncode == 0
    listed = project.run("publish.py", to, "--list").stdout.splitlines()
    assert [line[0] for line in listed[:2]] == [" ", "*"]
    assert project.run("publish.py", to, "--rollback", listed[0].split()[0]).returncode == 0
    assert faults(tmp_path / "public") == []


@pytest.mark.parametrize(
    "text", (_security(-1), "Contact: x\n", "Expires: tomorrow\n", "Expires: 2099-01-01\n", _security(90) + _security(91)),
    ids=("past", "none", "words", "no hour", "two"),
)  # fmt: skip
def test_a_security_txt_whose_end_is_not_known_is_refused(project, tmp_path, text):
    _put(project, ".well-known/security.txt", text)
    done = project.run("publish.py", str(tmp_path / "public"))
    assert done.returncode == 1 and "--allow security-txt" in done.stderr


def test_a_site_that_was_built_for_its_real_address_is_not_held_back(project, tmp_path):
    _put(project, "index.html", '<link rel="canonical" href="https://gov4.example.go.th/">')
    done = project.run("publish.py", str(tmp_path / "public"))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_name_that_allows_nothing_is_refused(project, tmp_path):
    done = project.run("publish.py", str(tmp_path / "public"), "--allow", "sampledata")
    assert done.returncode == 1 and "there is no such name" in done.stderr and "sample-data" in done.stderr


def test_no_target_at_all_is_told(project):
    done = project.run("publish.py")
    assert (done.returncode, "TARGET is needed" in done.stderr, "โปรดระบุ TARGET" in done.stderr) == (2, True, True)


@pytest.mark.parametrize("target", ("", "/", "host:/", "s3://", "s3://B/x", "s3://bucket/../x", "a\nb"))
def test_a_target_that_means_nothing_is_refused(project, target):
    done = project.run("publish.py", target)
    assert done.returncode == 1 and "no place to publish to" in done.stderr and "ไม่รู้จักปลายทาง" in done.stderr


def test_a_site_that_was_changed_by_hand_is_refused(project, tmp_path):
    (project.root / "site" / "index.html").write_text("changed", "utf-8")
    (project.root / "site" / "new.html").write_text("new", "utf-8")
    done = project.run("publish.py", str(tmp_path / "public"))
    assert done.returncode == 1 and "index.html (changed), new.html (extra)" in done.stderr
    assert not (tmp_path / "public").exists()


def test_no_site_is_one_clear_sentence(project, tmp_path):
    shutil.rmtree(project.root / "site")
    done = project.run("publish.py", str(tmp_path / "public"))
    assert done.returncode == 1 and "./scripts/build first" in done.stderr and "Traceback" not in done.stderr


def test_the_real_site_with_its_sample_data_is_refused(tmp_path):
    found = json.loads((SITE / "data" / "assessments.json").read_text("utf-8"))["results"]
    samples = any(result["status"] == "sample" for result in found)
    done = Project(ROOT).run("publish.py", str(tmp_path / "public"), "--allow", "untested")
    assert ("--allow sample-data" in done.stderr) == samples and "Traceback" not in done.stderr
