"""The same commit gives the same bytes: in another folder, on another day, in another time zone, with another hash seed."""

import os
import subprocess
import sys

from conftest import SITE, copy_real_project

LATER = "import runpy, sys, time_machine; time_machine.travel('2031-03-05 23:59:30 +0000').start(); sys.path.insert(0, 'scripts'); sys.argv = ['scripts/build_site.py']; runpy.run_path('scripts/build_site.py', run_name='__main__')"


def test_another_folder_day_time_zone_locale_and_hash_seed_give_the_same_bytes(tmp_path):
    project = copy_real_project(tmp_path / "somewhere" / "else")
    environment = os.environ | {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "12345", "LC_ALL": "C"}
    command = [sys.executable, "-c", LATER]
    done = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    ours, theirs = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (SITE, project.root / "site")
    )
    assert len(ours) > 60 and sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
