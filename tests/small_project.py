"""A copy of the scripts with a small site beside them, which they may publish, archive or refuse."""

import json
import shutil
from pathlib import Path

from conftest import ROOT, Project
from publishing import manifest
from releases import make_site


def small_project(root: Path) -> Project:
    """The scripts, and a small site that may go out."""
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (root / ".build").mkdir()
    (root / "mkdocs.yml").touch()
    make_site(root / "site", 1)
    project = Project(root)
    vouch(project)
    return project


def vouch(project: Project, **source) -> None:
    """Has .build/ say of the site as it is now that it was built from a commit and tested, unless source says otherwise."""
    checksum = manifest.sum_of(project.root / "site" / manifest.NAME)
    known = {"sha256": checksum, "commit": "0" * 40, "changed": False, "why": ""} | source
    project.file(".build/built-from.json").write_text(json.dumps(known), "utf-8")
    project.file(".build/tested").write_text(checksum, "utf-8")
