"""The rules that hold between the fields of a framework; each yields its problems with their places."""

from pathlib import Path

from common.data_model import repeated_ids
from common.located_yaml import Document

# Words that stand beside the ids of categories and levels in data and in corrections; an id like them would be mistaken for one.
RESERVED = ("total", "level", "status", "none", "not_assessed")


def framework_problems(framework, document: Document, path: Path):
    """What is wrong with a framework whose fields are each right."""
    if path.name != f"{framework.id}.yml":
        yield document.problem(
            ("id",),
            f"id: ต้องตรงกับชื่อไฟล์ คือ {framework.id}.yml",
            f"id: must be the same as the file's name, {framework.id}.yml",
        )
    yield from _scale_problems(framework.scale, document)
    for group in ("levels", "categories"):
        for index, item in enumerate(getattr(framework, group)):
            yield from _item_problems(item, document, (group, index))
        yield from repeated_ids(getattr(framework, group), document, (group,))


def _scale_problems(scale, document: Document):
    if scale.min >= scale.max:
        yield document.problem(
            ("scale", "max"), "scale.max: ต้องมากกว่า scale.min", "scale.max: must be more than scale.min"
        )
    for name in ("min", "max"):
        yield from decimals_problems(getattr(scale, name), scale, document, ("scale", name))


def _item_problems(item, document: Document, place: tuple):
    if item.english == "sourced" and not item.english_source:
        th = "english_source: ชื่อภาษาอังกฤษที่มีแหล่งที่มาต้องเขียนที่อยู่ของแหล่งนั้น"
        en = "english_source: a sourced English name needs the address of its source"
        yield document.problem((*place, "english"), th, en)
    if item.id in RESERVED:
        th = f"id: {item.id} เป็นคำที่ใช้ในไฟล์ข้อมูลอยู่แล้ว โปรดใช้รหัสอื่น เช่น {item.id}-1"
        en = f"id: {item.id} has a meaning of its own in the data files; use another id, such as {item.id}-1"
        yield document.problem((*place, "id"), th, en)


def decimals_problems(number, scale, document: Document, path: tuple):
    """More decimals than the scale has would be shown cut off."""
    if too_many_decimals(number, scale):
        name, most = ".".join(map(str, path)), scale.decimals
        th = f"{name}: {number} มีทศนิยมเกิน {most} ตำแหน่ง โปรดเขียนไม่เกิน {most} ตำแหน่ง หรือแก้ scale.decimals ของกรอบการประเมิน"
        en = f"{name}: {number} has too many decimals; write at most {most} decimals, or change the framework's scale.decimals"
        yield document.problem(path, th, en)


def too_many_decimals(number, scale) -> bool:
    return -number.as_tuple().exponent > scale.decimals
