"""What a page may have in its HTML: elements, attributes and addresses. Whatever is not in these lists is refused."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

# What may be written as HTML: what Markdown has no sign for. (Its own code blocks and paragraphs look as if they were written.)
WRITTEN = frozenset("abbr br cite code details div kbd mark p pre q small span sub summary sup time wbr".split())
# What Markdown makes, and nobody writes as HTML.
MADE = frozenset("a blockquote dd dl dt em h1 h2 h3 h4 h5 h6 hr img li ol strong table tbody td th thead tr ul".split())
EMPTY = frozenset(("br", "hr", "img", "wbr"))

EMAIL = "\ue000"  # stands for each letter of an e-mail address, which the site makes a link of
TEXT = rf"[^{EMAIL}]*"
EVERYWHERE = {"lang": r"[a-z]{2,3}(-[A-Za-z]{2,4})?", "title": TEXT}
ATTRIBUTES = {
    "a": {"href": TEXT, "hreflang": "[a-z]{2}"},
    "img": {"src": TEXT, "alt": TEXT, "width": r"\d+", "height": r"\d+", "loading": "lazy"},
    "td": {"align": "left|center|right"},
    "th": {"align": "left|center|right"},
    "ol": {"start": r"\d+"},
    "code": {"class": "language-[A-Za-z0-9+#_-]+"},
    "time": {"datetime": "[0-9TPZ:.+-]+"},
    "details": {"open": ""},
} | {f"h{level}": {"id": TEXT} for level in range(1, 7)}

SCHEMES = ("https", "http", "tel", "mailto")
SCHEME = re.compile(r"([^/?#:]*):")
ELSEWHERE = re.compile(r"https?://[^\s/?#@:]+(:\d+)?([/?#].*)?|(tel|mailto):.+", re.IGNORECASE)
BELOW = re.compile(r"(?!//)[^:?#]*([?#].*)?")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")  # browsers skip some of these, and take \ for /
ATTRIBUTE = re.compile(r'([^\s"=]+)(?:="([^"]*)")?')
MARK = "\x01"  # an attribute of what Markdown makes; control characters cannot be in a page


class Fault(NamedTuple):
    """What is wrong in a page's HTML: its kind, the element, attribute or address, and the element that this is on."""

    kind: str
    name: str = ""
    on: str = ""


def of_attributes(element: str, attributes: str) -> Iterator[Fault]:
    """What is wrong in the attributes of an element's tag."""
    seen = set()
    for found in ATTRIBUTE.finditer(attributes):
        name, value = found.groups()
        if name == MARK:
            continue
        pattern = (EVERYWHERE | ATTRIBUTES.get(element, {})).get(name)
        if pattern is None:
            yield Fault("attribute", name, element)
        elif name in seen:
            yield Fault("twice", name, element)
        elif value is None and pattern:
            yield Fault("form", element)
        elif EMAIL in (value or ""):
            yield Fault("email", name, element)
        elif not re.fullmatch(pattern, value or "", re.DOTALL):
            yield Fault("value", name, element)
        elif name in ("href", "src"):
            yield from _of_address(unescape(value), name)
        seen.add(name)


def _of_address(address: str, name: str) -> Iterator[Fault]:
    """What is wrong in an address. Spaces and percent codes do not hide what it leads to."""
    scheme = SCHEME.match(re.sub(r"[\x00-\x20\x7f-\x9f]", "", unquote(address)))
    if scheme and scheme[1].lower() not in SCHEMES:
        yield Fault("scheme", scheme[1])
    elif UNSEEN.search(address) or not (ELSEWHERE.fullmatch(address) or BELOW.fullmatch(address)):
        yield Fault("address", address)
    elif name == "src" and not BELOW.fullmatch(address):
        yield Fault("picture", address)
