"""The commands do what the README says: they tell what they did, do no set-up twice, and lose nothing."""

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from conftest import ROOT

YEAR = "docs/data/assessments/2568.yml"


def test_build_tells_what_was_built_and_how_to_look_at_it(project):
    done = project.build()
    assert done.returncode == 0 and done.stderr == ""
    thai, english = done.stdout.splitlines()
    assert "28 หน้า (ไทย 14 อังกฤษ 14)" in thai and "พ.ศ. 2568 (ข้อมูลตัวอย่าง)" in thai
    assert "28 pages (Thai 14, English 14)" in english and "fiscal year 2025 (sample data)" in english
    assert "./scripts/serve" in thai and "./scripts/serve" in english


def test_a_build_leaves_nothing_behind_but_the_site_and_its_own_folder(project):
    before = {path.name for path in project.root.iterdir()}
    project.build()
    assert {path.name for path in project.root.iterdir()} - before == {"site"}
    assert not project.file(".build/next-site").exists() and not project.file(".build/old-site").exists()


def test_the_set_up_is_done_once():
    done = subprocess.run(
        ["sh", "-x", "scripts/build", "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "pip install" not in done.stderr and "-m venv" not in done.stderr


def test_an_old_python_gets_a_clear_sentence_in_both_languages(tmp_path):
    (tmp_path / "scripts").mkdir()
    (tmp_path / "bin").mkdir()
    for name in ("setup.sh", "build"):
        shutil.copy(ROOT / "scripts" / name, tmp_path / "scripts" / name)
    for name in ("sh", "dirname"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    done = subprocess.run(
        ["scripts/build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PATH": str(tmp_path / "bin")},
        check=False,
    )
    assert done.returncode == 1
    assert "ต้องมี Python 3.11.5 ขึ้นไป" in done.stderr and "Python 3.11.5 or newer is needed" in done.stderr


def test_every_part_is_pinned_with_its_hash_and_no_registry_is_named():
    for lock in (ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"):
        text = lock.read_text("utf-8")
        parts = re.findall(r"^[a-z0-9-]+==[^\s]+", text, re.MULTILINE)
        assert len(parts) >= 5 and text.count("--hash=sha256:") >= len(parts)
        assert "://" not in text


@pytest.fixture
def preview(project):
    """The live preview of a copy of the project, on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "scripts/preview.py", "--port", str(port)], cwd=project.root, stderr=subprocess.PIPE, text=True
    )
    yield lambda url: _get(f"http://127.0.0.1:{port}/{url}")
    process.terminate()
    process.wait(timeout=10)
    process.stderr.close()


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


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
    project.replace("docs/index.th.md", "เนื้อหาในเว็บไซต์นี้", "เรื่องใหม่ล่าสุด")
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
    project.replace("overrides/main.html", "{% block footer %}", "{% block footer")
    _until(lambda: "overrides/main.html:" in preview("") and "This cannot be shown yet" in preview(""))
    project.replace("overrides/main.html", "{% block footer", "{% block footer %}")
    _until(lambda: "412.50" in preview(""))


def test_the_preview_starts_with_bad_data_too(project, preview):
    project.replace(YEAR, "total: 412.50", "total: x")
    _until(lambda: "2568.yml:16:8: total" in preview(""))
    project.replace(YEAR, "total: x", "total: 412.50")
    _until(lambda: "2568.yml:16:8" not in preview("") and "412.50" in preview(""))
