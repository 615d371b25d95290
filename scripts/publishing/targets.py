"""Where to: a folder on this machine, one over ssh (host:/folder), or a bucket (s3://bucket/prefix)."""

import re
from dataclasses import dataclass
from pathlib import Path

from publishing.session import Place
from publishing.told import Stopped

REMOTE = re.compile(r"(?!file:)((?:[A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*):(/.*)", re.DOTALL)
LIKE_REMOTE = re.compile(r"[^/]*[:@]")
BUCKET = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9._/-]*))?")


@dataclass(frozen=True)
class Bucket:
    """A bucket of an S3-compatible store, and the place in it; an empty prefix is the whole bucket."""

    name: str
    prefix: str

    def __str__(self) -> str:
        return f"s3://{self.name}/{self.prefix}".rstrip("/")


def read(target: str) -> Place | Bucket:
    """What a target means. Raises Stopped where it means nothing."""
    if target.lower().startswith("s3:"):
        if not (found := BUCKET.fullmatch(target)) or ".." in target:
            raise _unknown(target)
        return Bucket(found[1], (found[2] or "").strip("/"))
    if not target or any(not sign.isprintable() for sign in target):
        raise _unknown(target)
    if found := REMOTE.fullmatch(target):
        return Place(_folder(found[2], target), found[1])
    if LIKE_REMOTE.match(
        target
    ):  # host:folder, user@host, file:///folder: meant for elsewhere, and would be a folder here
        raise _unknown(target)
    return Place(_folder(str(Path(target).absolute()), target))


def _folder(path: str, target: str) -> str:
    """The folder without a slash at its end. The root of a machine is none."""
    if not (folder := path.rstrip("/")):
        raise _unknown(target)
    return folder


def _unknown(target: str) -> Stopped:
    return Stopped(
        f"ไม่รู้จักปลายทาง “{target}” โปรดระบุโฟลเดอร์ เครื่อง:/โฟลเดอร์ หรือ s3://ที่เก็บ",
        f"“{target}” is no place to publish to. Please name a folder, host:/folder or s3://bucket.",
    )
