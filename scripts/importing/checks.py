"""What the build would find wrong in a sheet that is not right yet, so that all is told in one round."""

from dataclasses import replace
from datetime import date

from assessment.data import Collection
from common.problems import Problem, Refused
from importing.changes import checked, place_of
from importing.items import Item
from importing.understood import Understood
from sheets import names as sheet_names
from sheets.cells import Cell

# Texts that stand in for those that could not be read.
STAND_INS = {"th": "ก", "en": "A", "url": "https://a.th"}


def further_problems(what: Understood, collection: Collection, today: date) -> list[Problem]:
    """What the build would find in the cells that could be read, one sentence a cell.

    Stand-ins take the place of what is wrong already, so that all that is left is checked as well.
    """
    problems = _future(what, today)
    while new := _next_problems(what, {_spot(problem) for problem in what.problems + problems}, collection, today):
        problems += new
    return problems


def _future(what: Understood, today: date) -> list[Problem]:
    """Every day in a result has been; one that has not is a slip of the hand, most often in the year."""
    days = [item for item in what.items if item.kind == "day" and what.values.get(item.path, "") > today.isoformat()]
    return [what.cells[day.path].problem("future", name_th=day.th, name_en=day.en) for day in days]


def _next_problems(what: Understood, told: set[tuple], collection: Collection, today: date) -> list[Problem]:
    sound = {path: value for path, value in what.values.items() if _spot(what.cells.get(path)) not in told}
    if ("fiscal_year",) not in sound:
        return []
    begun = [item for item in what.items if item in what.lacking or item.path in what.values]
    needed = [item for item in begun if item.path not in sound and (item.required or len(item.path) > 1)]
    stand_ins = {item.path: _stand_in(item, what) for item in needed}
    cells = {path: cell for path, cell in what.cells.items() if path in sound}
    try:
        _, target, others = place_of(what, collection)
        filled = replace(what, values=stand_ins | sound, cells=cells)
        checked(filled.fields(published=today.isoformat()), filled, target, others)
    except Refused as refused:
        return [problem for problem in refused.problems if _spot(problem) in map(_spot, cells.values())]
    return []


def _spot(place: Cell | Problem | None) -> tuple[int, int]:
    """The row and the column of a cell or of a mistake in it."""
    if isinstance(place, Problem):
        return place.line, place.column
    return (place.row, place.column) if place else (0, 0)


def _stand_in(item: Item, what: Understood) -> str:
    """A value that no check can find fault with."""
    year = int(what.values[("fiscal_year",)]) - sheet_names.BETWEEN
    known = {"number": str(what.framework.scale.min), "score": "not_assessed", "status": "sample"}
    days = {"start": f"{year - 1}-10-01", "end": f"{year}-09-30", "date": f"{year}-09-30"}
    return known.get(item.kind) or days.get(item.path[-1]) or STAND_INS[item.path[-1]]
