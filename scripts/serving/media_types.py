"""What every published file is: its media type by its ending (RFC 9110, 8.3), with its character set where it is text."""

from pathlib import PurePosixPath

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",  # RFC 9239
    "json": "application/json",
    "xml": "application/xml",
    "txt": "text/plain",
    "csv": "text/csv",
    "yml": "application/yaml",  # RFC 9512
    "vtt": "text/vtt",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "woff2": "font/woff2",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "gz": "application/gzip",  # a compressed copy, when somebody asks for the copy itself
    "br": "application/octet-stream",
}
FEED = "application/atom+xml"  # RFC 4287
PLAIN = {"_headers", "nginx.conf", "SHA256SUMS", "SHA256SUMS.sig"}
TEXT = {"html", "css", "js", "json", "xml", "txt", "csv", "yml", "vtt", "svg"}


def of(path: str) -> str:
    """The media type of a file of the site."""
    file = PurePosixPath(path)
    if file.name == "feed.xml":
        return FEED + "; charset=utf-8"
    ending = "txt" if file.name in PLAIN else file.suffix.removeprefix(".")
    return TYPES.get(ending, "application/octet-stream") + ("; charset=utf-8" if ending in TEXT else "")
