"""Which commit a site was built from: kept beside the site, in .build/, because the same bytes may come from several commits."""

import json
import os
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from common.problems import ROOT
from publishing import manifest

FILE = ROOT / ".build" / "built-from.json"
# Git keeps silent in a folder of another owner (a container's), lest it run what is in there; this program is in there itself.
GIT = ("git", "-c", "safe.directory=*")


@dataclass(frozen=True)
class Source:
    """A site's commit, None where it is not known, for the reason why; and whether files had changed since that commit."""

    commit: str | None
    changed: bool
    why: str = ""


def remember(site: Path) -> None:
    """Keeps the commit of the project as it is now for the site that was just built."""
    known = {"sha256": manifest.sum_of(site / manifest.NAME), **asdict(_now())}
    FILE.write_text(json.dumps(known), encoding="utf-8")


def source(site: Path) -> Source:
    """What was remembered of a site; no commit where that was another site, or nothing was."""
    try:
        known = json.loads(FILE.read_text("utf-8"))
        if known.pop("sha256") == manifest.sum_of(site / manifest.NAME):
            return Source(**known)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return Source(None, False, FILE.relative_to(ROOT).as_posix())


def _now() -> Source:
    try:
        return Source(_git("rev-parse", "HEAD"), bool(_git("status", "--porcelain")))
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", None) or str(error)
        return Source(None, False, said.strip().splitlines()[0])


def _git(*arguments: str) -> str:
    """What git says. Raises OSError where there is none, and CalledProcessError where it refuses."""
    environment = os.environ | {"LC_ALL": "C"}
    done = subprocess.run([*GIT, *arguments], cwd=ROOT, capture_output=True, text=True, check=True, env=environment)
    return done.stdout.strip()
