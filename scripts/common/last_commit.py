"""What git has of a file in the last commit: the site is published from there, so that is what readers can have seen."""

import subprocess
from pathlib import Path

from common.problems import CONFIG


def text(path: Path) -> str | None:
    """The file as it was committed last; None where it was not."""
    command = ["git", "show", f"HEAD:./{path.name}"]
    try:
        done = subprocess.run(command, cwd=path.parent, capture_output=True, check=False)
    except OSError:  # no git on this machine, or no such folder
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def is_kept() -> bool:
    """Whether the project is kept in git at all."""
    return text(CONFIG) is not None
