"""site/ tells what it holds: SHA256SUMS lists every file with its checksum, and the common program agrees."""

import os
import subprocess

import pytest

from conftest import SITE, copy_project
from publishing import manifest
from publishing.told import Stopped
from serving.names import is_hashed


@pytest.fixture
def site(tmp_path):
    for path, content in (("index.html", "หน้าแรก"), ("en/index.html", "Home"), ("a.css", "")):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(content, "utf-8")
    manifest.write(tmp_path / "site")
    return tmp_path / "site"


def test_the_built_site_lists_every_file_of_it_and_the_program_sha256sum_agrees():
    done = subprocess.run(
        ["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=SITE, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    listed = [line.split("  ", 1)[1] for line in (SITE / "SHA256SUMS").read_text("utf-8").splitlines()]
    there = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    assert len(listed) > 60 and listed == sorted(listed) and set(listed) == there - {"SHA256SUMS"}


def test_a_missing_an_extra_and_a_changed_file_are_each_named(site):
    assert manifest.check(site) == []
    (site / "a.css").unlink()
    (site / "b.css").touch()
    (site / "index.html").write_text("หน้าอื่น", "utf-8")
    told = [(one.path, one.what) for one in manifest.check(site)]
    assert told == [("a.css", "missing"), ("b.css", "extra"), ("index.html", "changed")]


def _link_to_a_folder(path):
    elsewhere = path.parent.parent.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    path.symlink_to(elsewhere)


@pytest.mark.parametrize(
    "make", (lambda path: path.symlink_to("/etc/passwd"), _link_to_a_folder, os.mkfifo), ids=("link", "folder", "pipe")
)
def test_links_and_odd_files_are_refused(site, make):
    make(site / "en" / "odd")
    assert [(one.path, one.what) for one in manifest.check(site)] == [("en/odd", "odd")]
    with pytest.raises(Stopped, match="en/odd"):
        manifest.write(site)


def test_a_name_that_the_list_cannot_hold_is_refused(site):
    (site / "two\nlines").touch()
    with pytest.raises(Stopped, match="cannot be published"):
        manifest.write(site)


@pytest.mark.parametrize("path", ("../x", "/etc/x", "a//b", "./a", "a/../../b", "a\\b"))
def test_a_list_cannot_name_what_is_outside_the_site(path):
    with pytest.raises(Stopped):
        manifest.read(f"{'0' * 64}  {path}\n".encode())


@pytest.mark.parametrize("listed", (b"", b"\xff", b"abc  index.html\n", b"<!doctype html>\n"))
def test_what_is_no_list_is_refused(site, listed):
    (site / "SHA256SUMS").write_bytes(listed)
    with pytest.raises(Stopped, match="cannot be read"):
        manifest.check(site)


def test_names_with_a_hash_are_immutable_and_no_others():
    kept = ("assets/a/site.1a2b3c4d.css", "assets/site.1a2b3c4d.css.br", "assets/main.57a0d79d.min.css")
    asked = (
        "assets/site.css",
        "assets/site.1a2b3c4.css",
        "assets/site.1a2b3c4d",
        "site.1a2b3c4d.css",
        "assets/a.1a2b3c4d.d/site.css",
    )
    assert all(map(is_hashed, kept)) and not any(map(is_hashed, asked))


def test_a_site_with_a_link_in_it_is_not_built(tmp_path):
    project = copy_project(tmp_path / "project")
    project.replace("scripts/build_site.py", "parts.write(site)", "parts.write(site); (site / 'odd').symlink_to('/')")
    done = project.build()
    assert done.returncode == 1 and "odd" in done.stderr and "Traceback" not in done.stderr
    assert not (project.root / "site").exists()
