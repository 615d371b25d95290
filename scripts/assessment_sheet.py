"""A table of results understood: each row found to be an item of the framework, and its value read."""

from dataclasses import dataclass

from problems import Problem, Refused
from sheet_items import FRAMEWORK, Item, items_of, names_of
from sheet_names import Names, clean
from sheet_table import Row, Table
from sheet_values import Context, read
from sheets import Cell, file_problem


@dataclass
class Understood:
    """What a sheet says. values: path in the data file -> text as the file has it; cells: where each stands."""

    file: str
    framework: object
    items: list[Item]
    values: dict[tuple[str, ...], str]
    cells: dict[tuple[str, ...], Cell]

    def fields(self, published: str) -> dict:
        """The data file's fields; published: the day to write where the sheet has none."""
        out_of = str(self.framework.scale.max)
        fields: dict = {"framework": self.framework.id, "out_of": out_of, "published": published}
        for path in (item.path for item in self.items if item.path in self.values):
            group = fields
            for step in path[:-1]:
                group = group.setdefault(step, {})
            group[path[-1]] = self.values[path]
        return fields

    def place(self, path: tuple[str, ...]) -> str:
        """Where a value stands in the sheet; empty where it does not come from there."""
        return self.cells[path].place if path in self.values and path in self.cells else ""


def understand(table: Table, frameworks: dict, wanted: int | None) -> Understood:
    """Reads the table; wanted: the fiscal year (B.E.) asked for. Raises Refused with every mistake in it."""
    if problems := table.problems():
        raise Refused(problems)
    framework = _framework(table, frameworks)
    items = items_of(framework)
    rows, problems = _named(table.rows, names_of(items))
    context, values = Context(frameworks, framework), {}
    for item, row in rows.items():
        try:
            values |= {item.path: read(item, row.value, context)} if clean(row.value.text) else {}
        except Refused as refused:
            problems += refused.problems
    cells = {item.path: row.value for item, row in rows.items()}
    problems += _year_problems(table, cells, values, wanted)
    problems += _missing(items, rows, values, table)
    if problems:
        raise Refused(problems)
    return Understood(table.sheet.file, framework, items, values, cells)


def _framework(table: Table, frameworks: dict):
    """The framework that the sheet names; it may be left out where there is only one."""
    names = names_of([FRAMEWORK])
    for row in table.rows:
        if _found(row, names) == [FRAMEWORK] and clean(row.value.text):
            return frameworks[read(FRAMEWORK, row.value, Context(frameworks, None))]
    if len(frameworks) != 1:
        choices = ", ".join(frameworks)
        details = {"name_th": FRAMEWORK.th, "name_en": FRAMEWORK.en, "choices": choices}
        raise Refused([file_problem(table.sheet.file, "missing_framework", **details)])
    return next(iter(frameworks.values()))


def _found(row: Row, names: Names) -> list[Item]:
    """The items that all the names of a row agree on; each item that is named where they do not."""
    found = [names.find(cell.text) for cell in row.names]
    if not found or not all(found):
        return []
    common = [item for item in found[0] if all(item in each for each in found)]
    return common or [item for each in found for item in each]


def _named(rows: list[Row], names: Names) -> tuple[dict[Item, Row], list[Problem]]:
    """Each item's row, and the rows that name none, several, or one that has been."""
    named: dict[Item, Row] = {}
    problems = []
    for row in rows:
        found = _found(row, names)
        if not row.names:
            problems.append(row.value.problem("no_item"))
        elif len(found) != 1:
            problems.append(_unknown(row, found, names))
        elif found[0] in named:
            item, cell = found[0], row.names[0]
            first = named[item].names[0].place
            problems.append(cell.problem("repeated", name_th=item.th, name_en=item.en, first=first))
        else:
            named[found[0]] = row
    return named, problems


def _unknown(row: Row, found: list[Item], names: Names) -> Problem:
    if found:
        return row.names[0].problem("two_items", names=", ".join(".".join(item.path) for item in found))
    cell = next(cell for cell in row.names if not names.find(cell.text))
    return cell.problem("unknown_item", near=", ".join(names.nearest(cell.text)))


def _year_problems(table: Table, cells: dict, values: dict, wanted: int | None) -> list[Problem]:
    """The year of the row, of the values' heading and of --year must be one; it is taken from whichever there is."""
    path = ("fiscal_year",)
    given = [(str(year), where) for year, where in ((table.year, table.heading.place), (wanted, "--year")) if year]
    if path not in values and given:
        values[path] = given[0][0]
        cells |= {path: table.heading} if table.year else {}
    cell = cells.get(path)
    if not cell:
        return []
    return [
        cell.problem("other_year", year=values[path], wanted=year, where=where)
        for year, where in given
        if year != values[path]
    ]


def _missing(items: list[Item], rows: dict[Item, Row], values: dict, table: Table) -> list[Problem]:
    """The items that are needed and have no value: all that every result has, and the whole of a group that was begun."""
    begun = {item.path[0] for item in items if item.path in values}
    if values.get(("status",)) not in (None, "sample"):
        begun.add("source")
    problems = []
    for item in items:
        needed = item.required or (len(item.path) > 1 and item.path[0] in begun)
        if item.path in values or not needed:
            continue
        kind = "empty_score" if item.kind == "score" else "empty"
        details = {"name_th": item.th, "name_en": item.en}
        if item not in rows:
            problems.append(file_problem(table.sheet.file, "missing", **details))
        elif not clean(rows[item].value.text):
            problems.append(rows[item].value.problem(kind, **details))
    return problems
