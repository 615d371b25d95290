"""A switch nobody notices, and an end that harms nobody. The long form is tests/stress_publish.py."""

import subprocess
import sys

import pytest

from conftest import ROOT
from stress_publish import kills, switches


def test_under_load_no_visitor_gets_an_error_a_torn_page_or_one_whose_assets_are_gone(tmp_path):
    figures = switches(tmp_path, 20)
    assert figures["pages"] > 50 and figures["assets"] > 100, figures
    assert figures["switches"] == 20 and (figures["other than 200"], figures["torn"], figures["missing"]) == (
        0,
        0,
        0,
    ), figures


def test_ended_at_any_moment_the_public_site_stands_whole_and_the_next_run_mends_the_rest(tmp_path):
    figures = kills(tmp_path, 20)
    assert figures["killed"] == 20 and (figures["faults"], figures["faults after the next run"]) == (0, 0), figures


@pytest.mark.parametrize(
    "words", (["stress_publish.py", "many"], ["stress_publish.py", "1", "2", "3"], ["stress_requests.py"], ["stress_requests.py", "0"])
)  # fmt: skip
def test_a_stress_that_is_asked_for_wrongly_says_how_it_is_used(words):
    done = subprocess.run([sys.executable, ROOT / "tests" / words[0], *words[1:]], capture_output=True, text=True)
    assert done.returncode == 2 and "see --help" in done.stderr and "Traceback" not in done.stderr
