"""Small sites to publish, and how the tests look at what was published."""

import hashlib
from pathlib import Path

from publishing import folder, manifest
from publishing.session import Place

PAGES = ("index.html", "en/index.html", "vision/index.html", "en/vision/index.html")


def make_site(site: Path, version: int) -> Path:
    """A site of one version: each page begins and ends with it, is as long as in any other, and has two hashed assets."""
    style, script = (f"/* {version:06} {kind} */" for kind in ("style", "script"))
    assets = {f"assets/site.{_hash(style)}.css": style, f"assets/site.{_hash(script)}.js": script}
    page = f"<!--{version:06}--><h1>หน้า</h1>{' '.join(f'/{path}' for path in assets)}{'<p>คำ</p>' * 300}<!--{version:06}-->"
    for path, text in {"same.txt": "same", **assets, **dict.fromkeys(PAGES, page)}.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    manifest.write(site)
    return site


def site_of(folder: Path, version: int) -> Path:
    """A site of one version, in a folder of its own."""
    return make_site(folder / f"site-{version}", version)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def publish(to: Path, site: Path, wait: int = 60) -> str:
    return folder.publish(Place(str(to)), site, None, {}, wait, lambda: None)


def faults(to: Path) -> list[str]:
    """What is wrong with the site that is public now; none where it stands whole, all of one version."""
    current = (to / "current").resolve()
    sums = manifest.read((current / manifest.NAME).read_bytes())
    wrong = [path for path in sums if manifest.sum_of(current / path) != sums[path]]
    versions = {(current / page).read_text("utf-8")[4:10] for page in PAGES}
    return wrong + ([] if len(versions) == 1 else [f"versions: {versions}"])


def rest(to: Path) -> list[str]:
    """What publications that were ended have left behind."""
    return [path.name for path in to.iterdir() if path.name.startswith((".next", ".gone", ".current"))]
