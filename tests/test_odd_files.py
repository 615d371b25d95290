"""No file is too odd: whatever lies in the project's folders is told at its place, in both languages, and ends nothing half-way."""

import errno
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from common import text_files
from common.problems import ROOT, Problem, Refused, shown_path
from videos import data as video_data
from videos import files as video_files

LINE = re.compile(r"(\S+?):(\d+):(\d+): .*[\u0e00-\u0e7f].* \| .*[a-z]")
PAGES = {
    "empty": b"",
    "only-a-mark": b"\xef\xbb\xbf",
    "only-line-ends": b"\n\n\n",
    "no-front": b"# A page { #page }\n\nText\n",
    "front-without-end": b"---\ntitle: A page\n",
    "front-of-nothing": b"---\n---\n\nText\n",
    "front-of-a-remark": b"---\n# nothing\n---\n\nText\n",
    "front-of-words": b"---\njust words\n---\n\nText\n",
    "front-of-a-list": b"---\n- a\n- b\n---\n\nText\n",
    "front-of-null": b"---\n~\n---\n\nText\n",
    "front-of-lists": b"---\ntitle: [a, b]\ndescription: [c]\nupdated: [d]\nkeywords: e\n---\n\nText\n",
    "front-of-fields": b"---\ntitle: {a: b}\ndescription: {c: d}\nupdated: {e: f}\ntranslates: {g: h}\n---\n\nText\n",
    "front-nested-deeply": b"---\ntitle: " + b"[" * 3000 + b"\n---\n\nText\n",
    "half-of-a-pair": b'---\ntitle: "\\uD800 is no letter at all"\n---\n\nText\n',
    "a-null-byte": b"---\ntitle: A page\n---\n\n# A\0 page { #page }\n",
    "null-bytes": b"\0" * 5000,
    "of-old-thai": "---\ntitle: หน้า\n---\n".encode("tis-620"),
    "of-two-bytes": "---\ntitle: หน้า\n---\n".encode("utf-16"),
    "cut-off": "---\ntitle: หน้า".encode()[:-1],
    "old-mac": b"---\rtitle: A page\r---\r\rText\r",
    "too-large": b"---\ntitle: A page\n---\n\n" + b"Words upon words. " * 280_000,
    "an-address-without-end": b"---\ntitle: A page\n---\n\n[a]("
    + b"a" * 5000
    + b".md) ![b]("
    + b"b/" * 3000
    + b"c.png)\n",
}
DATA = {
    "empty": b"",
    "null-bytes": b"\0" * 5000,
    "of-old-thai": "a: หน้า\n".encode("tis-620"),
    "words": b"just words\n",
    "too-large": b"a: b\n" * 300_000,
}


def looped(path):
    path.symlink_to(path.name)


def lost(path):
    path.symlink_to("nowhere.yml")


def outside(path):
    path.symlink_to(sys.executable)


def folder(path):
    path.mkdir()


def told(done) -> dict[str, list[str]]:
    """The lines that tell something, by file; there is nothing else."""
    assert done.returncode == 1 and "Traceback" not in done.stderr, done.stderr[-2000:]
    found = {}
    *lines, count = done.stderr.splitlines()
    assert " to mend, " in count
    for line in lines:
        place = LINE.match(line)
        assert place, line
        found.setdefault(place[1], []).append(line)
    return found


def test_every_odd_page_is_told(project):
    for name, content in PAGES.items():
        for language in ("th", "en"):
            project.file(f"docs/{name}.{language}.md").write_bytes(content)
    assert {f"docs/{name}.{language}.md" for name in PAGES for language in ("th", "en")} <= told(
        project.run("check_site.py")
    ).keys()


def test_every_odd_data_file_is_told(project):
    for number, content in enumerate(DATA.values()):
        project.file(f"docs/data/assessments/{2501 + number}.yml").write_bytes(content)
    found = told(project.run("check_site.py"))
    assert {f"docs/data/assessments/{2501 + number}.yml" for number in range(len(DATA))} <= found.keys()


@pytest.mark.parametrize("make", [looped, lost, outside, folder])
def test_what_is_no_file_is_told_where_it_lies(project, make):
    names = [
        "docs/data/videos.yml",
        "docs/data/glossary.yml",
        "docs/data/assessments/2568.yml",
        "docs/vision.en.md",
        "docs/odd.th.md",
        "mkdocs.yml",
    ]
    for name in names:
        project.file(name).unlink(missing_ok=True)
        make(project.file(name))
    found = told(project.run("check_site.py"))
    assert {name for name in names if name != "mkdocs.yml"} <= found.keys()  # the menu is looked at once data is right
    for name in names[:3]:
        project.file(name).unlink(missing_ok=True) if make is not folder else project.file(name).rmdir()
        project.file(name).write_bytes((ROOT / "tests" / "project" / name).read_bytes())
    assert "mkdocs.yml" in told(project.run("check_site.py"))


