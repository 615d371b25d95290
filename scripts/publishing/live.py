"""A site as the world sees it: every file of its list fetched, a few at a time, and compared."""

import hashlib
import http.client
import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email.message import Message
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from publishing import manifest, release
from publishing.told import Stopped

AT_ONCE = 4  # no more than a browser of one visitor
SECONDS = 30  # of silence
ASKING = {"User-Agent": "gov4-verify", "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
LARGEST_LIST = 16 << 20
CHUNK = 1 << 16
# What a server reads itself and does not hand out.
FOR_THE_HOST = {"_headers", "nginx.conf"}


@dataclass(frozen=True)
class Reply:
    """What a host answered for a file: status (0 where it did not, then why says so), checksum and headers."""

    status: int
    sum: str = ""
    headers: Message | None = None
    why: str = ""


def address(base: str, path: str) -> str:
    """The address by which visitors reach a file: a page's ends with a slash."""
    shown = path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path
    return base + quote(shown)


def text(base: str, path: str) -> bytes:
    """A small file's content. Raises Stopped where the site does not have it."""
    try:
        with urlopen(Request(base + path, headers=ASKING), timeout=SECONDS) as reply:
            content = reply.read(LARGEST_LIST + 1)
    except (OSError, ValueError, http.client.HTTPException) as error:
        why = _why(error)
        raise Stopped(f"อ่าน {base}{path} ไม่ได้ ({why})", f"{base}{path} cannot be read ({why}).") from None
    if len(content) > LARGEST_LIST:
        raise Stopped(f"{base}{path} ใหญ่เกินไป", f"{base}{path} is too large.")
    return content


def told(base: str) -> dict:
    """What the site's release.json says. Raises Stopped."""
    try:
        return dict(json.loads(text(base, release.FILE)))
    except (ValueError, TypeError):
        raise Stopped(
            f"{base}{release.FILE} อ่านไม่ได้", f"{base}{release.FILE} is not what a publication writes."
        ) from None


def fetch(base: str, paths: Iterable[str]) -> dict[str, Reply]:
    """What the host answers for each file: path -> reply."""
    paths = [path for path in paths if path not in FOR_THE_HOST]
    with ThreadPoolExecutor(AT_ONCE) as visitors:
        return dict(zip(paths, visitors.map(lambda path: _ask(base, path), paths), strict=True))


def differences(wanted: dict[str, str], replies: dict[str, Reply]) -> list[tuple[str, str, str]]:
    """The files that are not as wanted (path -> checksum): path, "missing", "changed" or "unreachable", and why, sorted."""
    found = ((path, _what(path, reply, wanted[path]), reply.why) for path, reply in replies.items())
    return sorted((path, what, why) for path, what, why in found if what)


def _what(path: str, reply: Reply, wanted: str) -> str:
    # A server may show its page of what is not found with just that status.
    if reply.status == 200 or (reply.status == 404 and path.endswith("404.html")):
        return "" if reply.sum == wanted else "changed"
    return "missing" if reply.status in (404, 410) else "unreachable"


def _ask(base: str, path: str) -> Reply:
    try:
        with urlopen(Request(address(base, path), headers=ASKING), timeout=SECONDS) as reply:
            return Reply(reply.status, _sum(reply), reply.headers)
    except HTTPError as error:
        with error:
            return Reply(error.code, _sum(error), error.headers, str(error.code))
    except (OSError, http.client.HTTPException) as error:
        return Reply(0, why=_why(error))


def _sum(reply) -> str:
    known = hashlib.sha256()
    while chunk := reply.read(CHUNK):
        known.update(chunk)
    return known.hexdigest()


def _why(error: Exception) -> str:
    if isinstance(error, HTTPError):
        error.close()
        return str(error.code)
    return str(error.reason if isinstance(error, URLError) else error) or type(error).__name__


def listed(base: str) -> bytes:
    """The site's own SHA256SUMS. Raises Stopped."""
    return text(base, manifest.NAME)
