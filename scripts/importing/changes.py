"""What the import is about to write: the file, its differences from what is there, and the corrections that it keeps."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from assessment.data import DATA, Collection
from assessment.model import Assessment
from common import last_commit, located_yaml, words
from common.problems import Problem, Refused, shown_path
from importing import data_file as assessment_file
from importing.items import Item
from importing.understood import Understood
from sheets.cells import SheetProblem

# A field's path in the file, what it was and what it is now ("none" where it is not there).
Difference = tuple[str, str, str]


@dataclass(frozen=True)
class Plan:
    """The file to write and its text; old: the result that it replaces, if there is one, and how they differ.

    published: whether readers can have seen the old one.
    """

    target: Path
    fields: dict
    text: str
    old: Assessment | None
    changed: list[Difference]
    published: bool = True


def plan(what: Understood, collection: Collection, today: date) -> Plan:
    """Makes the file's text and holds it against the checks of the build. Raises Refused with the sheet's own places."""
    old, target, others = place_of(what, collection)
    fields = what.fields(published=today.isoformat())
    changed: list[Difference] = []
    seen = _seen(old, target)
    if old:
        fields["published"] = _published(old, fields, what, seen)
        changed = _differences(old, checked(fields, what, target, others), what.framework.scale.decimals)
        fields["corrections"] = _corrections(old, changed, today, seen)
    checked(fields, what, target, others)
    return Plan(target, fields, assessment_file.to_yaml(fields, what.framework), old, changed, seen is not None)


def place_of(what: Understood, collection: Collection) -> tuple[Assessment | None, Path, Collection]:
    """The result that is there already, the file of the new one, and all other results."""
    year, framework = int(what.values[("fiscal_year",)]), what.framework.id
    old = _existing(collection, year, framework)
    target = DATA / "assessments" / f"{old.name}.yml" if old else _free(collection, year, framework)
    return old, target, replace(collection, years=[other for other in collection.years if other is not old])


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


def _published(old: Assessment, fields: dict, what: Understood, seen: int | None) -> str:
    """The day of first publication stays, until a sample gives way to an actual result; one still to come may change."""
    if (old.status == "sample") != (fields["status"] == "sample"):
        return fields["published"]
    kept = old.published.isoformat()
    return what.values.get(("published",), kept) if old.status == "sample" or seen is None else kept


def checked(fields: dict, what: Understood, target: Path, others: Collection) -> Assessment:
    """The fields as the build would read them back."""
    document = located_yaml.parse(assessment_file.to_yaml(fields, what.framework), what.file)
    try:
        return assessment_file.check(document, target, others)
    except Refused as refused:
        raise Refused([_in_sheet(problem, document, what) for problem in refused.problems]) from None


def _in_sheet(problem: Problem, document: located_yaml.Document, what: Understood) -> Problem:
    """A mistake in the text of the data file, told at the cell from which that line was written and in the sheet's words."""
    th, en = (_in_words(getattr(problem, language), what.items, language) for language in words.LANGUAGES)
    for path, (line, _) in document.values.items():
        if line == problem.line and path in what.cells:
            return what.cells[path].told(th, en)
    return SheetProblem(what.file, 0, 0, th, en)


def _in_words(text: str, items: list[Item], language: str) -> str:
    """A sentence about fields and days of a data file, with their names and in words."""
    for item in sorted(items, key=lambda item: -len(item.code)):
        text = re.sub(
            rf"(?<![\w.]){re.escape(item.code)}(?={'' if '.' in item.code else ':'})", getattr(item, language), text
        )
    return re.sub(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", lambda day: _day_in_words(day[0], language), text)


def _day_in_words(day: str, language: str) -> str:
    return words.day_in_words(date.fromisoformat(day), language).replace(words.NBSP, " ")


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


def _seen(old: Assessment | None, target: Path) -> int | None:
    """How many of a result's corrections readers can have seen; None where they can not have seen the result itself."""
    if old is None or not last_commit.is_kept():
        return len(old.corrections) if old else None
    text = last_commit.text(target)
    if text is None or (old.status != "sample" and re.search(r"(?m)^status: sample\b", text)):
        return None
    return len(re.findall(r"(?m)^ *- date:", text))


def _corrections(old: Assessment, changed: list[Difference], today: date, seen: int | None) -> list[dict]:
    """The record of what was put right: what it had, then what changes today. What no reader saw leaves none.

    A correction that nobody has seen yet goes on to the newest figure instead of having one after it.
    """
    if old.status == "sample":
        return []
    kept = [correction.model_dump(mode="json", exclude_none=True) for correction in old.corrections]
    unseen = kept[seen or 0 :]
    for field, was, now in changed:
        if field not in ("status", "total", "level") and not field.startswith("scores."):
            continue
        draft = next((entry for entry in reversed(unseen) if entry["field"] == field), None)
        if draft:
            kept.remove(draft)
            was = draft["was"]
        if (draft or seen is not None) and was != now:
            kept.append((draft or {}) | {"date": today.isoformat(), "field": field, "was": was, "now": now})
    return kept
