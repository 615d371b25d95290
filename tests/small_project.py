"""A copy of the scripts with a small site beside them, which they may publish, archive or refuse."""

import shutil
from pathlib import Path

from conftest import ROOT, Project
from releases import make_site


def small_project(root: Path) -> Project:
    """The scripts, and a small site that may go out."""
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (root / ".build").mkdir()
    (root / "mkdocs.yml").touch()
    make_site(root / "site", 1)
    return Project(root)
