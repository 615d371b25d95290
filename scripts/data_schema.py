"""JSON Schema of the data files, made from their models: for editors, who get completion, and for users of the open data.

What no schema can say, such as that scores lie on the framework's scale, the build checks (assessment_checks.py).
"""

import json

from pydantic import TypeAdapter

from assessment_data import Assessment, Framework

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS = {"assessment": Assessment, "framework": Framework}
# Shown while a field is typed.
MEANINGS = {
    "framework": "กรอบการประเมิน: ชื่อไฟล์ใน docs/data/frameworks / a file in docs/data/frameworks",
    "fiscal_year": "ปีงบประมาณ พ.ศ. / fiscal year, Buddhist Era",
    "period": "รอบการประเมิน / the period assessed",
    "status": "สถานะข้อมูล / official, provisional or sample",
    "assessor": "ผู้ประเมิน / who assessed",
    "total": "คะแนนรวมตามที่ผู้ประเมินให้ / the total as the assessor gave it",
    "level": "ระดับตามที่ผู้ประเมินให้ / the level as the assessor gave it",
    "scores": "คะแนนรายหมวด หรือ not_assessed / the category's score, or not_assessed",
    "source": "เอกสารต้นทาง / the source document",
    "note": "หมายเหตุ / remarks",
    "published": "วันที่เว็บไซต์นี้เผยแพร่ผลครั้งแรก / day of first publication on this website",
    "corrections": "การแก้ไขหลังเผยแพร่ / corrections since publication",
}


def files() -> dict[str, str]:
    """The schemas: path below docs/ -> JSON text."""
    return {f"data/schema/{name}.schema.json": _text(_schema(name)) for name in MODELS}


def _schema(name: str) -> dict:
    schema = {"$schema": DIALECT} | TypeAdapter(MODELS[name]).json_schema()
    if name == "assessment":
        for field, meaning in MEANINGS.items():
            schema["properties"][field]["description"] = meaning
        schema["properties"]["scores"]["minProperties"] = 1
        sample = {"properties": {"status": {"const": "sample"}}}
        schema |= {"if": sample, "else": {"required": ["source"]}}
    return schema


def _text(schema: dict) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
