"""The commands do what the README says: they tell what they did, do no set-up twice, and lose nothing."""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from common import side_by_side
from conftest import ROOT
from publishing.address import require

YEAR = "docs/data/assessments/2568.yml"


def test_build_tells_what_was_built_and_how_to_look_at_it(project):
    done = project.build()
    assert done.returncode == 0 and done.stderr == ""
    thai, english = done.stdout.replace("\u00a0", " ").splitlines()
    assert "26 หน้า (ไทย 13 อังกฤษ 13)" in thai and "พ.ศ. 2568 (ข้อมูลตัวอย่าง ไม่ใช่ผลการประเมินจริง)" in thai
    assert "26 pages (Thai 13, English 13)" in english and "fiscal year 2025 (Sample data" in english
    assert "./scripts/serve" in thai and "./scripts/serve" in english


@pytest.mark.parametrize(
    "address", ["ftp://x/", "https://x/?q=1", "https://x/ sub/", 'https://x/"onload=x/', "https://x/a;b{c}/", "foo", "https:///a/", "https://x/#y"]
)  # fmt: skip
def test_an_address_that_no_site_can_have_is_told_and_nothing_is_built(project, address):
    done = project.build(SITE_URL=address)
    assert done.returncode == 1 and not project.file("site").exists() and "Traceback" not in done.stderr
    assert f"SITE_URL: “{address}” ใช้เป็นที่อยู่เว็บไซต์ไม่ได้" in done.stderr
    assert f"SITE_URL: “{address}” cannot be the address of a site; write it like" in done.stderr


@pytest.mark.parametrize(
    "address", ["http://localhost:8000/gov4/", "https://เว็บ.ไทย/ทดลอง", "https://a.go.th/~x/%20y/"]
)
def test_every_address_that_a_site_can_have_may_be_built_for(address):
    require(address)


def test_a_build_leaves_nothing_behind_but_the_site_and_its_own_folder(project):
    before = {path.name for path in project.root.iterdir()}
    assert project.build().returncode == 0
    assert {path.name for path in project.root.iterdir()} - before == {"site"}
    made = {"built-from.json", "compressed", "fonts", "found-right", "includes", "posters", "templates"}
    assert {path.name for path in project.file(".build").iterdir()} == made


def test_two_builds_at_once_both_give_the_whole_site(project):
    builds = [project.start("build_site.py") for _ in range(2)]
    assert [build.wait() for build in builds] == [0, 0]
    assert len(list(project.file("site").rglob("*.html"))) == 28


def test_a_build_that_was_ended_in_its_last_moment_loses_nothing(project):
    assert project.build().returncode == 0
    project.file("site").rename(project.file(".build/old-site"))
    project.replace(YEAR, "total: 412.50", "total: x")
    assert project.build().returncode == 1
    assert "412.50" in project.file("site/index.html").read_text("utf-8")


def test_a_site_that_is_no_folder_is_replaced(project):
    project.file("site").write_text("a file")
    assert project.build().returncode == 0
    assert project.file("site/index.html").is_file()


def test_a_folder_that_cannot_be_written_gets_one_clear_sentence(project):
    shutil.rmtree(project.file(".build"))
    project.file(".build").write_text("not a folder")
    done = project.build()
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert re.search("[\u0e00-\u0e7f]", done.stderr) and ".build" in done.stderr


