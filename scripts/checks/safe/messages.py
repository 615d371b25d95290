"""What is said of HTML that cannot stand in a page, and what to write instead, in Thai and in English."""

from checks.safe.allowed import ATTRIBUTES, EVERYWHERE, Fault

# What Markdown has its own sign for, with Thai and English words in it.
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
FRAMES = frozenset(("iframe", "video", "audio", "embed", "object", "frame", "frameset", "source"))
LOOKS = frozenset("font center u s strike big section article aside main nav header footer address o:p".split())
# What an attribute is called where attribute lists have a sign for it.
SIGNS = {"id": ("ชื่ออ้างอิง (#)", "an id (#)"), "class": ("คลาส (class)", "a class (.)")}

ELEMENT = (
    "ใช้ <{name}> ไม่ได้ โปรดลบ หรือถ้าต้องการให้ผู้อ่านเห็นเครื่องหมาย < ให้เขียน &lt; แทน",
    "<{name}> cannot be used; delete it, or write &lt; for a < that readers are to see",
)
INSTEAD = (
    "ใช้ <{name}> ไม่ได้ ให้เขียนแบบ Markdown เช่น {instead}",
    "<{name}> cannot be used; write it as Markdown, such as {instead}",
)
FRAME = (
    "ใช้ <{name}> ไม่ได้ โปรดลบแท็กนี้ วิดีโอให้เพิ่มใน docs/data/videos.yml สิ่งอื่นให้ใส่ลิงก์แทน",
    "<{name}> cannot be used; delete it, and add a film to docs/data/videos.yml, or link to anything else",
)
LOOK = (
    "ใช้ <{name}> ไม่ได้ โปรดลบแท็กและคงไว้แต่ข้อความ",
    "<{name}> cannot be used; delete the tag and keep its words",
)
ATTRIBUTE = (
    "ใช้{name} ตรงนี้ไม่ได้ โปรดลบ ตรงนี้ใช้ได้เฉพาะ {allowed}",
    "{name} cannot be used here; delete it. Only {allowed} can stand here",
)
OTHERS = {
    "scheme": (
        "ลิงก์แบบ {name}: ใช้ไม่ได้ ให้เขียนชื่อหน้า เช่น vision.md หรือที่อยู่ที่ขึ้นต้นด้วย https://",
        "links to {name}: cannot be used; write a page, such as vision.md, or an address that begins with https://",
    ),
    "address": (
        "โปรดเขียนที่อยู่เว็บให้เต็ม เช่น https://www.tosh.or.th/ โดยไม่มี \\ และ @",
        "write the web address in full, such as https://www.tosh.or.th/, without \\ and @",
    ),
    "disk": (
        "ที่อยู่นี้อยู่ในเครื่องของท่าน ผู้อ่านเปิดไม่ได้ โปรดคัดลอกไฟล์ไปไว้ข้างหน้านี้ใน docs แล้วเขียนชื่อไฟล์ เช่น photo.jpg",
        "this is a file on your own computer; copy it beside this page in docs, and write its name, such as photo.jpg",
    ),
    "picture": (
        "รูปภาพต้องอยู่ใน docs ไม่ใช่เว็บไซต์อื่น โปรดวางไฟล์ไว้ข้างหน้านี้แล้วเขียนชื่อไฟล์",
        "a picture must be in docs, not on another website; put its file beside this page and write its name",
    ),
    "email": (
        "โปรดเขียนแต่ที่อยู่อีเมลในข้อความ เว็บไซต์จะทำเป็นลิงก์ให้เอง",
        "write just the e-mail address, among the words; the site makes a link of it",
    ),
    "unclosed": (
        "<{name}> ไม่มีแท็กปิด โปรดใส่ </{name}> ตรงที่สิ้นสุด",
        "<{name}> is never closed; write </{name}> where it ends",
    ),
    "unopened": ("</{name}> ไม่มีแท็กเปิดคู่กัน โปรดลบ", "</{name}> closes nothing; delete it"),
    "form": (
        '<{name}> เขียนไม่ถูกแบบ ให้ใช้อักษรตัวเล็ก และใส่ " คร่อมทุกค่า เช่น <span lang="th">',
        '<{name}> is not written in full: use small letters, and put every value in ", such as <span lang="th">',
    ),
    "twice": ("{name} เขียนซ้ำ โปรดเหลือไว้เพียงแห่งเดียว", "{name} is written twice; keep only one"),
    "value": (
        'ค่าของ {name} ไม่ถูกต้อง ให้เขียนแบบ lang="th" หรือ datetime="2026-11-22"',
        '{name} cannot have this value; write it as in lang="th" or datetime="2026-11-22"',
    ),
    "remark": (
        "หมายเหตุให้เขียนแบบ <!-- ข้อความ --> โดยไม่มี -- หรือ <! อยู่ข้างใน และไม่ขึ้นต้นด้วย > หรือ [",
        "write a remark as <!-- words -->, without -- or <! in it, and not beginning with > or [",
    ),
    "open remark": (
        "หมายเหตุนี้ไม่มีเครื่องหมายปิด โปรดใส่ --> ตรงที่สิ้นสุด",
        "this remark is never closed; write --> where it ends",
    ),
    "declaration": (
        "สิ่งที่ขึ้นต้นด้วย <! หรือ <? ใช้ไม่ได้ โปรดลบ",
        "what begins with <! or <? cannot be used; delete it",
    ),
    "broken": (
        "<{name} เป็นแท็กที่เขียนไม่ครบ โปรดลบ หรือถ้าต้องการให้ผู้อ่านเห็นเครื่องหมาย < ให้เขียน &lt; แทน",
        "<{name} is half a tag; delete it, or write &lt; for a < that readers are to see",
    ),
    "unreadable": (
        "หน้านี้มีรายการหรือกล่องซ้อนกันหลายชั้นจนอ่านไม่ได้ โปรดลดชั้นลง",
        "lists or boxes are nested so deeply that this page cannot be read; use fewer levels",
    ),
}


