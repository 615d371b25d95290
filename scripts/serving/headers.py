"""The headers of every answer, said once: for nginx, for hosts that read _headers, and, as far as HTML can say them, in each page.

The policy never changes with the content, so a server need not be told of a new release. It names no other host, unless there is
a film at YouTube; each page then takes that back for itself, if the film is not its own (two policies hold together).
"""

from serving.names import is_hashed

YOUTUBE = "https://www.youtube-nocookie.com"
# What a page may load, run and do: Content Security Policy Level 3.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the icon stands in the page
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
NOT_IN_HTML = {"frame-ancestors"}  # a page cannot say this of itself
EVERYWHERE = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers older than frame-ancestors
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# How long a copy may be kept: what has its content's fingerprint in its name for ever; all else is asked after each time.
CACHE = "Cache-Control"
FOREVER = "public, max-age=31536000, immutable"
ASK = "no-cache"
# Everybody's own pages may read the open data.
ALLOW, EVERYBODY = "Access-Control-Allow-Origin", "*"
OPEN_DATA = "data/"


def policy(youtube: bool) -> str:
    """The policy for every page and file. youtube: whether there is a film at YouTube."""
    return _joined(POLICY | ({"frame-src": YOUTUBE} if youtube else {}))


def policy_of_page(youtube: bool) -> str:
    """The policy that a page states in its HTML. youtube: whether the page itself shows a film at YouTube."""
    parts = {name: sources for name, sources in POLICY.items() if name not in NOT_IN_HTML}
    return _joined(parts | ({"frame-src": YOUTUBE} if youtube else {}))


def _joined(parts: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in parts.items())


def common(youtube: bool) -> dict[str, str]:
    """The headers that are the same on every answer: name -> value."""
    return {"Content-Security-Policy": policy(youtube)} | EVERYWHERE


def own(path: str) -> dict[str, str]:
    """The headers in which files differ. path: below the site's root."""
    shared = {ALLOW: EVERYBODY} if path.startswith(OPEN_DATA) else {}
    return shared | {CACHE: FOREVER if is_hashed(path) else ASK}
