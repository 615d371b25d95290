"""What the import is about to write: the file, its differences from what is there, and the corrections that it keeps."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import assessment_file
import located_yaml
import words
from assessment_data import DATA, Collection
from assessment_model import Assessment
from assessment_sheet import Understood
from problems import Problem, Refused, shown_path
from sheets import SheetProblem

# A field's path in the file, what it was and what it is now ("none" where it is not there).
Difference = tuple[str, str, str]


@dataclass(frozen=True)
class Plan:
    """The file to write and its text; old: the result that it replaces, if there is one, and how they differ."""

    target: Path
    fields: dict
    text: str
    old: Assessment | None
    changed: list[Difference]


def plan(what: Understood, collection: Collection, today: date) -> Plan:
    """Makes the file's text and holds it against the checks of the build. Raises Refused with the sheet's own places."""
    year, framework = int(what.values[("fiscal_year",)]), what.framework.id
    old = _existing(collection, year, framework)
    target = DATA / "assessments" / f"{old.name}.yml" if old else _free(collection, year, framework)
    others = replace(collection, years=[other for other in collection.years if other is not old])
    fields = what.fields(published=today.isoformat())
    changed: list[Difference] = []
    _refuse_the_future(what, today)
    if old:
        fields["published"] = _published(old, fields, what)
        changed = _differences(old, _checked(fields, what, target, others), what.framework.scale.decimals)
        fields["corrections"] = _corrections(old, changed, today)
    _checked(fields, what, target, others)
    return Plan(target, fields, assessment_file.to_yaml(fields, what.framework), old, changed)


def _refuse_the_future(what: Understood, today: date) -> None:
    """Every day in a result has been; one that has not is a slip of the hand, most often in the year."""
    days = [item for item in what.items if item.kind == "day" and what.values.get(item.path, "") > today.isoformat()]
    if days:
        raise Refused([what.cells[day.path].problem("future", name_th=day.th, name_en=day.en) for day in days])


def _existing(collection: Collection, year: int, framework: str) -> Assessment | None:
    same = (other for other in collection.years if (other.fiscal_year, other.framework) == (year, framework))
    return next(same, None)


def _free(collection: Collection, year: int, framework: str) -> Path:
    """The file of a new result. Raises Refused where a file is there that cannot be read."""
    readable = {other.name for other in collection.years}
    for path in (DATA / "assessments" / f"{name}.yml" for name in (year, f"{year}-{framework}")):
        if not path.exists():
            break
        if path.stem not in readable:
            raise Refused([problem for problem in collection.problems if problem.file == shown_path(path)])
    return path


def _published(old: Assessment, fields: dict, what: Understood) -> str:
    """The day of first publication stays, until a sample gives way to an actual result."""
    if (old.status == "sample") != (fields["status"] == "sample"):
        return fields["published"]
    kept = old.published.isoformat()
    return what.values.get(("published",), kept) if old.status == "sample" else kept


def _checked(fields: dict, what: Understood, target: Path, others: Collection) -> Assessment:
    """The fields as the build would read them back."""
    document = located_yaml.parse(assessment_file.to_yaml(fields, what.framework), what.file)
    try:
        return assessment_file.check(document, target, others)
    except Refused as refused:
        raise Refused([_in_sheet(problem, document, what) for problem in refused.problems]) from None


def _in_sheet(problem: Problem, document: located_yaml.Document, what: Understood) -> Problem:
    """A mistake in the text of the data file, told at the cell from which that line was written."""
    for path, (line, _) in document.values.items():
        if line == problem.line and path in what.cells:
            return what.cells[path].told(problem.th, problem.en)
    return SheetProblem(what.file, 1, 1, problem.th, problem.en)


def _differences(old: Assessment, new: Assessment, decimals: int) -> list[Difference]:
    was, now = (dict(_flat(year.model_dump(exclude={"corrections"}), decimals)) for year in (old, new))
    each = ((field, was.get(field, "none"), now.get(field, "none")) for field in dict.fromkeys([*was, *now]))
    return [(field, before, after) for field, before, after in each if before != after]


def _flat(group: dict, decimals: int, path: tuple[str, ...] = ()):
    for key, value in group.items():
        if isinstance(value, dict):
            yield from _flat(value, decimals, (*path, key))
        elif value is not None or path == ("scores",):
            yield ".".join((*path, key)), _written(value, decimals)


def _written(value, decimals: int) -> str:
    if value is None:
        return "not_assessed"
    return words.figure(value, decimals) if isinstance(value, Decimal) else str(value)


def _corrections(old: Assessment, changed: list[Difference], today: date) -> list[dict]:
    """The record of what was put right: what it had, then what changes today. A sample's figures leave none."""
    if old.status == "sample":
        return []
    kept = [correction.model_dump(mode="json", exclude_none=True) for correction in old.corrections]
    return kept + [
        {"date": today.isoformat(), "field": field, "was": was, "now": now}
        for field, was, now in changed
        if field in ("status", "total", "level") or field.startswith("scores.")
    ]
