"""The site's own public address, as somebody copies it from a browser: SITE_URL, and what stands for it in mkdocs.yml."""

import os
import re
from functools import cache

from common import located_yaml
from common.problems import CONFIG, Refused


def path_in(address: str) -> str | None:
    """What follows the site's own address, such as en/vision/#words; None where the address is another's."""
    found = _pattern().match(address)
    return address[found.end() :] if found else None


@cache
def _pattern() -> re.Pattern:
    hosts = [
        re.escape(known.split("//", 1)[-1].rstrip("/")) for known in (os.environ.get("SITE_URL"), _written()) if known
    ]
    return re.compile(rf"(?:https?:)?//(?:{'|'.join(hosts)})(?:/|(?=[?#])|$)" if hosts else "(?!)", re.IGNORECASE)


def _written() -> str | None:
    """The address in mkdocs.yml; none where that cannot be read, which checks.menu tells."""
    try:
        data = located_yaml.read_settings(CONFIG).data
    except Refused:
        return None
    value = data.get("site_url") if isinstance(data, dict) else None
    value = value[-1] if isinstance(value, list) and value else value  # !ENV [NAME, "what stands for it"]
    return value if isinstance(value, str) else None
