"""A wrong number never gets in: 1,000 spoilt files, each made anew from its seed, give exactly the right data or a refusal."""

import contextlib
import io
import random
import re

import pytest

import import_assessment
from assessment import data as assessment_data
from common import located_yaml
from conftest import ROOT
from corruptions import ANYWHERE, EITHER, REFUSED, SAME, Table
from corruptions_of_files import IN_CSV, IN_EXCEL
from importing import changes as assessment_changes

SEEDS = 1000
BLOCK = 100
TOLD = re.compile(r".+: .*[\u0e01-\u0e5b].* \| .*[a-z]{2}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of data to write into; the small project's frameworks and years are read once."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "assessments").mkdir()
    collection = assessment_data.read_all(ROOT / "tests" / "project" / "docs" / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assessment_changes, "DATA", folder)
        patch.setattr(import_assessment, "read_data", lambda: collection)
        yield folder


def spoilt(seed: int, folder) -> tuple[Table, object]:
    """The table and the file of a seed: one corruption or two."""
    chance = random.Random(seed)
    kind = chance.choice(["xlsx", "csv"])
    table, file = Table(chance), folder / f"{seed}.{kind}"
    ways = ANYWHERE + (IN_EXCEL if kind == "xlsx" else IN_CSV)
    chosen = {chance.randrange(len(ways)) for _ in range(chance.randint(1, 2))}
    for way in sorted(chosen):
        ways[way](table)
    if len(chosen) > 1 and table.must == REFUSED:
        table.must = EITHER  # one may undo the other: what is accepted must be right all the same
    table.write(file)
    return table, file


def outcome(file, folder) -> tuple[int, str, object]:
    """What the import does with a file: its exit code, what it tells, and the data that it wrote."""
    told = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(told):
        code = import_assessment.main([str(file)])
    written = [path for path in (folder / "assessments").iterdir()]
    found = [located_yaml.read(path).data for path in written]
    for path in written:
        path.unlink()
    return code, told.getvalue(), found


@pytest.mark.parametrize("first", range(0, SEEDS, BLOCK))
def test_a_spoilt_file_gives_the_right_data_or_a_refusal(folder, first):
    for seed in range(first, first + BLOCK):
        table, file = spoilt(seed, folder)
        code, told, found = outcome(file, folder)
        where = f"seed {seed}: must be {table.must}; {told}"
        if code == 0:
            assert found == [table.data] and table.must != REFUSED, where
        else:
            assert code == 1 and found == [] and table.must != SAME, where
            assert told and all(TOLD.match(line) for line in told.splitlines()), where
        file.unlink()


def test_the_seeds_make_both_outcomes_of_both_kinds_of_file_often(folder):
    made = [spoilt(seed, folder) for seed in range(200)]
    for kind in (".xlsx", ".csv"):
        for must in (SAME, REFUSED):
            assert sum(file.suffix == kind and table.must == must for table, file in made) >= 20
