"""JSON Schema of the data files, made from their models: for editors, who get completion, and for users of the open data."""

import json

from pydantic import TypeAdapter

from assessment_data import Assessment, Framework

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS = {"assessment": Assessment, "framework": Framework}


def files() -> dict[str, str]:
    """The schemas: path below docs/ -> JSON text."""
    return {f"data/schema/{name}.schema.json": _schema(model) for name, model in MODELS.items()}


def _schema(model) -> str:
    schema = {"$schema": DIALECT} | TypeAdapter(model).json_schema(by_alias=True)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
