"""Which files never change under their name, because the name has their content's hash in it: site.1a2b3c4d.css."""

import re

HASH = re.compile(r"[^/]\.[0-9a-f]{8,}\.[^/]+$")


def is_immutable(path: str) -> bool:
    """Whether the file's name has a part of eight or more hex digits between dots, before its ending or endings."""
    return HASH.search(path) is not None
