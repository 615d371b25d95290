"""What a sheet of results can hold: each item with its place in the data file, its names and how its value is read."""

from dataclasses import dataclass

from assessment.labels import LABELS
from sheets.names import Names


@dataclass(frozen=True)
class Item:
    """One row. path: its field in the data file; kind: its reader in importing.values; also: further names for it."""

    path: tuple[str, ...]
    kind: str
    th: str
    en: str
    also: tuple[str, ...] = ()
    required: bool = True

    @property
    def code(self) -> str:
        """The field as data files and their checks call it."""
        return ".".join(self.path)


TOTALS = ("รวม", "คะแนนรวมทั้งหมด", "รวมทั้งสิ้น", "รวมทั้งหมด", "คะแนนรวมทั้งสิ้น", "Total", "Sum", "Grand total")
FRAMEWORK = Item(
    ("framework",),
    "framework",
    "กรอบการประเมิน",
    "Framework",
    ("เกณฑ์การประเมิน", "Assessment framework", LABELS["th"]["assessment"], LABELS["en"]["assessment"]),
    required=False,
)
BEFORE_SCORES = (
    FRAMEWORK,
    Item(("fiscal_year",), "year", LABELS["th"]["year"], LABELS["en"]["year"], ("ปี", "Year")),
    Item(("period", "start"), "day", "วันเริ่มรอบการประเมิน", "Period start", ("วันที่เริ่มรอบการประเมิน", "วันเริ่ม", "Start")),
    Item(("period", "end"), "day", "วันสิ้นสุดรอบการประเมิน", "Period end", ("วันที่สิ้นสุดรอบการประเมิน", "วันสิ้นสุด", "End")),
    Item(("status",), "status", LABELS["th"]["status"], "Status", ("สถานะ", LABELS["en"]["status"])),
    Item(("assessor", "th"), "text", "ผู้ประเมิน (ภาษาไทย)", "Assessor in Thai", ("ผู้ประเมิน", "Assessor (Thai)")),
    Item(("assessor", "en"), "text", "ผู้ประเมิน (ภาษาอังกฤษ)", "Assessor in English", ("Assessor", "Assessor (English)")),
    Item(("total",), "number", LABELS["th"]["total"], LABELS["en"]["total"], TOTALS),
    Item(("level",), "level", LABELS["th"]["levels"], LABELS["en"]["levels"], ("ระดับผลการประเมิน",), required=False),
)
AFTER_SCORES = (
    Item(
        ("source", "title", "th"), "text", "ชื่อเอกสารต้นทาง (ภาษาไทย)", "Source title in Thai", ("ชื่อเอกสารต้นทาง",), False
    ),
    Item(
        ("source", "title", "en"),
        "text",
        "ชื่อเอกสารต้นทาง (ภาษาอังกฤษ)",
        "Source title in English",
        ("Source title",),
        False,
    ),
    Item(("source", "url"), "text", "ที่อยู่เว็บของเอกสารต้นทาง", "Source address", ("Source URL", "URL"), False),
    Item(("source", "date"), "day", "วันที่ของเอกสารต้นทาง", "Source date", ("วันที่เอกสาร", "Document date"), False),
    Item(("published",), "day", "วันที่เผยแพร่", "Published", ("วันเผยแพร่", "Published date"), False),
    Item(("note", "th"), "text", "หมายเหตุ (ภาษาไทย)", "Note in Thai", ("หมายเหตุ",), False),
    Item(("note", "en"), "text", "หมายเหตุ (ภาษาอังกฤษ)", "Note in English", ("Note",), False),
)


def items_of(framework) -> list[Item]:
    """Every item of a result in this framework, in the order of the data file."""
    scores = [Item(("scores", part.id), "score", part.name.th, part.name.en) for part in framework.categories]
    return [*BEFORE_SCORES, *scores, *AFTER_SCORES]


def names_of(items: list[Item]) -> Names:
    """The items by all their names: their path (total, scores.leadership), a category's id, and both languages."""
    return Names([(item, [item.code, *_id(item), item.th, item.en, *item.also]) for item in items])


def _id(item: Item) -> list[str]:
    return [item.path[1]] if item.kind == "score" else []
