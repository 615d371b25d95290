"""JSON Schema of the data files, made from their models and frameworks: for editors, who get completion, and for users of the
open data.

What no schema can say the build checks alone: that one field fits another (two dates, a correction and the figure that stands)
and how many decimals a number has, for which multipleOf is too inexact.
"""

import json
from decimal import Decimal

from pydantic import TypeAdapter

from assessment.correction_checks import ACTUAL
from assessment.data import Collection
from assessment.framework_checks import RESERVED
from assessment.model import Assessment, Framework

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Shown while a field is typed.
MEANINGS = {
    "framework": "กรอบการประเมิน: ชื่อไฟล์ใน docs/data/frameworks / a file in docs/data/frameworks",
    "fiscal_year": "ปีงบประมาณ พ.ศ. / fiscal year, Buddhist Era",
    "period": "รอบการประเมิน / the period assessed",
    "status": "สถานะข้อมูล เมื่อเปลี่ยนให้บันทึกที่ corrections ด้วย / official, provisional or sample; when it changes, record that under corrections",
    "assessor": "ผู้ประเมิน / who assessed",
    "total": "คะแนนรวมตามที่ผู้ประเมินให้ / the total as the assessor gave it",
    "out_of": "คะแนนเต็ม เท่ากับ scale.max ของกรอบการประเมิน / the full mark, the framework's scale.max",
    "level": "ระดับตามที่ผู้ประเมินให้ / the level as the assessor gave it",
    "scores": "คะแนนรายหมวด หรือ not_assessed / the category's score, or not_assessed",
    "source": "เอกสารต้นทาง / the source document",
    "note": "หมายเหตุ / remarks",
    "published": "วันที่เว็บไซต์นี้เผยแพร่ผลครั้งแรก / day of first publication on this website",
    "corrections": "สิ่งที่แก้หลังเผยแพร่ รวมถึงการเปลี่ยนสถานะ (field: status) / what changed after publication, the status too (field: status)",
}
NOT_ASSESSED = {"const": "not_assessed"}


def files(collection: Collection) -> dict[str, str]:
    """The schemas: path below docs/ -> JSON text."""
    schemas = {"assessment": _assessment(collection), "framework": _framework()}
    return {f"data/schema/{name}.schema.json": _text({"$schema": DIALECT} | each) for name, each in schemas.items()}


def _assessment(collection: Collection) -> dict:
    schema = TypeAdapter(Assessment).json_schema()
    fields = schema["properties"]
    for field, meaning in MEANINGS.items():
        fields[field]["description"] = meaning
    fields["framework"]["enum"] = list(collection.frameworks)
    fields["scores"] |= {"minProperties": 1, "not": {"additionalProperties": NOT_ASSESSED}}
    status = {"enum": list(ACTUAL)}
    schema["$defs"]["Correction"] |= _when("field", "status", {"properties": {"was": status, "now": status}})
    rules = [_when("framework", each.id, _within(each)) for each in collection.frameworks.values()]
    sample = {"properties": {"status": {"const": "sample"}}}
    named = {"required": ["source"], "properties": {"source": {"type": "object"}}}
    return schema | {"if": sample, "else": named, "allOf": rules}


def _within(framework: Framework) -> dict:
    """What the results of one framework can hold."""
    low, high = _number(framework.scale.min), _number(framework.scale.max)
    score = {"minimum": low, "maximum": high}
    categories = [category.id for category in framework.categories]
    fields = {
        "total": score,
        "out_of": {"const": high},
        "level": {"enum": [*(level.id for level in framework.levels), None]},
    }
    fields["scores"] = {
        "required": categories,
        "propertyNames": {"enum": categories},
        "additionalProperties": score,  # a word has no minimum: not_assessed stays
    }
    return {"properties": fields}


def _framework() -> dict:
    schema = TypeAdapter(Framework).json_schema()
    named = schema["$defs"]["Named"]
    named["properties"]["id"]["not"] = {"enum": list(RESERVED)}
    source = {"required": ["english_source"], "properties": {"english_source": {"type": "string"}}}
    named |= _when("english", "sourced", source)
    return schema


def _when(field: str, value: str, then: dict) -> dict:
    return {"if": {"properties": {field: {"const": value}}, "required": [field]}, "then": then}


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _text(schema: dict) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
