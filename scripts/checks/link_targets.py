"""What is said of a link that leads nowhere: what is meant, as it is to be written on this page."""

import os.path
import posixpath
import re
from difflib import get_close_matches
from urllib.parse import unquote

from checks import emails, web_addresses
from pages import file_names, own_address
from pages.folder import Pages
from pages.links import PREVIEW
from pages.source import Page

WEBSITE = re.compile(r"www\.|(?:[\w-]+\.)+(?:th|com|org|net|int|info)(?:[/?#]|$)", re.IGNORECASE)
# An address with spaces in it; a title behind one stands in quotation marks.
SPACED = re.compile(r"[^()\"'<>]*[^()\"'<>\s]\s+[^()\"'<>\s][^()\"'<>]*(?=[)>])")
MOST_NAMED = 6

Said = tuple[str, str]


def from_page(page: Page, stem: str) -> str:
    """A page as a link on this page names it."""
    return posixpath.relpath(f"{stem}.md", posixpath.dirname(page.stem) or ".")


def mistaken(target: str, written: str, page: Page, pages: Pages) -> Said | None:
    """What is wrong in an address by itself. written: the line from the address on."""
    if found := PREVIEW.match(target):
        right = _page_at(target[found.end() :] or "/", page, pages) or "vision.md"
        th = f"ที่อยู่นี้เปิดได้เฉพาะในเครื่องของท่าน โปรดเขียน {right}"
        return th, f"this address opens on your own computer only; write {right}"
    if (path := own_address.path_in(target)) is not None:
        return _own(path, page, pages)
    if right := web_addresses.mended(written):
        th = f"ที่อยู่เว็บต้องขึ้นต้นด้วย https:// เพียงครั้งเดียว มี : หนึ่งตัวและ / สองตัว โปรดเขียน {right}"
        return th, f"a web address begins with https:// just once, with one : and two /; write {right}"
    if emails.MAILTO.match(target):
        return emails.in_link(written)
    if web_addresses.EXAMPLE_ADDRESS.match(target):
        th = "นี่คือที่อยู่เว็บตัวอย่าง โปรดเขียนที่อยู่จริง"
        return th, "this web address is only an example; write the real one"
    if re.match(r"[a-z]{2,}:|//", target, re.IGNORECASE):
        return None
    if WEBSITE.match(target) and not target.endswith(".md"):
        th = f"ที่อยู่เว็บต้องขึ้นต้นด้วย https:// โปรดเขียน https://{target}"
        return th, f"put https:// before a web address: https://{target}"
    if spaced := SPACED.match(written):
        name = file_names.proposed(re.split(r"[/\\]", spaced[0])[-1])
        th = f"ที่อยู่นี้มีช่องว่าง โปรดวางไฟล์ไว้ข้างหน้านี้ใน docs ตั้งชื่อว่า {name} แล้วเขียน {name}"
        en = f"this address has a space in it; put the file beside this page in docs, name it {name}, and write {name}"
        return th, en
    if "\\" in target and not re.match("[A-Za-z]:", target):
        right = target.replace("\\", "/")
        return f"โปรดใช้ / แทน \\ คือ {right}", f"write / in place of \\: {right}"
    return None


def _own(path: str, page: Page, pages: Pages) -> Said | None:
    """Of the site's own address: a page or a file is named from this page. What only a browser's address reaches is right."""
    right = _page_at(path or "/", page, pages)
    file = unquote(path.partition("#")[0].partition("?")[0])
    if not right and (file in pages.made or os.path.isfile(pages.docs / file)):
        right = posixpath.relpath(file, posixpath.dirname(page.stem) or ".")
    if not right and re.search(r"\.\w+$", file):
        return None
    if not right:
        th = "ไม่มีหน้านี้ในเว็บไซต์ ลิงก์ถึงหน้าในเว็บไซต์นี้ให้เขียนชื่อหน้า เช่น vision.md"
        return th, "this site has no such page; a link to a page of it is written as vision.md"
    return f"ลิงก์ถึงหน้าในเว็บไซต์นี้ โปรดเขียน {right}", f"a link within this site is written as {right}"


def no_page(stem: str, page: Page, pages: Pages) -> Said:
    name = f"{stem}.md"
    if like := pages.like(stem):
        right = from_page(page, like)
        return f"ไม่มีหน้า {name} หากหมายถึงหน้า {like} โปรดเขียน {right}", f"there is no page {name}; did you mean {right}?"
    return f"ไม่มีหน้า {name} โปรดตรวจชื่อ", f"there is no page {name}; check its name"


def no_file(target: str, anchor: str, page: Page, pages: Pages) -> Said:
    if right := _page_at(f"{target}#{anchor}" if anchor else target, page, pages):
        return f"ลิงก์ถึงหน้าในเว็บไซต์นี้ โปรดเขียน {right}", f"a link to a page of this site is written as {right}"
    lying = filter(os.path.isfile, pages.docs.rglob("*.*"))
    files = {path.relative_to(pages.docs).as_posix() for path in lying} | pages.made
    by_name = {file.rsplit("/", 1)[-1].lower(): file for file in sorted(files) if not file.endswith(".md")}
    near = get_close_matches(target.rsplit("/", 1)[-1].lower(), by_name, 1, 0.75)
    right = posixpath.relpath(by_name[near[0]], posixpath.dirname(page.stem) or ".") if near else ""
    if near and not target.endswith("/"):
        return f"ไม่มีไฟล์ {target} หากหมายถึง {right} โปรดเขียนเช่นนั้น", f"there is no file {target}; did you mean {right}?"
    th = f"ไม่มีไฟล์ {target} โปรดเขียนตำแหน่งไฟล์โดยเริ่มจากโฟลเดอร์ของหน้านี้ ส่วนลิงก์ถึงหน้าให้เขียนเช่น vision.md"
    en = f"there is no file {target}; write its path from this page's folder, and a link to a page as vision.md"
    return th, en


def no_heading(stem: str, anchor: str, ids: set[str]) -> Said:
    th, en = f"หน้า {stem}.md ไม่มีหัวข้อ #{anchor}", f"the page {stem}.md has no heading #{anchor}"
    if near := get_close_matches(anchor.lower(), sorted(ids), 1):
        return f"{th} หากหมายถึง #{near[0]} โปรดเขียนเช่นนั้น", f"{en}; did you mean #{near[0]}?"
    known = " ".join(f"#{name}" for name in sorted(ids)[:MOST_NAMED]) + " …" * (len(ids) > MOST_NAMED)
    return f"{th} โปรดใช้ชื่อที่มี คือ {known} หรือลบ #{anchor}", f"{en}; write one that it has ({known}), or delete #{anchor}"


def _page_at(address: str, page: Page, pages: Pages) -> str | None:
    """The page that a browser's address or a bare name means, as a link on this page names it."""
    path, mark, anchor = address.partition("#")
    folder = posixpath.dirname(page.stem)
    bare = re.sub(r"(?:^|/)(?:index)?(?:\.html?)?$", "", re.sub(r"\.html?$", "", path.partition("?")[0]).rstrip("/"))
    below = re.sub(r"^(?:\.\.?/|/)*(?:en(?:/|$))?", "", bare)
    for stem in (posixpath.normpath(posixpath.join(folder, bare)), below, f"{below}/index".removeprefix("/")):
        if pages.has(stem):
            return from_page(page, stem) + mark + anchor
    return None