def run_build(root, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess:
    """Runs the verb itself, as a person does, every step of the shell shown."""
    environment = os.environ | ({"PATH": path} if path else {})
    command = ["/bin/sh", "-x", "scripts/build", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, env=environment, check=False)


def test_the_set_up_is_done_once(project):
    shutil.copyfile(ROOT / "requirements.txt", project.file("requirements.txt"))
    project.file(".venv").symlink_to(ROOT / ".venv")
    done = run_build(project.root)
    assert done.returncode == 0 and "build_site.py" in done.stderr
    assert "pip install" not in done.stderr and "-m venv" not in done.stderr


@pytest.mark.parametrize(("version", "new_enough"), [("3, 11, 4", False), ("3, 11, 5", True)])
def test_an_old_python_gets_a_clear_sentence_in_both_languages(project, version, new_enough):
    programs = project.file("programs")
    programs.mkdir()
    (programs / "dirname").symlink_to(shutil.which("dirname"))
    claims = f"import sys; sys.version_info = ({version}, 'final', 0); exec(sys.argv[1])"
    fake = programs / "python3"
    fake.write_text(f'#!/bin/sh\n[ $1 = -c ] && exec {shlex.quote(sys.executable)} -c "{claims}" "$2"\nexit 7\n')
    fake.chmod(0o755)
    done = run_build(project.root, path=str(programs))
    told = "ต้องมี Python 3.11.5 ขึ้นไป" in done.stderr and "Python 3.11.5 or newer is needed" in done.stderr
    assert done.returncode == 1 and told != new_enough
    assert ("python3-venv" in done.stderr) == new_enough


def test_every_part_is_pinned_with_its_hash_and_no_registry_is_named():
    for lock in (ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"):
        text = lock.read_text("utf-8")
        parts = re.findall(r"^[a-z0-9-]+==[^\s]+", text, re.MULTILINE)
        assert len(parts) >= 5 and text.count("--hash=sha256:") >= len(parts)
        assert "://" not in text


def test_what_is_wrong_in_english_only_is_told_like_what_is_wrong_in_thai(project):
    """English is built by a process of its own where there are two processors."""
    begin = '{% block content %}{% if page_language == "en" %}{{ nobody.knows }}{% endif %}'
    project.replace("overrides/main.html", "{% block content %}", begin)
    done = project.build()
    assert done.returncode == 1 and not project.file("site").exists()
    told = [line for line in done.stderr.splitlines() if "nobody" in line]
    assert len(told) == 2 and all(" | " in line for line in told), done.stderr  # MkDocs names the page, Jinja the fault


@pytest.mark.skipif(not side_by_side.possible(), reason="one process builds both languages here")
def test_a_process_that_breaks_off_while_it_builds_english_is_not_overlooked(project):
    project.replace(
        "scripts/site_hooks.py",
        "def on_page_markdown(markdown, page, config, files):\n",
        'def on_page_markdown(markdown, page, config, files):\n    if _language(config) == "en":\n        import os; os._exit(3)\n',
    )
    done = project.build()
    assert done.returncode == 1 and not project.file("site").exists()
    assert "ถูกยุติก่อนเสร็จ" in done.stderr and "was ended before it was done" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_process_that_builds_ends_with_the_one_that_waits_for_it():
    """It would keep every later build from beginning. The answer is longer than what a pipe holds."""
    code = "import os; from common.side_by_side import Aside; Aside(lambda: 'x' * 200_000); os._exit(0)"
    where = os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    # The copy has this output too: it is at its end once both are.
    subprocess.run([sys.executable, "-c", code], env=where, stdout=subprocess.PIPE, timeout=20, check=True)


@dataclass
class Preview:
    """A running preview: called with a page, it gives what it shows."""

    address: str
    pid: int

    def __call__(self, page: str) -> str:
        with urllib.request.urlopen(self.address + page, timeout=10) as answer:
            return answer.read().decode()


@pytest.fixture
def preview(project):
    """The live preview of a copy of the project, on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "scripts/preview.py", "--port", str(port)], cwd=project.root, stderr=subprocess.PIPE, text=True
    )
    yield Preview(f"http://127.0.0.1:{port}/", process.pid)
    process.terminate()
    process.wait(timeout=10)
    process.stderr.close()


def _until(holds, seconds: float = 20):
    """Waits for a preview to follow a change."""
    end = time.monotonic() + seconds
    while True:
        try:
            if holds():
                return
        except OSError:
            pass
        assert time.monotonic() < end, "the preview did not follow in time"
        time.sleep(0.1)


def test_the_preview_follows_a_page_a_data_file_a_template_and_a_style(project, preview):
    _until(lambda: "412.50" in preview(""))
    project.replace("docs/index.th.md", "เรื่องต่าง ๆ", "เรื่องใหม่ล่าสุด")
    _until(lambda: "เรื่องใหม่ล่าสุด" in preview(""))
    project.replace(YEAR, "total: 412.50", "total: 413.75")
    _until(lambda: "413.75" in preview("en/assessment/"))
    project.replace(
        "overrides/partials/site-footer.html", '<footer class="site-footer">', '<footer class="site-footer changed">'
    )
    _until(lambda: "site-footer changed" in preview(""))
    project.replace("overrides/assets/stylesheets/site.css", "--ink: #17282a", "--ink: #000000")
    _until(lambda: "--ink: #000000" in preview("assets/stylesheets/site.css"))


def test_the_preview_says_what_is_wrong_and_recovers(project, preview):
    _until(lambda: "412.50" in preview(""))
    project.replace(YEAR, "total: 412.50", "total: x")
    _until(lambda: "2568.yml:16:8: total" in preview("en/") and "412.50" in preview("en/"))
    project.replace(YEAR, "total: x", "total: 412.50")
    _until(lambda: "2568.yml:16:8" not in preview("en/"))
    project.replace("overrides/main.html", "{% block content %}", "{% block content")
    _until(lambda: "overrides/main.html:" in preview("") and "This cannot be shown yet" in preview(""))
    project.replace("overrides/main.html", "{% block content", "{% block content %}")
    _until(lambda: "412.50" in preview(""))


@pytest.mark.skipif(not side_by_side.possible(), reason="the preview builds by itself here")
def test_the_preview_goes_on_when_the_process_that_builds_was_ended(project, preview):
    _until(lambda: "412.50" in preview(""))
    for builder in Path(f"/proc/{preview.pid}/task/{preview.pid}/children").read_text().split():
        os.kill(int(builder), signal.SIGKILL)
    project.replace("docs/index.th.md", "เรื่องต่าง ๆ", "เรื่องใหม่ล่าสุด")
    _until(lambda: "เรื่องใหม่ล่าสุด" in preview(""))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/vision.en.md", "updated:", "updated: 2026-01-01 #"),
        ("docs/vision.en.md", "updated:", "keywords: digital\nupdated:"),
        ("docs/vision.en.md", "title:", "titel:"),
        ("docs/data/glossary.yml", "english: sourced", "english: source"),
    ],
    ids=["day", "keywords", "title", "glossary"],
)
def test_the_preview_shows_the_pages_beside_what_is_wrong_with_one(project, preview, file, old, new):
    _until(lambda: "412.50" in preview(""))
    text = project.file(file).read_text("utf-8")
    project.file(file).write_text(text.replace(old, new, 1), "utf-8")
    _until(lambda: f"{file.rpartition('/')[2]}:" in preview("") and "412.50" in preview(""))


def test_the_preview_starts_with_bad_data_too(project, preview):
    project.replace(YEAR, "total: 412.50", "total: x")
    _until(lambda: "2568.yml:16:8: total" in preview(""))
    project.replace(YEAR, "total: x", "total: 412.50")
    _until(lambda: "2568.yml:16:8" not in preview("") and "412.50" in preview(""))


def test_the_preview_survives_broken_settings(project, preview):
    _until(lambda: "412.50" in preview(""))
    project.replace("mkdocs.yml", "nav:", "nav: [")
    _until(lambda: "mkdocs.yml:" in preview("") and "This cannot be shown yet" in preview(""))
    project.replace("mkdocs.yml", "nav: [", "nav:")
    _until(lambda: "412.50" in preview(""))


def test_the_preview_shows_a_page_that_is_not_finished(project, preview):
    _until(lambda: "412.50" in preview(""))
    text = project.file("docs/vision.en.md").read_text("utf-8")
    project.file("docs/vision.en.md").write_text(
        re.sub(r"updated: .*\n", "", text).replace("Text", "New text"), "utf-8"
    )
    _until(lambda: "New text" in preview("en/vision/") and "updated: this page has no date" in preview("en/vision/"))
