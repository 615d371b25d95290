"""Web addresses that a slip of the finger has broken, and those that only show how an address looks."""

import re

# https, or what hurried fingers make of it, with what should stand behind it.
BEGINNING = re.compile(
    r"(?P<name>h{0,2}[tp]{2,4}s{0,2})(?:\s*[:;]\s*[/\\]*\s*|\s*[/\\]{2}\s*:?[/\\]*\s*)", re.IGNORECASE
)
RIGHT = re.compile(r"https?://[^\s/:;\\]", re.IGNORECASE)
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?=[:/?#]|$)", re.IGNORECASE)
WRITTEN = re.compile(r"[^()<>\"'\n]*[^()<>\"'\s]")
# Kept for examples (RFC 2606), and what people take for such.
EXAMPLE = r"(?:[\w-]+\.)*example\.(?:com|org|net|(?:or|go|co|ac|in)\.th)(?![\w-]|\.\w)"
EXAMPLE_ADDRESS = re.compile(rf"(?:https?://)?{EXAMPLE}", re.IGNORECASE)


def mended(written: str) -> str | None:
    """The address that is meant where its beginning is mistyped; None where it is right, or nothing is certain.

    written: the line from the address on.
    """
    address = WRITTEN.match(written)
    address = address[0] if address else ""
    rest, names = address, []
    while found := BEGINNING.match(rest):
        names.append(found["name"].lower())
        rest = rest[found.end() :]
    if not names or not HOST.match(rest) or " " in rest or RIGHT.match(address) and len(names) == 1:
        return None
    return f"{'http' if set(names) == {'http'} else 'https'}://{rest}"
