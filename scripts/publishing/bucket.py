"""Publishing to a bucket. There is no rename in a store, so the order keeps visitors safe: files that pages refer to, then pages, then
lists, then release.json; what nothing needs any more is deleted last. A publication that was ended is mended by the next.

The store keeps the lists of the last five releases under .releases/. A file goes when none of these names it; what no release named
is never touched. .br and .gz copies go up, too, though a store does not choose them: the list names them, and verify asks for them.

A store has no lock either. Not every one knows writes under a condition (If-None-Match), Debian's rclone asks for none, and a lock that
an ended publication has left would keep the next away. Two publications at once may mix; where that is seen it is said, and running
one again mends it. The workflows run one at a time.

Nor is there a way back, for pages of other releases are gone. The list of releases tells their commits; one published again is the same.
"""

import json
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

from publishing import manifest, rclone, release, signature
from publishing.release import Kept
from publishing.targets import Bucket
from publishing.told import Stopped
from serving import headers, media_types
from serving.names import is_hashed

KEPT = 5
RECORDS = ".releases"
RECORDED = release.FILE, manifest.NAME
LOST = ("การเผยแพร่ยังไม่เสร็จ โปรดสั่งใหม่", "The publication has not ended; please run this again.")


def publish(bucket: Bucket, site: Path, commit: str | None, beside: dict[str, str]) -> str:
    """Publishes a site and returns the release's id. beside: texts that go beside the site, name -> text. Raises Stopped."""
    try:
        return _publish(bucket, site, commit, beside)
    except Stopped as told:
        raise Stopped(f"{told.th} {LOST[0]}", f"{told.en} {LOST[1]}") from None


def _publish(bucket: Bucket, site: Path, commit: str | None, beside: dict[str, str]) -> str:
    listed = (site / manifest.NAME).read_bytes()
    checksum, names = manifest.sum_of(site / manifest.NAME), _names(bucket)
    time = max(
        [datetime.now(UTC).replace(microsecond=0), *(release.time(name) + timedelta(seconds=1) for name in names)]
    )
    name = release.name(time, checksum)
    paths = sorted([*manifest.read(listed), manifest.NAME], key=stage_of)
    _upload(bucket, site, paths[:1])  # one alone: a store that takes nothing is known soon
    _upload(bucket, site, paths)
    for path, text in beside.items():
        _put(bucket, path, text.encode())
    told = (release.text(name, commit, time, checksum) + "\n").encode()
    _put(bucket, f"{RECORDS}/{name}/{manifest.NAME}", listed)
    _put(bucket, f"{RECORDS}/{name}/{release.FILE}", told)
    if rclone.run(str(bucket), ["cat", _at(bucket, manifest.NAME)]) != listed:
        raise Stopped(
            f"มีการเผยแพร่อื่นไปที่ {bucket} พร้อมกัน",
            f"Something else was published to {bucket} at the same time.",
        )
    _remove(bucket, sorted({signature.NAME} - beside.keys()))  # that of another release would be wrong here
    _put(bucket, release.FILE, told)
    _delete(bucket, sorted([*names, name]))
    return name


def releases(bucket: Bucket) -> list[Kept]:
    """The releases that the bucket has the lists of, the oldest first. Raises Stopped."""
    told = {one.get("release"): one for one in _told(bucket, f"/{RECORDS}/*/{release.FILE}")}
    current = [one.get("release") for one in _told(bucket, f"/{release.FILE}")]
    return [Kept(name, told.get(name, {}), name in current) for name in _names(bucket)]


def _told(bucket: Bucket, pattern: str) -> list[dict]:
    """What the release.json files of a pattern say, each on its line."""
    lines = rclone.run(str(bucket), ["cat", "--include", pattern, _at(bucket)]).decode(errors="replace").splitlines()
    return list(map(release.read, lines))


def _names(bucket: Bucket) -> list[str]:
    told = json.loads(
        rclone.run(str(bucket), ["lsjson", "--recursive", "--files-only", "--include", f"/{RECORDS}/**", _at(bucket)])
    )
    names = {entry["Path"].split("/")[1] for entry in told}
    return sorted(filter(release.is_name, names))


def _at(bucket: Bucket, path: str = "") -> str:
    return "site:" + "/".join(filter(None, (bucket.name, bucket.prefix, path)))


def _upload(bucket: Bucket, site: Path, paths: list[str]) -> None:
    """Sends what the bucket does not have yet, stage by stage; files with the same headers go together."""

    def together(path: str) -> tuple[int, list[str]]:
        return stage_of(path), _headers(path)

    for (_, told), group in groupby(sorted(paths, key=together), key=together):
        names = "\n".join(group).encode()
        options = ["--checksum", "--no-traverse", "--no-update-modtime", "--files-from-raw", "-", *told]
        rclone.run(str(bucket), ["copy", *options, str(site), _at(bucket)], names)


def _put(bucket: Bucket, path: str, text: bytes) -> None:
    rclone.run(str(bucket), ["rcat", *_headers(path), _at(bucket, path)], text)


def _headers(path: str) -> list[str]:
    """What a store must be told of a file, because it does not know by itself: how long it may be kept, and its type."""
    told = {headers.CACHE: headers.own(path)[headers.CACHE], "Content-Type": media_types.of(path)}
    return [word for name, value in told.items() for word in ("--header-upload", f"{name}: {value}")]


def stage_of(path: str) -> int:
    """When a file goes up: what others refer to first, what leads to others last. 0 immutable, 1 data and pictures, 2 pages, 3 lists."""
    if is_hashed(path):
        return 0
    if path.endswith((".xml", "SHA256SUMS", "SHA256SUMS.sig")) or path.startswith("search/"):
        return 3
    return 2 if path.endswith(".html") else 1


def _delete(bucket: Bucket, names: list[str]) -> None:
    """Deletes what only releases name that are kept no longer, and then their lists."""
    newest = {name.rpartition("-")[2]: name for name in names}  # the same site twice is one release
    kept = sorted(newest.values())[-KEPT:]
    if not (gone := sorted({*names} - {*kept})):
        return
    needed = set().union(*(_listed(bucket, name) for name in kept)) | {manifest.NAME, release.FILE}
    unneeded = set().union(*(_listed(bucket, name) for name in gone)) - needed
    # The lists go last: what could not be deleted this time is known to the next.
    for paths in (sorted(unneeded), *([f"{RECORDS}/{name}/{file}" for name in gone] for file in RECORDED)):
        _remove(bucket, paths)


def _remove(bucket: Bucket, paths: list[str]) -> None:
    if paths:
        options = ["--no-traverse", "--files-from-raw", "-", _at(bucket)]
        rclone.run(str(bucket), ["delete", *options], "\n".join(paths).encode())


def _listed(bucket: Bucket, name: str) -> set[str]:
    """The files that a release names. Raises Stopped where its list is spoilt, for then nothing may be deleted."""
    record = f"{RECORDS}/{name}/{manifest.NAME}"
    try:
        return set(manifest.read(rclone.run(str(bucket), ["cat", _at(bucket, record)])))
    except Stopped as told:
        raise Stopped(f"{record}: {told.th}", f"{record}: {told.en}") from None
