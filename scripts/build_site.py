"""Builds both languages into site/, strictly: any mistake stops it, and the site that stood there stays as it was.

SITE_URL sets the public address; the build's clock is the commit's, so that the same commit gives the same bytes.
"""

import contextlib
import fcntl
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config

import assessment_data
import located_yaml
from problems import ROOT, Problem, Refused, shown_path
from words import LANGUAGES

CONFIG = ROOT / "mkdocs.yml"
SITE = ROOT / "site"
NEXT, OLD = ROOT / ".build" / "next-site", ROOT / ".build" / "old-site"
STATUS = {
    "official": ("ผลอย่างเป็นทางการ", "official"),
    "provisional": ("ผลเบื้องต้น", "provisional"),
    "sample": ("ข้อมูลตัวอย่าง", "sample data"),
}


class Listener(logging.Handler):
    """Keeps what MkDocs warns of: in a strict build each of these is a mistake."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def commit_time() -> str:
    """The seconds of the last commit, or 0 outside git: no byte of the site may depend on today."""
    git = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return git.stdout.strip() or "0"


def run_mkdocs(site: Path, strict: bool = True, site_url: str | None = None, **extra) -> list[str]:
    """Builds into a folder. Returns what went wrong, a line each; nothing where all is well.

    site_url stands for the configured one; extra goes to the templates. Unless strict, MkDocs's warnings are let pass.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", commit_time())
    listener, logger = Listener(), logging.getLogger("mkdocs")
    logger.addHandler(listener)
    logger.propagate = False
    try:
        located_yaml.read(CONFIG)  # says line and column where MkDocs would not
        config = load_config(str(CONFIG), site_dir=str(site), strict=strict)
        config.site_url = site_url or config.site_url
        config.extra.update(extra)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Exception, SystemExit) as error:  # MkDocs, themes and Markdown raise all kinds for a mistake in their input
        return listener.lines + explain(error)
    finally:
        logger.removeHandler(listener)
    return listener.lines if strict else []


def explain(error: BaseException) -> list[str]:
    """What stopped MkDocs, a line each. SystemExit is its own way to stop after it has logged why."""
    if isinstance(error, Refused):
        return list(map(str, error.problems))
    if isinstance(error, TemplateSyntaxError):
        file = shown_path(Path(error.filename)) if error.filename else "overrides"
        return [
            str(
                Problem(
                    file,
                    error.lineno,
                    1,
                    f"แม่แบบเขียนไม่ถูกไวยากรณ์ ({error.message})",
                    f"the template is not valid ({error.message})",
                )
            )
        ]
    return [] if isinstance(error, SystemExit) else [f"{type(error).__name__}: {error}"]


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
    if SITE.exists():
        SITE.rename(OLD)
    NEXT.rename(SITE)
    shutil.rmtree(OLD, ignore_errors=True)


def summary(site: Path) -> str:
    """What was built, in one line a language, and how to look at it."""
    pages = {
        language: len(list((site / "en" if language == "en" else site).rglob("index.html"))) for language in LANGUAGES
    }
    pages["th"] -= pages["en"]
    years = assessment_data.read_all().years
    latest_th = (
        f"ผลการประเมินล่าสุด ปีงบประมาณ พ.ศ. {years[0].fiscal_year} ({STATUS[years[0].status][0]})"
        if years
        else "ยังไม่มีผลการประเมิน"
    )
    latest_en = (
        f"latest assessment: fiscal year {years[0].fiscal_year - 543} ({STATUS[years[0].status][1]})"
        if years
        else "no assessment yet"
    )
    total = sum(pages.values())
    return (
        f"สร้าง site/ แล้ว {total} หน้า (ไทย {pages['th']} อังกฤษ {pages['en']}) {latest_th} ดูได้ด้วย ./scripts/serve\n"
        f"Built site/: {total} pages (Thai {pages['th']}, English {pages['en']}); {latest_en}. Look at it with ./scripts/serve"
    )


def main() -> int:
    with alone():
        mistakes = run_mkdocs(NEXT)
        if not mistakes:
            replace_site()
    if mistakes:
        print("\n".join(mistakes), file=sys.stderr)
        print("สร้างเว็บไซต์ไม่สำเร็จ โปรดแก้ตามรายการข้างต้น เว็บไซต์เดิมใน site/ ไม่เปลี่ยนแปลง", file=sys.stderr)
        print("The site was not built. Please fix the problems listed above. The previous site in site/ is unchanged.", file=sys.stderr)
        return 1
    print(summary(SITE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
