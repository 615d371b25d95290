"""The file _headers, which Cloudflare Pages and Netlify read: the same headers as nginx gives.

Where several of its rules match an address, these hosts join what they say, so no header stands in two of them. What may not be kept
they have asked after of themselves. Their rules know an address and no status, so what is not there below assets/ is told to be kept,
too: for a year, a browser that once asked for a name there too early does not ask again.
"""

from serving import headers
from serving.names import FOLDER


def file(root: str, youtube: bool) -> str:
    """The text of _headers. root: the site's path on its host; youtube: whether there is a film at YouTube."""
    rules = {
        "*": headers.common(youtube),
        f"{headers.OPEN_DATA}*": {headers.ALLOW: headers.EVERYBODY},
        f"{FOLDER}*": {headers.CACHE: headers.FOREVER},
    }
    return "\n".join(_rule(root + pattern, told) for pattern, told in rules.items())


def _rule(pattern: str, told: dict[str, str]) -> str:
    return "\n".join([pattern, *(f"  {name}: {value}" for name, value in told.items())]) + "\n"
