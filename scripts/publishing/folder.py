"""Publishing to a folder that a web server shows: a new release beside the old ones, verified, then one rename.

The web server's root is FOLDER/current. Files that did not change keep their time from release to release, and changed ones get the
publication's, which is later than that of every release before: a web server's ETag is made of time and size, and never lies so.
"""

import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from publishing import manifest, release
from publishing.reasons import stopped
from publishing.release import Kept
from publishing.session import SPEECH, Place, Session
from publishing.told import Stopped
from serving.names import is_hashed


def publish(
    place: Place, site: Path, commit: str | None, beside: dict[str, str], wait: int, on_waiting: Callable
) -> str:
    """Publishes a site and returns the release's id. beside: texts that go beside the site, name -> text. Raises Stopped."""
    sums = manifest.read((site / manifest.NAME).read_bytes())
    checksum = manifest.sum_of(site / manifest.NAME)
    with Session(place, wait, on_waiting) as session:
        session.ask("begin")
        kept = _kept(session.ask("list"))
        time = _time(kept)
        name = release.name(time, checksum)
        session.ask(f"next {name}")
        _upload(place, site, name, [*sums, manifest.NAME], next((old.id for old in kept if old.is_current), None))
        session.ask(f"check .next-{name}")
        _require_same(session, name, checksum)
        for path, text in beside.items():
            session.ask(f"write {path}", text.splitlines())
        session.ask(f"write {release.FILE}", [release.text(name, commit, time, checksum)])
        session.ask(f"stamp {time:%Y%m%d%H%M.%S}")
        _carry(session, kept, f".next-{name}", sums)
        session.ask(f"finish {name}")
    return name


def roll_back(place: Place, wanted: str | None, wait: int, on_waiting: Callable) -> str:
    """Shows an older release again, the one before the current where none is named; returns its id. Raises Stopped."""
    with Session(place, wait, on_waiting) as session:
        session.ask("begin")
        kept = _kept(session.ask("list"))
        name = _wanted(kept, wanted)
        session.ask(f"check releases/{name}")
        own = manifest.read("\n".join(session.ask(f"sums {name}")).encode())
        _carry(session, kept, f"releases/{name}", own)
        session.ask(f"point {name}")
    return name


def releases(place: Place) -> list[Kept]:
    """The releases that a folder keeps, the oldest first. Raises Stopped."""
    with Session(place, 0, lambda: None) as session:
        session.ask("look")
        return _kept(session.ask("list"))


def _kept(lines: list[str]) -> list[Kept]:
    current = next(line.removeprefix("current").strip() for line in lines if line.startswith("current"))
    found = []
    for line in lines:
        if line.startswith("release "):
            _, name, told = f"{line} ".split(" ", 2)
            found.append(Kept(name, release.read(told), name == current))
    return sorted(found, key=lambda kept: kept.id)


def _time(kept: list[Kept]) -> datetime:
    """The time of a new release: now, and in any case a second later than every other, whatever this machine's clock says."""
    times = [release.time(old.id) + timedelta(seconds=1) for old in kept if release.is_name(old.id)]
    return max([datetime.now(UTC).replace(microsecond=0), *times])


def _upload(place: Place, site: Path, name: str, paths: list[str], before: str | None) -> None:
    names = "\0".join(paths).encode()
    try:
        command, environment = place.upload(site, name, before), os.environ | SPEECH
        done = subprocess.run(command, input=names, env=environment, capture_output=True, check=False)
    except FileNotFoundError:
        raise stopped("no-rsync", "", str(place)) from None
    if done.returncode:
        raise stopped("failed", done.stderr.decode(errors="replace"), str(place))


def _require_same(session: Session, name: str, checksum: str) -> None:
    """What was uploaded is the site that was judged: another build may have taken its place while this one waited."""
    uploaded = "\n".join(session.ask(f"sums ../.next-{name}")) + "\n"
    if manifest.sum_of_list(uploaded.encode()) != checksum:
        raise Stopped(
            "site/ ถูกสร้างใหม่ระหว่างเผยแพร่ ยังไม่มีสิ่งใดเปลี่ยน โปรดสั่งใหม่",
            "site/ was built anew meanwhile. Nothing was changed. Please run this again.",
        )


def _carry(session: Session, kept: list[Kept], folder: str, own: dict[str, str]) -> None:
    """Gives a release the immutable files of the others: pages fetched before the switch still ask for them."""
    lines, known = [], set(own)
    for old in reversed(kept):
        sums = _sums(session, old.id)
        carried = {path: sums[path] for path in sums if is_hashed(path) and path not in known}
        known |= carried.keys()
        lines += [f"{old.id} {line}" for line in manifest.text(carried).splitlines()]
    session.ask(f"carry {folder}", lines)


def _sums(session: Session, name: str) -> dict[str, str]:
    """A kept release's list; nothing where it was spoilt."""
    listed = "\n".join(session.ask(f"sums {name}")).encode()
    try:
        return manifest.read(listed)
    except Stopped:
        return {}


def _wanted(kept: list[Kept], wanted: str | None) -> str:
    names = [old.id for old in kept]
    if wanted is None:
        current = next((old.id for old in kept if old.is_current), "")
        older = [name for name in names if name < current]
        if not older:
            raise Stopped("ไม่มีรุ่นก่อนหน้าให้ย้อนกลับ", "There is no earlier release to go back to.")
        return older[-1]
    if wanted not in names:
        raise Stopped(f"ไม่มีรุ่น {wanted} โปรดดูรายการด้วย --list", f"There is no release {wanted}. See --list.")
    return wanted
