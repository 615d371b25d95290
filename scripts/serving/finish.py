"""The last steps of a build: what a server needs to know, names that may be kept for ever, compressed copies."""

from pathlib import Path
from urllib.parse import urlsplit

from rjsmin import jsmin

from published import fonts
from serving import copies, hosts, names, nginx, styles
from videos import data as video_data


def finish(site: Path, site_url: str) -> None:
    """Finishes a built site. site_url: its public address, which ends with a slash."""
    root = urlsplit(site_url).path
    youtube = video_data.any_at_youtube()
    pages = [path.read_text("utf-8") for path in sorted(site.rglob("*.html"))]
    styles.join(site, pages, fonts.cut(site, pages))
    _minify(site)
    names.put_in(site, site_url)
    (site / "_headers").write_text(hosts.file(root, youtube), "utf-8")
    (site / "nginx.conf").write_text(nginx.config(root, youtube), "utf-8")
    copies.make(site)


def _minify(site: Path) -> None:
    """Takes the comments and spaces out of the scripts."""
    for path in (site / "assets" / "javascripts").glob("*.js"):
        path.write_text(jsmin(path.read_text("utf-8")), "utf-8")
