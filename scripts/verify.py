"""ตรวจเว็บไซต์ที่เผยแพร่แล้วจากภายนอกว่าทุกไฟล์ตรงกับรายการ SHA256SUMS และ release.json และส่งมาพร้อมเฮดเดอร์ที่กำหนด
Looks at a published site from outside: is every file as its SHA256SUMS and its release.json have it, with the headers of this site?

./scripts/verify https://www.example.go.th/
./scripts/verify https://www.example.go.th/ --manifest site/SHA256SUMS    เทียบกับที่สร้างไว้ / with what was built here
./scripts/verify https://www.example.go.th/ --files                       เฉพาะไฟล์ / the files only: GitHub, GitLab
./scripts/verify https://www.example.go.th/ --key publisher.pub           ตรวจลายมือชื่อ / also the signature
"""

import sys
from argparse import Namespace
from pathlib import Path
from urllib.parse import urlsplit

from common.arguments import Arguments
from common.terminal import say
from publishing import address, live, live_headers, manifest, signature, told
from publishing.told import Stopped
from videos import data as video_data

WHAT = {
    "missing": ("ไม่มีไฟล์นี้", "is not there"),
    "changed": ("เนื้อหาไม่ตรง", "has other content"),
    "unreachable": ("เปิดไม่ได้", "cannot be fetched"),
}


def base_of(url: str) -> str:
    """The site's address with a slash at its end. Raises Stopped where it is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise Stopped(
            f"“{url}” ไม่ใช่ที่อยู่เว็บไซต์ โปรดระบุเช่น https://www.example.go.th/",
            f"“{url}” is not the address of a site; write it like https://www.example.go.th/",
        )
    host = parts.hostname.encode("idna").decode()  # a Thai name as the Internet has it
    return (
        url.replace(parts.hostname, host, 1).rstrip("/") + "/"
        if not parts.hostname.isascii()
        else url.rstrip("/") + "/"
    )


def check_list(base: str, listed: bytes, options: Namespace) -> None:
    """Raises Stopped where the site's own list is not the one that was published, was built here, or was signed."""
    if options.manifest and options.manifest.read_bytes() != listed:
        raise Stopped(
            f"{base}{manifest.NAME} ไม่ตรงกับ {options.manifest}",
            f"{base}{manifest.NAME} is not the same as {options.manifest}.",
        )
    if options.key and not signature.is_valid(listed, live.text(base, signature.NAME), options.key):
        raise Stopped(
            f"ลายมือชื่อของ {base}{manifest.NAME} ไม่ถูกต้อง",
            f"The signature of {base}{manifest.NAME} is not by {options.key}.",
        )
    if live.told(base).get("SHA256SUMS") != manifest.sum_of_list(listed):
        raise Stopped(
            f"{base}release.json ไม่ได้บอกถึง {manifest.NAME} ที่อยู่ที่นั่น การเผยแพร่อาจยังไม่เสร็จ",
            f"{base}release.json does not tell of the {manifest.NAME} that is there; a publication may not have ended.",
        )


def verify(base: str, options: Namespace) -> int:
    """Compares the site, says what differs, and returns the exit code. Raises Stopped."""
    listed = live.listed(base)
    check_list(base, listed, options)
    wanted = manifest.read(listed)
    replies = live.fetch(base, wanted)
    different = live.differences(wanted, replies)
    if different and live.listed(base) != listed:
        raise Stopped("มีการเผยแพร่ใหม่ระหว่างตรวจ โปรดสั่งใหม่", "Something was published meanwhile. Please run this again.")
    for path, what, why in different:
        th, en = WHAT[what]
        reason = f" ({why})" if why else ""
        say(f"{path}: {th}{reason} | {en}{reason}")
    wrong = 0 if options.files else say_headers(replies)
    elsewhere = say_address(base)
    count = len(replies)
    if wrong and not different:
        th = f"ทั้ง {count} ไฟล์ตรงกัน แต่เฮดเดอร์ไม่ตรง {wrong} รายการ"
        say(f"{th}\nAll {count} files are as they should be, but {wrong} headers are not.", sys.stderr)
        return 1
    if different:
        say(f"ไม่ตรงกัน {len(different)} จาก {count} ไฟล์\n{len(different)} of {count} files differ.", sys.stderr)
        return 1
    if elsewhere:
        return 1
    say(f"ตรงกันทั้ง {count} ไฟล์\nAll {count} files are as they should be.")
    return 0


def say_address(base: str) -> bool:
    """Says where the home page has another address than the one by which it was found, and returns whether it has."""
    said = address.said_by(live.text(base, "").decode(errors="replace"))
    if said is None or base_of(said) == base:
        return False
    th, en = f"หน้าแรกบอกว่าตนอยู่ที่ {said} ไม่ใช่ {base}", f"the home page says that it is at {said}, not at {base}"
    say(f"{th} โปรดตั้ง SITE_URL ให้ตรงแล้วสร้างใหม่ | {en}; set SITE_URL to its address and build it again", sys.stderr)
    return True


def say_headers(replies: dict[str, live.Reply]) -> int:
    """Says which headers are not as they should be, and returns how many."""
    wrong = live_headers.differences(replies, video_data.any_at_youtube())
    for (name, wanted, found), paths in wrong.items():
        th, en = (f"ส่งมาเป็น “{found}”", f"is “{found}”") if found else ("ไม่ได้ส่งมา", "is missing")
        th += f" ต้องเป็น “{wanted}” ({len(paths)} ไฟล์ เช่น {paths[0]})"
        say(f"{name}: {th} | {en}, should be “{wanted}” ({len(paths)} files, such as {paths[0]})")
    return len(wrong)


def main(arguments: list[str]) -> int:
    parser = Arguments("./scripts/verify", __doc__)
    parser.add_argument("url", metavar="URL", help="ที่อยู่เว็บไซต์ / the site's address")
    parser.add_argument("--manifest", type=Path, metavar="FILE", help="รายการที่ควรตรงกัน / the list that it must have")
    parser.add_argument("--key", type=Path, metavar="FILE", help="กุญแจสาธารณะของผู้เผยแพร่ / the publisher's public key")
    parser.add_argument(
        "--files",
        action="store_true",
        help="ตรวจเฉพาะไฟล์ สำหรับโฮสต์ที่กำหนดเฮดเดอร์ไม่ได้ / only the files, for hosts that cannot set headers",
    )
    options = parser.parse_args(arguments)
    return told.run(lambda: verify(base_of(options.url), options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
