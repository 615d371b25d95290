"""Pictures that everybody can have: those who do not see them are told what they show, and no phone waits for them."""

import os.path
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from common.problems import ROOT, Problem
from pages import links as page_links
from pages.links import Link
from pages.source import Page

FILE_NAME = re.compile(
    r"[\w .()-]*\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)|(?:IMG|DSC|DSCN|PXL|MVIMG|P)[-_]?\d{3,}[\w-]*|screen ?shot[\d\W_]*|"
    r"(?:image|picture|photo|img|pic|figure|รูป|รูปภาพ|ภาพ|ภาพที่|รูปที่)[\s_-]*\d*",
    re.IGNORECASE,
)
BEGINNING = re.compile(
    r"รูปภาพ(?:ของ|แสดง)?|ภาพของ|รูปของ|(?:an? |the )?(?:image|picture|photo|graphic|icon) (?:of|showing)\b",
    re.IGNORECASE,
)
KB = 1024
HEAVIEST = 300 * KB
HEAVIEST_SVG = 50 * KB
LIGHTER = {
    ".svg": ("บันทึกใหม่โดยไม่มีรูปถ่ายอยู่ข้างใน หรือบันทึกเป็น .webp", "save it without photos inside, or save it as .webp"),
    ".png": ("บันทึกเป็น .webp กว้างไม่เกิน 1600 พิกเซล", "save it as .webp, at most 1600 pixels wide"),
}
SMALLER = (
    "ย่อให้กว้างไม่เกิน 1600 พิกเซล แล้วบันทึกใหม่ที่คุณภาพ 80",
    "make it at most 1600 pixels wide and save it again at quality 80",
)
HEAVY_KINDS = re.compile(r"\.(gif|bmp|tiff?|heic|heif|psd)$", re.IGNORECASE)


def check(page: Page) -> Iterator[Problem]:
    """Every picture whose alternative does not tell what it shows, that weighs too much, or that tells where it was taken."""
    for picture in page_links.pictures(page):
        fault = _alternative(picture) or _kind(picture) or _weight(picture, page) or _told_by_the_camera(picture, page)
        if fault:
            yield page.problem(picture.mark, *fault)


def called_as_files(page: Page) -> Iterator[Problem]:
    """Those whose words are just a file's name, with which the twin's cannot be compared."""
    for picture in page_links.pictures(page):
        if _is_file_name(picture):
            yield page.problem(picture.mark, *_alternative(picture))


def _is_file_name(picture: Link) -> bool:
    return bool(FILE_NAME.fullmatch(picture.words)) or picture.words.lower() == Path(picture.target).stem.lower()


def _alternative(picture: Link) -> tuple[str, str] | None:
    """What is wrong with the words that stand for a picture."""
    words = picture.words
    if not words:
        th = f"รูปไม่มีคำอธิบาย โปรดเขียนสิ่งที่เห็นในรูป เช่น ![ผู้อำนวยการรับรางวัล]({picture.target})"
        en = f"this picture has no words; write what it shows, such as ![The director receives the award]({picture.target})"
        return th, en
    if _is_file_name(picture):
        th = f"“{words}” ไม่บอกว่าเห็นอะไรในรูป โปรดเขียนสิ่งที่เห็น เช่น “ผู้อำนวยการรับรางวัล”"
        return (
            th,
            f'"{words}" does not tell what is seen; write what it shows, such as "The director receives the award"',
        )
    if found := BEGINNING.match(words):
        th = f"ไม่ต้องขึ้นต้นด้วย “{found[0]}” โปรแกรมอ่านหน้าจอบอกอยู่แล้วว่าเป็นรูป โปรดเขียนเพียงสิ่งที่เห็น"
        en = f'leave out "{found[0]}": screen readers say that it is a picture; write just what it shows'
        return th, en
    return None


def _kind(picture: Link) -> tuple[str, str] | None:
    """Kinds of picture that weigh too much, or that browsers do not know."""
    if found := HEAVY_KINDS.search(picture.target):
        th = f"รูปชนิด {found[0]} มีขนาดใหญ่หรือบางเครื่องเปิดไม่ได้ โปรดบันทึกเป็น .webp หรือ .jpg แล้วแก้ชื่อไฟล์ที่นี่"
        en = f"pictures of the kind {found[0]} are heavy or do not open everywhere; "
        en += "save this one as .webp or .jpg and write its new name here"
        return th, en
    return None


def _told_by_the_camera(picture: Link, page: Page) -> tuple[str, str] | None:
    """Whether the file tells by itself where, when or with what it was made, which visitors would get with it."""
    file = _file(picture, page)
    if not os.path.isfile(file):  # to open a FIFO would wait for ever
        return None
    try:
        with Image.open(file) as opened:
            told = bool(opened.getexif()) or "xmp" in opened.info
    except (
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ):  # no picture that can be opened here: told elsewhere, or an SVG
        return None
    if not told:
        return None
    th = "รูปนี้มีข้อมูลการถ่ายติดมา (เช่น สถานที่ เวลา รุ่นโทรศัพท์) โปรดลบออก ใน Windows คลิกขวาที่ไฟล์ > Properties > Details > Remove Properties and Personal Information"
    en = "this picture has data about itself (such as where, when and with which telephone it was taken); take it out: in Windows, right-click the file > "
    return th, en + "Properties > Details > Remove Properties and Personal Information"


def _file(picture: Link, page: Page) -> Path:
    return (ROOT / page.file).parent / posixpath.normpath(picture.target)


def _weight(picture: Link, page: Page) -> tuple[str, str] | None:
    file = _file(picture, page)
    ending = file.suffix.lower()
    most = HEAVIEST_SVG if ending == ".svg" else HEAVIEST
    if not os.path.isfile(file) or file.stat().st_size <= most:
        return None
    weight, (th, en) = file.stat().st_size // KB, LIGHTER.get(ending, SMALLER)
    return (
        f"รูปมีขนาด {weight} KB เกิน {most // KB} KB ผู้อ่านทางโทรศัพท์ต้องรอนาน โปรด{th}",
        f"this picture weighs {weight} KB, over {most // KB} KB, and keeps phones waiting; {en}",
    )
