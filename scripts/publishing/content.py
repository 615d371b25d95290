"""What a store must be told of each file, because it does not know by itself: its type, and how long it may be kept."""

from publishing.immutable import is_immutable

TEXT = "; charset=utf-8"
TYPES = {
    "html": f"text/html{TEXT}",
    "css": f"text/css{TEXT}",
    "js": f"text/javascript{TEXT}",
    "json": "application/json",
    "csv": f"text/csv{TEXT}",
    "yml": "application/yaml",
    "xml": "application/xml",
    "txt": f"text/plain{TEXT}",
    "vtt": f"text/vtt{TEXT}",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "webmanifest": "application/manifest+json",
}
A_YEAR = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"


def type_of(path: str) -> str:
    """A file's media type."""
    name = path.rpartition("/")[2]
    if name == "feed.xml":
        return f"application/atom+xml{TEXT}"
    if name in ("SHA256SUMS", "SHA256SUMS.sig"):
        return f"text/plain{TEXT}"
    return TYPES.get(name.rpartition(".")[2], "application/octet-stream")


def cache_of(path: str) -> str:
    """A file's Cache-Control."""
    return A_YEAR if is_immutable(path) else ASK_FIRST


def stage_of(path: str) -> int:
    """When a file goes up: what others refer to first, what leads to others last. 0 immutable, 1 data and pictures, 2 pages, 3 lists."""
    if is_immutable(path):
        return 0
    if path.endswith((".xml", "SHA256SUMS", "SHA256SUMS.sig")) or path.startswith("search/"):
        return 3
    return 2 if path.endswith(".html") else 1
