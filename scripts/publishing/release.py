"""A release: its name, which begins with its time so that names sort by it, and /release.json, which tells the world of it."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

FILE = "release.json"
NAME = re.compile(r"(\d{8}T\d{6}Z)-[0-9a-f]{12}")
TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Kept:
    """A release that a place keeps; told is its release.json."""

    id: str
    told: dict
    is_current: bool


def name(time: datetime, checksum: str) -> str:
    """The name of the release of this time whose SHA256SUMS has this checksum."""
    return f"{time:{TIME}}-{checksum[:12]}"


def is_name(text: str) -> bool:
    return NAME.fullmatch(text) is not None


def time(named: str) -> datetime:
    """The time of a release by its name."""
    return datetime.strptime(NAME.fullmatch(named)[1], TIME).replace(tzinfo=UTC)


def text(named: str, commit: str | None, time: datetime, checksum: str) -> str:
    """What /release.json says, on one line; the commit is null where it is not known."""
    told = {"release": named, "commit": commit, "time": time.isoformat().replace("+00:00", "Z"), "SHA256SUMS": checksum}
    return json.dumps(told)


def read(text: str) -> dict:
    """What a release.json says; nothing where somebody has spoilt it, which is no reason not to publish."""
    try:
        return dict(json.loads(text))
    except (ValueError, TypeError):
        return {}
