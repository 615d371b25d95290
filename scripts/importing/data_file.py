"""The data file of a fiscal year: written in the form of docs/data/assessments, checked as the build checks it, put in place whole."""

import os
from pathlib import Path

from assessment.checks import SAMPLE_MARK, year_problems
from assessment.data import Collection
from assessment.model import Assessment
from common import located_yaml
from common.data_model import validate
from common.located_yaml import Document
from common.problems import Refused

HEADER = """\
# ผลการประเมินหนึ่งปีงบประมาณ เขียนโดย ./scripts/import_assessment แก้ด้วยมือได้ ./scripts/build จะบอกสิ่งที่ผิดพร้อมบรรทัด
# One fiscal year's result, written by ./scripts/import_assessment. It may be edited by hand: ./scripts/build says what is wrong,
# with the line.
"""
REMARKS = {
    "framework": "กรอบการประเมิน: ชื่อไฟล์ใน docs/data/frameworks / a file in docs/data/frameworks",
    "fiscal_year": "ปีงบประมาณ พ.ศ. ตรงกับชื่อไฟล์ / in the Buddhist Era, as in the file's name",
    "period": "รอบการประเมิน ใช้ปี ค.ศ. / what it covers, year-month-day, Common Era",
    "status": "official ผลจริง, provisional ผลเบื้องต้น เมื่อเปลี่ยนให้บันทึกที่ corrections ด้วย / an actual or a provisional result; when it changes, record that under corrections",
    "assessor": "ผู้ประเมิน / who assessed",
    "total": "คะแนนรวมตามที่ผู้ประเมินให้ ไม่คำนวณเอง / as the assessor gave it, never calculated",
    "out_of": "คะแนนเต็ม ต้องเท่ากับ scale.max ของกรอบการประเมิน / the full mark: the framework's scale.max",
    "level": "ระดับตามที่ผู้ประเมินให้ / as the assessor gave it",
    "published": "วันที่เว็บไซต์นี้เผยแพร่ผลครั้งแรก / the day on which this site first showed the result",
    "scores": "คะแนนรายหมวด / the score of each category, or not_assessed",
    "source": "เอกสารต้นทาง / the source document",
    "corrections": "สิ่งที่แก้หลังเผยแพร่ ใหม่อยู่ท้าย field: status คือเปลี่ยนสถานะ / what changed after publication, the newest last; field: status for the status",
    "note": "หมายเหตุ / remarks",
}
ORDER = tuple(
    "framework fiscal_year period status assessor total out_of level published scores source corrections note".split()
)
WIDTH = 34


def to_yaml(fields: dict, framework) -> str:
    """The file's text. fields: as in the file, every plain value text; empty groups are left out. Reads back as it was."""
    lines = [f"# {' / '.join(SAMPLE_MARK)}\n#\n"] if fields["status"] == "sample" else []
    lines += [HEADER, "\n"]
    names = {category.id: category.name.th for category in framework.categories}
    for key in ORDER:
        if fields.get(key):
            lines += [f"{line}\n" for line in _field(key, fields[key], names)]
    return "".join(lines)


def _field(key: str, value, names: dict[str, str]):
    if isinstance(value, str):
        yield _beside(f"{key}: {_scalar(value)}", REMARKS[key])
        return
    yield _beside(f"{key}:", REMARKS[key])
    if key == "scores":
        yield from (_beside(f"  {name}: {value[name]}", names[name]) for name in names)
    elif isinstance(value, list):
        for entry in value:
            first, *rest = _group(entry, "    ")
            yield f"  - {first.strip()}"
            yield from rest
    else:
        yield from _group(value, "  ")


def _group(value: dict, indent: str):
    for key, part in value.items():
        if isinstance(part, dict):
            yield f"{indent}{key}:"
            yield from _group(part, f"{indent}  ")
        else:
            yield f"{indent}{key}: {_scalar(part)}"


def _beside(line: str, remark: str) -> str:
    return f"{line:<{WIDTH - 1}} # {remark}"


def _scalar(text: str) -> str:
    """Text as YAML: plain where every reader takes it for the very same text, else in quotation marks."""
    try:
        document = located_yaml.parse(f"x: {text}\n", "")
        if document.data == {"x": text} and (not document.guessed or _is_figure(text)):
            return text
    except Refused:
        pass
    return "'" + text.replace("'", "''") + "'"


def _is_figure(text: str) -> bool:
    """Years, scores and dates, which stand plain in data files."""
    return all(part.isdecimal() for part in text.replace("-", ".").split("."))


def check(document: Document, path: Path, collection: Collection) -> Assessment:
    """Holds a file's text against the very checks of the build. Raises Refused with places in that text."""
    year = validate(document, Assessment)
    year._name = path.stem
    if problems := list(year_problems(year, document, path, collection)):
        raise Refused(problems)
    return year


def put(path: Path, text: str) -> None:
    """Writes the file whole beside its place and then renames it. Raises OSError; what was there is then unchanged."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_text(text, "utf-8")
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
