"""Which commit a site was built from: kept beside the site, in .build/, because the same bytes may come from several commits."""

import json
import os
import subprocess
from pathlib import Path

from common.problems import ROOT
from publishing import manifest

FILE = ROOT / ".build" / "built-from.json"


def remember(site: Path) -> None:
    """Keeps the commit of the project as it is now, and whether anything was changed since, for the site that was just built."""
    changed = _git("status", "--porcelain")
    known = {
        "commit": _git("rev-parse", "HEAD") or _of_workflow(),
        "changed": bool(changed),
        "sha256": manifest.sum_of(site / manifest.NAME),
    }
    FILE.write_text(json.dumps(known), encoding="utf-8")


def commit(site: Path) -> tuple[str | None, bool]:
    """The commit of a site, None where it is not known, and whether files had changed since that commit."""
    try:
        known = json.loads(FILE.read_text("utf-8"))
    except (OSError, ValueError):
        return None, False
    if known["sha256"] != manifest.sum_of(site / manifest.NAME):
        return None, False
    return known["commit"], known["changed"]


def _of_workflow() -> str | None:
    """The commit as GitHub and GitLab tell it, where git itself refuses to answer (a container of another owner)."""
    return os.environ.get("GITHUB_SHA") or os.environ.get("CI_COMMIT_SHA")


def _git(*arguments: str) -> str | None:
    """What git says; None where there is no git, or the project is not kept in it."""
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
