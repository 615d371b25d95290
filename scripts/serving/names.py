"""Names that hold the fingerprint of what is in the file, so that a browser may keep it for ever: site.1f3a9c2e.css.

Files keep their plain names while the site is built; these are put in at its end, and with them every place that names them. All
that stands in assets/ is renamed, and the sizes of a picture are moved there: pages load these for themselves. What people may link to
(pages, films, documents, data) keeps its address.
"""

import hashlib
import posixpath
import re
from pathlib import Path
from string import ascii_letters, digits

FINGERPRINT = 8  # hexadecimal digits
FOLDER = "assets/"
HASHED = re.compile(rf"{FOLDER}.*[.][0-9a-f]{{{FINGERPRINT}}}[.][a-z0-9.]+")
SIZES = re.compile(r"media/.*-[0-9]+[.](?:avif|webp)")  # of videos.posters
NAMING = (".html", ".css", ".js")  # the kinds of files that name others
NAMED = re.compile(r"[\w./:%~-]+[.][a-z0-9]{2,5}\b", re.ASCII)
SIGNS = frozenset(ascii_letters + digits + "_./:%~-")  # of an address


def is_hashed(path: str) -> bool:
    """Whether a file's name holds its content's fingerprint. path: below the site's root."""
    return HASHED.fullmatch(path) is not None


def put_in(site: Path, site_url: str) -> None:
    """Renames the files of a built site, and writes their new names wherever they are named. site_url ends with a slash."""
    _Renaming(site, site_url).run()


class _Renaming:
    """A site's files on their way to their new names. A file is renamed after those that it names, so that it holds their new names."""

    def __init__(self, site: Path, site_url: str):
        self.site, self.site_url = site, site_url
        self.root = "/" + site_url.split("/", 3)[3]
        files = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file()]
        self.left = {path for path in files if SIZES.fullmatch(path) or path.startswith(FOLDER) and not is_hashed(path)}
        self.renamed: dict[str, str] = {}
        endings = sorted({path.rsplit(".", 1)[-1] for path in self.left})
        self.ending = re.compile(rf"[.](?:{'|'.join(map(re.escape, endings))})\b", re.ASCII)
        self.naming = [path for path in files if path.endswith(NAMING)]

    def run(self) -> None:
        for path in sorted(self.left):
            self._rename(path)
        for path in self.naming:
            if path not in self.renamed:
                self._rewrite(path)

    def _rename(self, path: str) -> str:
        """The file's new name, given to it unless it has it already."""
        if path in self.left:
            self.left.remove(path)
            if path.endswith(NAMING):
                self._rewrite(path)
            content = (self.site / path).read_bytes()
            stem, ending = path.rsplit(".", 1)
            stem = FOLDER + stem.removeprefix(FOLDER)
            self.renamed[path] = f"{stem}.{hashlib.sha256(content).hexdigest()[:FINGERPRINT]}.{ending}"
            (self.site / self.renamed[path]).parent.mkdir(parents=True, exist_ok=True)
            (self.site / path).rename(self.site / self.renamed[path])
        return self.renamed.get(path, path)

    def _rewrite(self, path: str) -> None:
        """Writes the new names into a file that names others."""
        file = self.site / path
        before = file.read_text("utf-8")
        after = self._renamed_in(before, path)
        if after != before:
            file.write_text(after, "utf-8")

    def _renamed_in(self, text: str, path: str) -> str:
        """Looks only at what ends as the files do: most of a page's words hold no point, and there are very many."""
        parts, done = [], 0
        for found in self.ending.finditer(text):
            if found.start() >= done:
                start, end = _address_around(text, *found.span())
                parts += text[done:start], NAMED.sub(lambda named: self._new(named[0], path), text[start:end])
                done = end
        return "".join([*parts, text[done:]])

    def _new(self, address: str, path: str) -> str:
        """An address in a file, with the new name of what it leads to."""
        reached = address.removeprefix(self.site_url)
        if reached == address:
            reached = address.removeprefix(self.root) if address.startswith("/") else self._below(address, path)
        if reached not in self.left and reached not in self.renamed:
            return address
        new = self._rename(reached)
        if address.endswith(reached):
            return address.removesuffix(reached) + new
        return posixpath.join(posixpath.dirname(address), posixpath.basename(new))

    @staticmethod
    def _below(address: str, path: str) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _address_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the address begins and ends that holds these characters."""
    while start and text[start - 1] in SIGNS:
        start -= 1
    while end < len(text) and text[end] in SIGNS:
        end += 1
    return start, end