@pytest.mark.parametrize("name", ["frameworks", "assessments"])
def test_a_folder_that_cannot_be_opened_is_told_and_not_taken_for_empty(project, name):
    shutil.rmtree(project.file(f"docs/data/{name}"))
    project.file(f"docs/data/{name}").write_text("no folder", "utf-8")
    lines = told(project.run("check_site.py"))[f"docs/data/{name}"]
    assert any("cannot open the file (Not a directory)" in line for line in lines)


def test_a_film_that_cannot_be_opened_is_told(monkeypatch):
    def opened(path):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(video_files, "mp4_seconds", opened)
    with pytest.raises(Refused, match=r"docs/media/.*\.mp4:1:1: .*cannot open the file \(Permission denied\)"):
        video_data.read()


@pytest.mark.parametrize("make", [looped, lost, outside, folder])
def test_what_is_no_file_can_be_named(project, make):
    make(project.file("docs/odd.th.md"))
    [lines] = told(project.run("check_site.py", "docs/odd.th.md")).values()
    assert [line.split(":")[0] for line in lines] == ["docs/odd.th.md"]


def test_a_name_that_no_file_can_have_is_told(project):
    done = project.run("check_site.py", "a" * 5000)
    assert done.returncode == 2 and "Traceback" not in done.stderr and 'no file "aaa' in done.stderr


def test_nothing_is_mended_through_a_link(project, tmp_path):
    (tmp_path / "far.md").write_text("การท\u0e4d\u0e32งาน\n", "utf-8")
    project.file("docs/linked.th.md").symlink_to(tmp_path / "far.md")
    assert "docs/linked.th.md" in told(project.run("check_site.py", "--fix"))
    assert project.file("docs/linked.th.md").is_symlink()
    assert (tmp_path / "far.md").read_text("utf-8") == "การท\u0e4d\u0e32งาน\n"


def test_a_linked_folder_whose_pages_no_check_would_see_is_refused(project, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "page.en.md").write_text("<script>alert(1)</script>", "utf-8")
    project.file("docs/linked").symlink_to(tmp_path / "elsewhere")
    [line] = told(project.run("check_site.py"))["docs/linked"]
    assert "put the file itself here" in line


def test_a_page_that_cannot_be_read_is_told_beside_data_that_is_wrong(project):
    project.replace("docs/data/agency.yml", "phone: +66 2 448 9111", "phone: x")
    project.file("docs/vision.en.md").write_bytes(b"\xff")
    assert {"docs/data/agency.yml", "docs/vision.en.md"} <= told(project.run("check_site.py")).keys()


def test_a_framework_page_that_cannot_be_read_is_told(project):
    project.file("docs/framework.th.md").write_bytes(b"---\ntitle: \xff\n")
    assert "docs/framework.th.md" in told(project.run("check_site.py"))


def test_an_unknown_field_is_told_once(project):
    project.replace("docs/vision.en.md", "title:", "author: Somebody\ntitle:")
    [line] = told(project.run("check_site.py"))["docs/vision.en.md"]
    assert "author: unknown field" in line


def test_a_problem_is_one_line_whatever_it_quotes():
    problem = Problem("docs/a\n::b.md", 1, 2, "ข้อความ\r\n\x1b[31m", "words\u2028and more")
    assert str(problem) == "docs/a ::b.md:1:2: ข้อความ   [31m | words and more"


def test_on_github_a_files_name_cannot_give_orders(project):
    project.file("docs/a,b:c\n::d.en.md").write_text("x", "utf-8")
    orders = project.run("check_site.py", GITHUB_ACTIONS="true").stdout.splitlines()
    [line] = [line for line in orders if "name.th.md or name.en.md" in line]
    assert line.startswith("::error file=docs/a%2Cb%3Ac%0A%3A%3Ad.en.md,line=1,col=1::")
    assert all(line.startswith("::error ") for line in orders)


def test_a_link_is_shown_where_it_lies(tmp_path):
    for name, target in (("loop.yml", "loop.yml"), ("lost.yml", "nowhere"), ("far.yml", sys.executable)):
        (tmp_path / name).symlink_to(target)
        assert shown_path(tmp_path / name) == os.path.join(os.path.realpath(tmp_path), name)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this machine has no such devices")
def test_a_device_is_no_file():
    with pytest.raises(Refused, match="cannot open the file"):
        text_files.text_of(Path("/dev/zero"))
