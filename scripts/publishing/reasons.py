"""Why a folder could not be published to, in words: what folder.sh, rsync and ssh say, as one sentence in each language."""

import re

from publishing.told import Stopped

REASONS = {
    "file": ("{to} เป็นไฟล์ ไม่ใช่โฟลเดอร์ โปรดระบุโฟลเดอร์", "{to} is a file, not a folder. Please name a folder."),
    "link": (
        "{to} เป็นลิงก์ไปยังที่ที่ไม่มีอยู่ โปรดสร้างโฟลเดอร์นั้น หรือลบลิงก์",
        "{to} is a link to what does not exist. Please make that folder, or delete the link.",
    ),
    "foreign": (
        "{to} มีสิ่งอื่นอยู่และไม่ใช่โฟลเดอร์ที่คำสั่งนี้เผยแพร่ โปรดระบุโฟลเดอร์ว่างหรือโฟลเดอร์ใหม่",
        "{to} has other things in it and was not published to by this command. Please name an empty or a new folder.",
    ),
    "parent": (
        "ไม่มีโฟลเดอร์ที่ {to} จะอยู่ โปรดตรวจชื่อ หรือสร้างโฟลเดอร์นั้นก่อน",
        "The folder that {to} would be in does not exist. Please check the name, or make that folder first.",
    ),
    "absent": ("ไม่มีโฟลเดอร์ {to}", "There is no folder {to}."),
    "busy": (
        "มีการเผยแพร่ไปที่ {to} อยู่แล้วและยังไม่เสร็จ โปรดสั่งใหม่ภายหลัง",
        "Something is being published to {to} already and has not ended. Please run this again later.",
    ),
    "unknown": ("{to} ไม่มีรุ่นนั้น โปรดดูรายการด้วย --list", "{to} has no such release. See --list."),
    "damaged": (
        "ไฟล์ในรุ่นนี้ไม่ตรงกับ SHA256SUMS ({detail})",
        "Files of this release are not as SHA256SUMS has them ({detail}).",
    ),
    "programs": (
        "เครื่องของ {to} ไม่มี flock หรือ sha256sum โปรดติดตั้ง util-linux และ coreutils",
        "The machine of {to} has no flock or no sha256sum. Please install util-linux and coreutils there.",
    ),
    "full": ("เนื้อที่ดิสก์ของ {to} ไม่พอ", "The disk of {to} is full."),
    "denied": (
        "ไม่มีสิทธิ์เขียนที่ {to} โปรดตรวจสิทธิ์ ({detail})",
        "{to} must not be written to. Please check its permissions ({detail}).",
    ),
    "no-rsync": (
        "ต้องมีโปรแกรม rsync ที่เครื่องนี้และที่เครื่องของ {to} (เช่น sudo apt-get install rsync)",
        "The program rsync is needed on this machine and on that of {to} (for example: sudo apt-get install rsync).",
    ),
    "gone": (
        "ติดต่อเครื่องของ {to} ไม่ได้ หรือการติดต่อขาดไป ({detail})",
        "The machine of {to} cannot be reached, or the connection was lost ({detail}).",
    ),
    "failed": ("เผยแพร่ไปที่ {to} ไม่สำเร็จ ({detail})", "Publishing to {to} did not succeed ({detail})."),
}
UNCHANGED = ("เว็บไซต์ที่เผยแพร่อยู่ไม่เปลี่ยนแปลง", "The published site is unchanged.")

# What programs say, in the words of the C library, which ssh and rsync pass on.
SAID = (
    ("full", re.compile(r"No space left on device|Disk quota exceeded|File too large")),
    ("denied", re.compile(r"(?<!publickey: )Permission denied(?! \()|Operation not permitted|Read-only file system")),
    ("no-rsync", re.compile(r"rsync: (command )?not found|rsync: No such file")),
    (
        "gone",
        re.compile(
            r"^ssh: |send disconnect|Broken pipe|Connection (refused|reset|closed|timed out)|Permission denied \(|connection unexpectedly closed|Host key",
            re.M,
        ),
    ),
)


def stopped(reason: str, detail: str, to: str) -> Stopped:
    """What people are told. reason: a key of REASONS; "failed" where the detail, a program's own words, may say more."""
    if reason == "failed":
        reason = next((known for known, said in SAID if said.search(detail)), reason)
    th, en = (words.format(to=to, detail=_short(detail)) for words in REASONS[reason])
    return Stopped(f"{th} {UNCHANGED[0]}", f"{en} {UNCHANGED[1]}")


def cut_off(detail: str, to: str) -> Stopped:
    """What people are told where no answer came to the command that switches: it may have done so, or not."""
    return Stopped(
        f"การติดต่อกับ {to} ขาดไประหว่างสลับรุ่น ({_short(detail)}) ไม่ทราบว่าสลับแล้วหรือไม่ โปรดดูด้วย --list",
        f"{to} was lost while it switched ({_short(detail)}). It is not known whether the switch took place. See --list.",
    )


def _short(detail: str) -> str:
    return " ".join(detail.split())[:300] or "?"
