"""The last steps of a build: what a server needs to know, names that may be kept for ever, compressed copies."""

from pathlib import Path
from urllib.parse import urlsplit

from serving import copies, hosts, names, nginx
from videos import data as video_data


def finish(site: Path, site_url: str) -> None:
    """Finishes a built site. site_url: its public address, which ends with a slash."""
    root = urlsplit(site_url).path
    youtube = any(film.youtube for film in video_data.read())
    names.put_in(site, site_url)
    (site / "_headers").write_text(hosts.file(root, youtube), "utf-8")
    (site / "nginx.conf").write_text(nginx.config(root, youtube), "utf-8")
    copies.make(site)
