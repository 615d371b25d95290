"""What a store must be told of each file, because it does not know by itself: its type, how long it may be kept, when it goes up."""

from serving import headers, media_types
from serving.names import is_hashed


def type_of(path: str) -> str:
    """A file's media type."""
    return media_types.of(path)


def cache_of(path: str) -> str:
    """A file's Cache-Control."""
    return headers.own(path)[headers.CACHE]


def stage_of(path: str) -> int:
    """When a file goes up: what others refer to first, what leads to others last. 0 immutable, 1 data and pictures, 2 pages, 3 lists."""
    if is_hashed(path):
        return 0
    if path.endswith((".xml", "SHA256SUMS", "SHA256SUMS.sig")) or path.startswith("search/"):
        return 3
    return 2 if path.endswith(".html") else 1
