"""What a site was built from is known, or known not to be: never taken for granted."""

import os
import shutil
import subprocess

import pytest

from publishing import built_from, manifest
from releases import make_site


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project in git with one commit, and its site."""
    monkeypatch.setattr(built_from, "ROOT", tmp_path)
    monkeypatch.setattr(built_from, "FILE", tmp_path / ".build" / "built-from.json")
    (tmp_path / ".build").mkdir()
    make_site(tmp_path / "site", 1)
    (tmp_path / ".gitignore").write_text("/site/\n/.build/\n/programs/\n")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "one"]):
        person = ["-c", "user.name=x", "-c", "user.email=x@agency.example"]
        subprocess.run(["git", *person, *command], cwd=tmp_path, check=True)
    return tmp_path


def _source(project) -> built_from.Source:
    built_from.remember(project / "site")
    return built_from.source(project / "site")


def test_a_site_has_the_commit_of_its_files(project):
    source = _source(project)
    assert len(source.commit) == 40 and (source.changed, source.why) == (False, "")
    (project / "page.md").touch()
    assert _source(project) == built_from.Source(source.commit, True)


def test_git_answers_too_where_the_folder_has_another_owner_as_in_a_workflow_s_container(project, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    refused = subprocess.run(["git", "status"], cwd=project, capture_output=True, text=True)
    assert "dubious ownership" in refused.stderr
    assert len(_source(project).commit) == 40


def test_where_git_refuses_or_is_missing_or_has_no_commit_none_is_known_and_the_reason_is(project, monkeypatch):
    (project / "programs").mkdir()
    fake = project / "programs" / "git"
    fake.write_text('#!/bin/sh\necho "fatal: detected dubious ownership" >&2\nexit 128\n')
    fake.chmod(0o755)
    with monkeypatch.context() as patch:
        patch.setenv("PATH", f"{project / 'programs'}:{os.environ['PATH']}")
        patch.setenv("GITHUB_SHA", "0" * 40)  # says nothing of what was changed
        assert _source(project) == built_from.Source(None, False, "fatal: detected dubious ownership")
        fake.unlink()
        patch.setenv("PATH", str(project / "programs"))
        assert _source(project).commit is None and "No such file" in _source(project).why
    shutil.rmtree(project / ".git")
    assert _source(project).commit is None and "not a git repository" in _source(project).why


def test_what_is_known_of_another_site_is_not_known_of_this_one(project):
    built_from.remember(project / "site")
    (project / "site" / "index.html").write_text("other")
    manifest.write(project / "site")
    assert built_from.source(project / "site") == built_from.Source(None, False, ".build/built-from.json")
