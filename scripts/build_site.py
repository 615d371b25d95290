"""สร้างเว็บไซต์ทั้งสองภาษาไว้ใน site/ หากมีข้อผิดพลาด คำสั่งจะหยุด และเว็บไซต์เดิมไม่เปลี่ยนแปลง
Builds both languages into site/, strictly: any mistake stops it, and the site that stood there stays as it was.

SITE_URL sets the public address. No byte depends on the day, the folder or the machine.
"""

import contextlib
import fcntl
import os
import shutil
import sys
from pathlib import Path

import run_mkdocs
from assessment import data as assessment_data
from assessment.labels import LABELS
from common.arguments import Arguments
from common.problems import CONFIG, ROOT
from common.words import fiscal_year
from publishing import address, built_from, manifest, parts
from publishing.told import Stopped
from serving.finish import finish

SITE = ROOT / "site"
NEXT, OLD = ROOT / ".build" / "next-site", ROOT / ".build" / "old-site"
NOT_BUILT = (
    "สร้างเว็บไซต์ไม่สำเร็จ โปรดแก้ตามรายการข้างต้น เว็บไซต์เดิมใน site/ ไม่เปลี่ยนแปลง\n"
    "The site was not built. Please fix the problems listed above. The previous site in site/ is unchanged."
)


@contextlib.contextmanager
def alone():
    """One build at a time; another waits. The lock ends with its process, however that ends."""
    with CONFIG.open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if OLD.exists() and not SITE.exists():  # the last build was ended between two renames
            OLD.rename(SITE)
        yield


def replace_site() -> None:
    """The new site takes the old one's place."""
    shutil.rmtree(OLD, ignore_errors=True)
    if SITE.is_symlink() or SITE.is_file():
        SITE.unlink()
    if SITE.exists():
        SITE.rename(OLD)
    NEXT.rename(SITE)
    shutil.rmtree(OLD, ignore_errors=True)


def summary() -> str:
    """What was built, in one line a language, and how to look at it."""
    english = len(list((SITE / "en").rglob("index.html")))
    thai = len(list(SITE.rglob("index.html"))) - english
    return (
        f"สร้าง site/ แล้ว {thai + english} หน้า (ไทย {thai} อังกฤษ {english}) {_latest('th')} ดูได้ด้วย ./scripts/serve\n"
        f"Built site/: {thai + english} pages (Thai {thai}, English {english}). {_latest('en')}. Look at it with ./scripts/serve"
    )


def _latest(language: str) -> str:
    """The latest assessment and its status."""
    results = assessment_data.read_all()
    if not results.years:
        return LABELS[language]["none"]
    newest = results.latest
    return (
        f"{LABELS[language]['latest']} {fiscal_year(newest.fiscal_year, language)} ({LABELS[language][newest.status]})"
    )


def _finish(site: Path, site_url: str) -> None:
    """Adds what MkDocs does not make, before the list of it all."""
    parts.write(site)
    finish(site, site_url)


def build() -> int:
    """Builds, and says so. Returns the exit code. Raises Stopped."""
    if wanted := os.environ.get("SITE_URL"):
        address.require(wanted)
    with alone():
        built, lines = run_mkdocs.run(NEXT, finish=_finish)
        if built:
            manifest.write(NEXT)
            replace_site()
            built_from.remember(SITE)
    for line in lines:
        print(line, file=sys.stderr)
    print(summary() if built else NOT_BUILT, file=sys.stdout if built else sys.stderr)
    return 0 if built else 1


def main(arguments: list[str]) -> int:
    Arguments("./scripts/build", __doc__).parse_args(arguments)
    try:
        return build()
    except Stopped as told:
        print(told, NOT_BUILT, sep="\n", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"เขียนหรืออ่าน {error.filename} ไม่ได้ ({error.strerror}) โปรดตรวจสิทธิ์และเนื้อที่ดิสก์", file=sys.stderr)
        print(
            f"Could not read or write {error.filename} ({error.strerror}). Check permissions and disk space.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