def said(fault: Fault) -> tuple[str, str]:
    """The sentences about a fault, in Thai and in English."""
    th, en = fault._asdict(), fault._asdict()
    th["name"] = en["name"] = fault.name[:40]
    on_disk = fault.kind == "scheme" and (len(fault.name) == 1 or fault.name.lower() == "file")  # C:\\..., file://...
    sentences = OTHERS.get("disk" if on_disk else fault.kind)
    if fault.kind == "element":
        sentences = _of_element(fault.name)
        th["instead"], en["instead"] = MARKDOWN.get(fault.name, ("", ""))
    elif fault.kind == "attribute":
        sentences = ATTRIBUTE
        th["name"], en["name"] = SIGNS.get(fault.name, (f" {th['name']}", en["name"]))
        allowed = [*EVERYWHERE, *(name for name in ATTRIBUTES.get(fault.on, ()) if name not in SIGNS)]
        th["allowed"], en["allowed"] = " ".join(allowed), ", ".join(allowed)
    return sentences[0].format(**th), sentences[1].format(**en)


def of_pasted(tags: list[str]) -> tuple[str, str]:
    """The sentences about text that came with the tags of an office program."""
    names = [f"<{name}>" for name in tags]
    listed = f"{', '.join(names[:-1])} and {names[-1]} tags" if names[1:] else f"{names[0]} tag"
    th = f"ข้อความนี้วางมาจาก Word โปรดลบแท็ก {' '.join(names)} ทั้งเปิดและปิด ให้เหลือแต่ข้อความ"
    return th, f"pasted from Word: delete the {listed}, opening and closing, and keep the words"


def _of_element(name: str) -> tuple[str, str]:
    if name in MARKDOWN:
        return INSTEAD
    return FRAME if name in FRAMES else LOOK if name in LOOKS else ELEMENT
