"""The same commit gives the same bytes: in another folder, on another day, in another time zone, with another umask and hash seed."""

import os
import subprocess
import sys
from datetime import date, timedelta

import yaml

from conftest import ROOT, SITE, Project, copy_real_project

# A security.txt that has ended is no site at all; until then the day must not matter.
SECURITY = yaml.safe_load((ROOT / "docs" / "data" / "agency.yml").read_text("utf-8")).get("security")
DAY = SECURITY["expires"] - timedelta(days=1) if SECURITY else date(2031, 3, 5)
LATER = f"import os, runpy, sys, time_machine; os.umask(0o077); time_machine.travel('{DAY} 23:59:30 +0000').start(); sys.path.insert(0, 'scripts'); sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
ELSEWHERE = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "12345", "LC_ALL": "C", "COLUMNS": "20"}


def _later(project: Project, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LATER, *command],
        cwd=project.root,
        env=os.environ | ELSEWHERE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_another_folder_day_time_zone_locale_umask_and_hash_seed_give_the_same_bytes_also_of_the_archive(tmp_path):
    project = copy_real_project(tmp_path / "somewhere" / "else")
    _later(project, "scripts/build_site.py")
    ours, theirs = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (SITE, project.root / "site")
    )
    assert len(ours) > 60 and sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
    _later(project, "scripts/archive.py", "theirs.zip")
    assert Project(ROOT).run("archive.py", str(tmp_path / "ours.zip")).returncode == 0
    assert (tmp_path / "ours.zip").read_bytes() == (project.root / "theirs.zip").read_bytes()
