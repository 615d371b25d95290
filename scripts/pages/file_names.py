"""The names that files in docs/ may have, and the name to give to one that has another."""

import re

PAGE_NAME = re.compile(r"(?P<stem>([a-z0-9-]+/)*[a-z0-9-]+)\.(?P<language>th|en)\.md")
# What may be published beside pages: data, pictures, films and their captions, documents.
PUBLISHED = {".yml", ".csv", ".json", ".png", ".jpg", ".webp", ".avif", ".svg", ".mp4", ".webm", ".vtt", ".pdf"}
# What offices make, and what to save it as. The words of a page may come in a text document.
TEXT_DOCUMENT = re.compile(r"\.(docx?|odt|rtf|pages)$")
SAVE_AS = (
    (r"\.(pptx?|odp)", ".pdf", "PDF"),
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
# What programs leave beside a file while it is open, and systems in every folder.
LEFT_BEHIND = re.compile(r"(?:~\$|#).*|(?:thumbs|ehthumbs)\.db|desktop\.ini", re.IGNORECASE)
# What is put around a file's name when it is copied, downloaded again or kept as it was.
COPIED = re.compile(
    r"^(?:copy (?:\(\d+\) )?of |สำเนาของ\s?)|\s?\(\d{1,2}\)(?=\.|$)|\s-\s(?:copy|สำเนา)(?=[ .]|$)"
    r"|(?<=\w)(?:~|\.(?:bak|old|orig|backup|save|swp|tmp))$",
    re.IGNORECASE,
)
UNFIT = re.compile(r"[A-Z\s()]")  # what a web address is not to have


def copied_from(name: str) -> str | None:
    """The name of the file of which this one seems to be a copy by its own; None where it does not."""
    folder, slash, last = name.rpartition("/")
    original = COPIED.sub("", last).strip()
    return f"{folder}{slash}{original}" if original and original != last else None


def fits(name: str) -> bool:
    """Whether a file that is no page can be published under this name: a path below docs/."""
    last = name.rsplit("/", 1)[-1]
    return any(last.endswith(kind) for kind in PUBLISHED) and not UNFIT.search(last)


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


def copy_of(original: str) -> tuple[str, str]:
    """What is said of a copy that lies beside its original."""
    file = original.rsplit("/", 1)[-1]
    th = f"ไฟล์นี้คล้ายเป็นสำเนาของ {file} โปรดลบ หรือเปลี่ยนชื่อหากเป็นไฟล์อื่น"
    return th, f"this looks like a copy of {file}; delete it, or rename it if it is another file"


def wrong(name: str) -> tuple[str, str]:
    """What is said of a file that cannot be published under this name."""
    if LEFT_BEHIND.fullmatch(name.rsplit("/", 1)[-1]):
        th = "ไฟล์นี้โปรแกรมหรือระบบสร้างไว้ ไม่ใช่เนื้อหาและเผยแพร่ไม่ได้ โปรดปิดโปรแกรมที่เปิดอยู่แล้วลบไฟล์นี้"
        return (
            th,
            "this file was left here by a program or the system, and such are not published; close the program, and delete it",
        )
    name = copied_from(name) or name
    right, last = proposed(name), "." + name.rsplit(".", 1)[-1] if "." in name else name
    if meant := pages_meant(name):
        return _page(*(path.rsplit("/", 1)[-1] for path in meant))
    if right.endswith(".md"):
        th = "ชื่อไฟล์ของหน้าต้องเป็น ชื่อ.th.md หรือ ชื่อ.en.md และใช้ได้เฉพาะ a-z 0-9 และขีดกลาง"
        return th, "a page's file must be called name.th.md or name.en.md, in lower-case a-z, 0-9 and hyphens"
    file = right.rsplit("/", 1)[-1]
    if TEXT_DOCUMENT.search(right):
        return _document(TEXT_DOCUMENT.sub("", file), last)
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


def _document(stem: str, last: str) -> tuple[str, str]:
    page = f"{stem}.md" if PAGE_NAME.fullmatch(f"{stem}.md") else f"{stem}.th.md"
    form = re.sub(r"[._](th|en)$", r"-\1", stem) + ".pdf"
    th = f"ไฟล์ชนิด {last} เผยแพร่ไม่ได้ ข้อความของหน้าเว็บให้บันทึกเป็น Markdown ชื่อ {page} แบบฟอร์มหรือเอกสารให้บันทึกเป็น PDF ชื่อ {form} แล้วลบไฟล์นี้"
    en = f"files of the kind {last} are not published; save the text of a page as Markdown, named {page}, "
    return th, f"{en}and a form or document as PDF, named {form}, and delete this one"


def _page(first: str, second: str = "", *_) -> tuple[str, str]:
    if second:
        th = f"ชื่อไฟล์ของหน้าต้องบอกภาษา โปรดเปลี่ยนชื่อเป็น {first} (ภาษาไทย) หรือ {second} (ภาษาอังกฤษ)"
        return th, f"a page's file name tells its language; rename it to {first} (Thai) or {second} (English)"
    return f"ชื่อไฟล์ของหน้านี้ใช้ไม่ได้ โปรดเปลี่ยนชื่อเป็น {first}", f"a page cannot have this file name; rename it to {first}"
