"""What is said of HTML that cannot stand in a page, and what to write instead: (Thai, English)."""

from html_allowed import ATTRIBUTES, EVERYWHERE, Fault

# What Markdown writes in its own way: the sign for it, with Thai and English words in it.
MARKDOWN = {
    "a": ("[คำ](vision.md)", "[words](vision.md)"),
    "img": ("![คำอธิบายรูป](picture.webp)", "![what it shows](picture.webp)"),
    **{f"h{level}": (f"{'#' * level} หัวข้อ {{ #name }}", f"{'#' * level} Heading {{ #name }}") for level in range(1, 7)},
    **dict.fromkeys(("b", "strong"), ("**คำ**", "**words**")),
    **dict.fromkeys(("i", "em"), ("*คำ*", "*words*")),
    **dict.fromkeys(("ul", "li"), ("- รายการ", "- item")),
    "ol": ("1. รายการ", "1. item"),
    "blockquote": ("> คำ", "> words"),
    "hr": ("---", "---"),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "th", "td"), ("| หัว | หัว |", "| head | head |")),
}
FILMS = frozenset(("iframe", "video", "audio", "embed", "object", "frame", "source"))
LOOKS = frozenset("font center u s strike big style section article header footer o:p".split())


def said(fault: Fault) -> tuple[str, str]:
    """The sentence about a fault, in Thai and in English."""
    return _KINDS[fault.kind](fault)


def _element(fault: Fault) -> tuple[str, str]:
    name = fault.name
    if name in MARKDOWN:
        th, en = MARKDOWN[name]
        return f"ใช้ <{name}> ไม่ได้ ให้เขียนแบบ Markdown เช่น {th}", f"<{name}> cannot be used; write it as Markdown, such as {en}"
    if name in FILMS:
        th = f"ใช้ <{name}> ไม่ได้ วิดีโอให้เพิ่มใน docs/data/videos.yml แล้วลบแท็กนี้"
        return th, f"<{name}> cannot be used; add a film to docs/data/videos.yml and delete this tag"
    if name in LOOKS:
        return f"ใช้ <{name}> ไม่ได้ ให้ลบแท็กและคงไว้แต่ข้อความ", f"<{name}> cannot be used; delete the tag and keep its words"
    th = f"ใช้ <{name}> ไม่ได้ โปรดลบ หรือถ้าต้องการให้ผู้อ่านเห็นเครื่องหมาย < ให้เขียน &lt;"
    return th, f"<{name}> cannot be used; delete it, or write &lt; for a < that readers are to see"


def _attribute(fault: Fault) -> tuple[str, str]:
    names = [*EVERYWHERE, *(name for name in ATTRIBUTES.get(fault.on, {}) if name not in ("id", "class"))]
    name = "ชื่ออ้างอิง (#)" if fault.name == "id" else fault.name
    english = "this id (#)" if fault.name == "id" else fault.name
    return (
        f"{name} ใช้ตรงนี้ไม่ได้ โปรดลบ ใน <{fault.on}> ใช้ได้เฉพาะ {' '.join(names)}",
        f"{english} cannot be used here; delete it. <{fault.on}> can only have {', '.join(names)}",
    )


def _scheme(fault: Fault) -> tuple[str, str]:
    return (
        f"ลิงก์แบบ {fault.name}: ใช้ไม่ได้ ให้เขียนชื่อหน้า เช่น vision.md หรือที่อยู่ที่ขึ้นต้นด้วย https://",
        f"links to {fault.name}: cannot be used; write a page, such as vision.md, or an address that begins with https://",
    )


def _address(_: Fault) -> tuple[str, str]:
    return (
        "เขียนที่อยู่เว็บให้เต็มและขึ้นต้นด้วย https:// เช่น https://www.tosh.or.th/ โดยไม่มี \\ และ @",
        "write the web address in full, beginning with https://, such as https://www.tosh.or.th/, without \\ and @",
    )


