"""What should not go out, each with the name by which it can be allowed.

Judged from what is in the site itself: that is what goes out, and the sources beside it may have changed since it was built. Only
whether it was tested (tested.py) and what it was built from (built_from.py) is known from .build/; what is not known there is refused.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from publishing import address, built_from, tested
from publishing.told import Stopped

SECURITY = ".well-known/security.txt"
SOON = timedelta(days=30)
EXPIRES = re.compile(r"(?mi)^expires:[ \t]*(\S+)[ \t]*\r?$")

# name -> what is wrong, in Thai and in English; {where} is the first place, {number} how many there are
TOLD = {
    "sample-data": ("มีข้อมูลตัวอย่าง {number} รายการ ({where})", "There are {number} results of sample data ({where})."),
    "to-complete": (
        "มีเรื่องที่รอหน่วยงานกำหนดใน {number} หน้า ({where})",
        "There are points to be completed by the agency on {number} pages ({where}).",
    ),
    "stale-translation": (
        "มีคำแปลที่ยังไม่ตรงกับต้นฉบับ {number} หน้า ({where})",
        "There are {number} translations that are behind their source ({where}).",
    ),
    "missing-translation": (
        "มี {number} หน้าที่ไม่มีหน้าคู่ในอีกภาษา ({where})",
        "There are {number} pages without a twin in the other language ({where}).",
    ),
    "security-txt": (
        "security.txt หมดอายุแล้ว จะหมดอายุใน 30 วัน หรือไม่บอกวันหมดอายุ ({where})",
        "security.txt has expired, expires within 30 days, or does not say when ({where}).",
    ),
    "address": (
        "site/ สร้างโดยยังไม่ได้ตั้งที่อยู่เว็บจริง โปรดตั้งตัวแปร SITE_URL แล้วสั่ง ./scripts/test ({where})",
        "site/ was built without its real address. Please set the variable SITE_URL and run ./scripts/test ({where}).",
    ),
    "uncommitted": (
        "site/ สร้างจากไฟล์ที่ยังไม่ได้ commit โปรด commit แล้วสั่ง ./scripts/build",
        "site/ was built from files that are not committed. Please commit them and run ./scripts/build.",
    ),
    "unknown-commit": (
        "ไม่ทราบว่า site/ สร้างจาก commit ใด โปรดสั่ง ./scripts/build ในโฟลเดอร์ของ git ({where})",
        "It is not known from which commit site/ was built. Please run ./scripts/build in a folder of git ({where}).",
    ),
    "untested": (
        "site/ ยังไม่ผ่านการทดสอบครบทุกข้อ โปรดสั่ง ./scripts/test โดยไม่มีคำต่อท้าย",
        "site/ has not passed every test. Please run ./scripts/test with no words after it.",
    ),
}


def known(names: list[str]) -> set[str]:
    """The names that are allowed. Raises Stopped for one that allows nothing."""
    if unknown := sorted(set(names) - TOLD.keys()):
        every = ", ".join(TOLD)
        raise Stopped(
            f"--allow {', '.join(unknown)}: ไม่มีชื่อนี้ ชื่อที่ใช้ได้คือ {every}",
            f"--allow {', '.join(unknown)}: there is no such name. The names are {every}.",
        )
    return set(names)


def refuse(site: Path, allowed: set[str]) -> None:
    """Raises Stopped where the site has what should not go out and is not allowed; tells all of it."""
    found = {name: places for name, places in _found(site).items() if places and name not in allowed}
    if not found:
        return
    lines = [
        (name, *(words.format(number=len(places), where=places[0]) for words in TOLD[name]))
        for name, places in found.items()
    ]
    listed = "\n".join(f"  --allow {name}: {th} | {en}" for name, th, en in lines)
    raise Stopped(
        "ยังไม่เผยแพร่ เพราะมีสิ่งที่ไม่ควรเผยแพร่ โปรดแก้ หรืออนุญาตตามชื่อ",
        f"Not published, because of what should not go out. Please mend it, or allow it by its name:\n{listed}",
    )


def _found(site: Path) -> dict[str, list[str]]:
    """What should not go out: name -> places, none where all is well."""
    source = built_from.source(site)
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    return {
        "sample-data": _samples(site),
        "to-complete": [path for path, text in pages.items() if 'class="to-complete"' in text],
        "stale-translation": [path for path, text in pages.items() if 'class="translation-note ' in text],
        "missing-translation": [path for path in pages if _twin(path) not in pages],
        "security-txt": _overdue(site),
        "address": _nobodys(pages),
        "uncommitted": ["site/"] if source.changed else [],
        "unknown-commit": [source.why] if source.commit is None else [],
        "untested": [] if tested.is_tested(site) else ["site/"],
    }


def _samples(site: Path) -> list[str]:
    """The results that are samples, as the open data says."""
    file = site / "data" / "assessments.json"
    results = json.loads(file.read_text("utf-8"))["results"] if file.exists() else []
    return [result["result"] for result in results if result["status"] == "sample"]


def _nobodys(pages: dict[str, str]) -> list[str]:
    """The address that the home page says it has, where that only stands for a real one."""
    said = address.said_by(pages.get("index.html", ""))
    return [said] if said and address.is_nobodys(said) else []


def _twin(path: str) -> str:
    return path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"


def _overdue(site: Path) -> list[str]:
    """Where security.txt (RFC 9116) is there and its one day of expiry is not at least 30 days away."""
    file = site / SECURITY
    if not file.exists():
        return []
    days = EXPIRES.findall(file.read_text("utf-8"))
    try:
        ends = [datetime.fromisoformat(day) for day in days]
        is_well = len(ends) == 1 and ends[0] - datetime.now(UTC) >= SOON
    except (ValueError, TypeError):  # no date, or one without a time zone
        is_well = False
    return [] if is_well else [f"Expires: {', '.join(days) or '?'}"]
