"""Compares a page with its twin: what one language has, the other has too, in the same order."""

from page_source import Page


def check(thai: Page, english: Page):
    """Every place where the English page leaves the Thai page."""
    yield from _difference(english, thai, "headings", "หัวข้อ", lambda mark: (mark.level, mark.id))
    yield from _difference(english, thai, "includes", "บรรทัด --8<--", lambda mark: mark.words.rsplit(".", 2)[0])


def _difference(page: Page, twin: Page, kind: str, kind_th: str, key):
    """The first place where the English page's marks leave the Thai page's."""
    ours, theirs = getattr(page, kind), getattr(twin, kind)
    for mark, other in zip(ours, theirs, strict=False):
        if key(mark) != key(other):
            place = f"{twin.file}:{other.line}"
            th = f"{kind_th}ไม่ตรงกับ {place} ทั้งสองภาษาต้องมี{kind_th}เหมือนกันและเรียงตรงกัน"
            yield page.problem(
                mark, th, f"differs from {place}; both languages must have the same {kind}, in the same order"
            )
            return
    if len(ours) != len(theirs):
        th = f"มี{kind_th} {len(ours)} แห่ง แต่ {twin.file} มี {len(theirs)} แห่ง"
        yield page.problem((ours or [None])[-1], th, f"has {len(ours)} {kind}, but {twin.file} has {len(theirs)}")
