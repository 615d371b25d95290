"""The links and pictures of a block, as both languages must have them."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from pages.source import Page, without_code

WORDS = r"(?:[^\]\[]|\[[^\]]*\])*"
LINK = re.compile(
    rf"(?P<picture>!)?\[{WORDS}\](?:\(\s*<?(?P<target>[^)\s>]+)|\[(?P<named>[^\]]*)\])|<(?P<auto>(?:https?|mailto):[^>\s]+)>"
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
KINDS = {
    "link": ("ลิงก์", "link"),
    "picture": ("รูปภาพ", "picture"),
}


@dataclass(frozen=True)
class Target:
    """Where a link leads, or a picture comes from."""

    kind: str
    written: str
    offset: int
    keys: frozenset[str]  # two targets are one where they share a key
    lost: bool = False  # leads nowhere, which is told by itself


def read(text: str, page: Page, named: dict[str, str]) -> list[Target]:
    """Every target in a text, in their order. named: the addresses of links by reference."""
    if "[" not in text and "<" not in text:
        return []
    text = without_code(text)
    targets = []
    for found in LINK.finditer(text):
        group = next(name for name in ("target", "named", "auto") if found[name] is not None)
        written = named.get((found["named"] or _words(found)).lower(), "") if group == "named" else found[group]
        if written:
            kind = "picture" if found["picture"] else "link"
            address = unquote(written)
            targets.append(Target(kind, address, found.start(group), _keys(address, page), address in page.lost))
    return targets


def _words(found: re.Match) -> str:
    return found[0][found[0].index("[") + 1 : found[0].index("]")]


def _keys(address: str, page: Page) -> frozenset[str]:
    """An address as it is and, where it names the page's own language (/en/, -th.pdf, lang=en), without that name.

    A slash at its end makes no other address, as for pages.links.
    """
    if not SCHEME.match(address):
        path, anchor, name = address.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.stem), path)) if path else f"{page.stem}.md"
        # A link with .th or .en in it is told as such; it is no other page.
        address = re.sub(r"\.(?:th|en)\.md$", ".md", path) + anchor + name
    if address.startswith("mailto:"):
        address = address.partition("?")[0].lower()
    own = rf"/{page.language}(?=/|$)|(?<=//){page.language}\.|[-_.]{page.language}(?=\.\w+$)|[?&](?:lang|hl|locale)={page.language}(?=&|$)"
    return frozenset(key.rstrip("/") for key in (address, re.sub(own, "", address)))


def unanswered(ours: list[Target], theirs: list[Target]) -> tuple[list[Target], list[Target]]:
    """What each side has that the other has not. The same target twice needs its like twice; one that is lost answers any."""
    if not ours and not theirs:
        return [], []
    theirs, left = list(theirs), []
    for target in ours:
        answer = next((other for other in theirs if other.kind == target.kind and other.keys & target.keys), None)
        if answer:
            theirs.remove(answer)
        else:
            left.append(target)
    return _without_lost(left, theirs)


def _without_lost(ours: list[Target], theirs: list[Target]) -> tuple[list[Target], list[Target]]:
    """Takes out the targets that are lost, and on the other side as many of their kind that may be what is meant."""
    for kind in KINDS:
        lost, their_lost = (sum(one.lost and one.kind == kind for one in side) for side in (ours, theirs))
        ours, theirs = _without(ours, kind, their_lost), _without(theirs, kind, lost)
    return ours, theirs


def _without(targets: list[Target], kind: str, others: int) -> list[Target]:
    kept = []
    for target in targets:
        if target.kind == kind and (target.lost or others > 0):
            others -= not target.lost
        else:
            kept.append(target)
    return kept
