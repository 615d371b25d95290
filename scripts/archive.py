"""รวม site/ ทั้งหมดเป็นไฟล์ .zip ไฟล์เดียว แตกแล้วเปิด index.html ได้โดยไม่ต้องต่ออินเทอร์เน็ต
Makes one .zip of the whole site/: unpack it and open index.html, without a network. Search, films and fonts are in it.

./scripts/archive                    site-archive.zip
./scripts/archive /media/usb/a.zip   ไฟล์นี้ / this file
"""

import contextlib
import errno
import os
import sys
import zipfile
from pathlib import Path

from common.arguments import Arguments
from common.problems import ROOT
from common.terminal import say
from publishing import archive_files, manifest, told

SITE = ROOT / "site"
FILE = ROOT / "site-archive.zip"
FOLDER = "gov4-site"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same bytes every day; a zip knows no earlier one


def write(files: dict[str, bytes], to: Path) -> None:
    """Writes the archive whole beside its place and then renames it. Raises OSError, which names the place.

    Stored, not compressed: what a compressor makes depends on its version, and nearly all of the size are films and pictures.
    """
    if to.is_dir():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(to))
    beside = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(beside, "w") as archive:
            for path in sorted(files):
                entry = zipfile.ZipInfo(f"{FOLDER}/{path}", EPOCH)
                entry.create_system = 3
                entry.external_attr = 0o100644 << 16
                archive.writestr(entry, files[path])
        os.replace(beside, to)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(to)) from None
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def archive(to: Path) -> int:
    """Makes the archive and says so. Raises Stopped and OSError."""
    manifest.require(SITE)
    listed = manifest.read((SITE / manifest.NAME).read_bytes())
    write(archive_files.files({path: (SITE / path).read_bytes() for path in listed}), to)
    megabytes = to.stat().st_size / 1e6
    say(f"เขียน {to} แล้ว ({megabytes:.1f} MB) แตกแล้วเปิด {FOLDER}/index.html")
    say(f"Wrote {to} ({megabytes:.1f} MB). Unpack it and open {FOLDER}/index.html")
    return 0


def main(arguments: list[str]) -> int:
    parser = Arguments("./scripts/archive", __doc__)
    parser.add_argument(
        "file", nargs="?", type=Path, default=FILE, metavar="FILE", help="ไฟล์ที่จะเขียน / the file to write"
    )
    options = parser.parse_args(arguments)
    return told.run(lambda: archive(options.file))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
