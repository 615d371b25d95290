"""The headers that a host sends with a site's files, compared with what serving.headers says."""

from collections.abc import Iterator
from email.message import Message

from publishing.live import Reply
from serving import headers

# What hosts of their own say in place of no-cache, and what means the same: ask each time.
ASKING = {headers.ASK, "public, max-age=0, must-revalidate", "max-age=0, must-revalidate"}


def differences(replies: dict[str, Reply], youtube: bool) -> dict[tuple[str, str, str], list[str]]:
    """The headers that are not as they should be: (name, the value wanted, the value found) -> the paths of the files."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for path, reply in replies.items():
        if reply.status == 200 and reply.headers is not None:
            for difference in _of_one(path, reply.headers, youtube):
                found.setdefault(difference, []).append(path)
    return found


def _of_one(path: str, sent: Message, youtube: bool) -> Iterator[tuple[str, str, str]]:
    for name, wanted in (headers.common(youtube) | headers.own(path)).items():
        value = ", ".join(sent.get_all(name, []))
        if value != wanted and not (wanted == headers.ASK and value in ASKING):
            yield name, wanted, value
