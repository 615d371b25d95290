"""The names that files in docs/ may have, and the name to give to one that has another."""

import re

PAGE_NAME = re.compile(r"(?P<stem>([a-z0-9-]+/)*[a-z0-9-]+)\.(?P<language>th|en)\.md")
# What may be published beside pages: data, pictures, films and their captions, documents.
PUBLISHED = {".yml", ".csv", ".json", ".png", ".jpg", ".webp", ".avif", ".svg", ".mp4", ".webm", ".vtt", ".pdf"}
# What offices make, and what to save it as.
SAVE_AS = (
    (r"\.(docx?|odt|rtf|pptx?|odp|pages)", ".pdf", "PDF"),
    (r"\.(xlsx?|ods)", ".csv", "CSV"),
    (r"\.(gif|bmp|tiff?|heic|heif)", ".webp", "WebP"),
)
# Endings that mean another: Windows hides the last one of name.th.md.txt.
ENDINGS = (
    (r"\.md\.txt$|\.markdown$", ".md"),
    (r"\.jpeg$|\.jpe$", ".jpg"),
    (r"\.yaml$", ".yml"),
    (r"[._-](th|en)[a-z]*\.md$", r".\1.md"),
)


def proposed(name: str) -> str:
    """The path below docs/ that a file's name stands for: in small letters, digits and hyphens."""
    name = name.lower()
    for ending, right in ENDINGS:
        name = re.sub(ending, right, name)
    name = re.sub(r"[\s_()]+", "-", name)
    return re.sub(r"-*\.-*|^-+|-*/-*", lambda found: found[0].strip("-"), name)


def pages_meant(name: str) -> list[str]:
    """The pages that a file may be meant as, as paths below docs/: one, or one in each language where it names none."""
    right = proposed(name)
    if not right.endswith(".md"):
        return []
    stem = right.removesuffix(".md")
    return [path for path in (right, f"{stem}.th.md", f"{stem}.en.md") if PAGE_NAME.fullmatch(path)]


def wrong(name: str) -> tuple[str, str]:
    """What is said of a file that cannot be published under this name."""
    right, last = proposed(name), "." + name.rsplit(".", 1)[-1] if "." in name else name
    if meant := pages_meant(name):
        return _page(*(path.rsplit("/", 1)[-1] for path in meant))
    if right.endswith(".md"):
        th = "ชื่อไฟล์ของหน้าต้องเป็น ชื่อ.th.md หรือ ชื่อ.en.md และใช้ได้เฉพาะ a-z 0-9 และขีดกลาง"
        return th, "a page's file must be called name.th.md or name.en.md, in lower-case a-z, 0-9 and hyphens"
    file = right.rsplit("/", 1)[-1]
    if any(right.endswith(kind) for kind in PUBLISHED):
        return f"โปรดเปลี่ยนชื่อไฟล์นี้เป็น {file}", f"rename this file to {file}"
    for pattern, ending, kind in SAVE_AS:
        if re.search(f"{pattern}$", right):
            file = re.sub(f"{pattern}$", ending, file)
            th = f"ไฟล์ชนิด {last} เผยแพร่ไม่ได้ โปรดบันทึกเป็น {kind} ชื่อ {file} แล้วลบไฟล์นี้"
            return (
                th,
                f"files of the kind {last} are not published; save it as {kind}, named {file}, and delete this one",
            )
    th = f"ไฟล์ชนิด {last} เผยแพร่ไม่ได้ โปรดย้ายออกจาก docs"
    return th, f"files of the kind {last} are not published; move it out of docs"


def _page(first: str, second: str = "", *_) -> tuple[str, str]:
    if second:
        th = f"ชื่อไฟล์ของหน้าต้องบอกภาษา โปรดเปลี่ยนชื่อเป็น {first} (ภาษาไทย) หรือ {second} (ภาษาอังกฤษ)"
        return th, f"a page's file name tells its language; rename it to {first} (Thai) or {second} (English)"
    return f"ชื่อไฟล์ของหน้านี้ใช้ไม่ได้ โปรดเปลี่ยนชื่อเป็น {first}", f"a page cannot have this file name; rename it to {first}"