def _picture(_: Fault) -> tuple[str, str]:
    return (
        "รูปภาพต้องอยู่ใน docs ไม่ใช่เว็บไซต์อื่น โปรดวางไฟล์ไว้ข้างหน้านี้แล้วเขียนชื่อไฟล์",
        "a picture must be in docs, not on another website; put its file beside this page and write its name",
    )


def _email(_: Fault) -> tuple[str, str]:
    return (
        "เขียนที่อยู่อีเมลเปล่า ๆ ในข้อความ เว็บไซต์จะทำเป็นลิงก์ให้เอง",
        "write the e-mail address by itself, among the words; the site makes a link of it",
    )


def _unclosed(fault: Fault) -> tuple[str, str]:
    return (
        f"<{fault.name}> ไม่มีแท็กปิด โปรดใส่ </{fault.name}> ตรงที่สิ้นสุด",
        f"<{fault.name}> is never closed; write </{fault.name}> where it ends",
    )


def _unopened(fault: Fault) -> tuple[str, str]:
    return (
        f"</{fault.name}> ไม่มีแท็กเปิดคู่กัน โปรดลบ",
        f"</{fault.name}> closes nothing; delete it",
    )


def _form(fault: Fault) -> tuple[str, str]:
    return (
        f'<{fault.name}> เขียนไม่ครบ ให้ใช้อักษรตัวเล็กและใส่ " คร่อมทุกค่า เช่น <span lang="th">',
        f'<{fault.name}> is not written in full: use small letters and put every value in ", such as <span lang="th">',
    )


def _twice(fault: Fault) -> tuple[str, str]:
    return f"{fault.name} เขียนซ้ำ โปรดเหลือไว้เพียงแห่งเดียว", f"{fault.name} is written twice; keep only one"


def _value(fault: Fault) -> tuple[str, str]:
    return (
        f'ค่าของ {fault.name} ไม่ถูกต้อง เช่น lang="th" datetime="2026-11-22"',
        f'{fault.name} cannot have this value; write it as in lang="th" or datetime="2026-11-22"',
    )


def _remark(_: Fault) -> tuple[str, str]:
    return (
        "หมายเหตุให้เขียนแบบ <!-- ข้อความ --> โดยไม่มี -- <! หรือ [ อยู่ข้างใน",
        "write a remark as <!-- words -->, without --, <! or [ in it",
    )


def _declaration(_: Fault) -> tuple[str, str]:
    return (
        "คำสั่งที่ขึ้นต้นด้วย <! หรือ <? ใช้ไม่ได้ โปรดลบ",
        "what begins with <! or <? cannot be used; delete it",
    )


def _broken(fault: Fault) -> tuple[str, str]:
    if fault.name == "!--":
        return "หมายเหตุนี้ไม่มีเครื่องหมายปิด โปรดใส่ --> ตรงที่สิ้นสุด", "this remark is never closed; write --> where it ends"
    return (
        f"<{fault.name} เป็นแท็กที่เขียนไม่ครบ โปรดลบ หรือถ้าต้องการให้ผู้อ่านเห็นเครื่องหมาย < ให้เขียน &lt;",
        f"<{fault.name} is half a tag; delete it, or write &lt; for a < that readers are to see",
    )


def _unreadable(_: Fault) -> tuple[str, str]:
    return (
        "หน้านี้ซับซ้อนเกินกว่าจะอ่านได้ โปรดลบส่วนที่ซ้อนกันหลายชั้น",
        "this page is too entangled to be read; take out what is nested many times",
    )


_KINDS = {
    "element": _element,
    "attribute": _attribute,
    "twice": _twice,
    "value": _value,
    "form": _form,
    "scheme": _scheme,
    "address": _address,
    "picture": _picture,
    "email": _email,
    "unclosed": _unclosed,
    "unopened": _unopened,
    "remark": _remark,
    "declaration": _declaration,
    "broken": _broken,
    "unreadable": _unreadable,
}
