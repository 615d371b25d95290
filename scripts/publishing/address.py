"""The site's public address: what SITE_URL may be, and which address a built page says it has."""

import re
from urllib.parse import urlsplit

from publishing.told import Stopped

# The host, and the path as nginx and browsers take it unchanged; other alphabets are as good as Latin letters.
LETTER = r"(?:[A-Za-z0-9_-]|[^\x00-\x7f\s])"
RIGHT = re.compile(rf"https?://{LETTER}+(?:\.{LETTER}+)*(?::[0-9]{{1,5}})?(?:/(?:{LETTER}|[.~/]|%[0-9A-Fa-f]{{2}})*)?")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
NOBODYS = ".example"  # what stands for an address that is not known yet: no host ever has this ending (RFC 2606)


def require(address: str) -> None:
    """Raises Stopped where a site cannot be built for the address."""
    if not RIGHT.fullmatch(address):
        raise Stopped(
            f"SITE_URL: “{address}” ใช้เป็นที่อยู่เว็บไซต์ไม่ได้ โปรดเขียนเช่น https://www.example.go.th/",
            f"SITE_URL: “{address}” cannot be the address of a site; write it like https://www.example.go.th/",
        )


def said_by(page: str) -> str | None:
    """The address that a page says it has; None where it says none."""
    found = CANONICAL.search(page)
    return found[1] if found else None


def is_nobodys(address: str) -> bool:
    """Whether no visitor can ever reach the address."""
    return (urlsplit(address).hostname or "").endswith(NOBODYS)
