"""The rules of Mozilla's HTTP Observatory, computed here: the site gets its best grade from nginx.

Scores: https://github.com/mozilla/http-observatory/blob/main/httpobs/docs/scoring.md (27 February 2024). A site begins at 100; 100 and
more is A+. What depends on the host (the certificate, the way from http to https, the list of preloaded hosts) is not seen here.
"""

import re

import pytest

import nginx
from conftest import PREFIX, SITE
from test_serving import ask


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """The headers of a page, of a page that is not there, and of a data file."""
    running = nginx.start(SITE, tmp_path_factory.mktemp("nginx"), PREFIX)
    yield [ask(running, path).headers for path in ("", "en/nowhere", "data/assessments.json")]
    running.stop()


def policy(told) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in told["Content-Security-Policy"].split(";")}


def policy_lets_nothing_unsafe(told) -> bool:
    """Pictures may stand in a page, which lets nothing be run."""
    unsafe = {"'unsafe-inline'", "'unsafe-eval'", "data:", "https:", "http:", "*"}
    parts = policy(told) | {"img-src": set(policy(told)["img-src"]) - {"data:"}}
    return parts["default-src"] == ["'none'"] and not unsafe & {source for part in parts.values() for source in part}


RULES = {  # rule -> (whether it holds, what it adds, what its lack would take)
    "csp-implemented-with-no-unsafe-default-src-none": (policy_lets_nothing_unsafe, 10, -25),
    "cookies-not-found": (lambda told: "Set-Cookie" not in told, 0, -40),
    "cross-origin-resource-sharing-not-with-credentials": (
        lambda told: (
            told["Access-Control-Allow-Origin"] in (None, "*") and "Access-Control-Allow-Credentials" not in told
        ),
        0,
        -50,
    ),
    "referrer-policy-private": (lambda told: told["Referrer-Policy"] == "strict-origin-when-cross-origin", 5, -5),
    "hsts-implemented-max-age-at-least-six-months": (
        lambda told: int(re.search(r"max-age=(\d+)", told["Strict-Transport-Security"])[1]) >= 15768000,
        0,
        -20,
    ),
    "x-content-type-options-nosniff": (lambda told: told["X-Content-Type-Options"] == "nosniff", 0, -5),
    "x-frame-options-implemented-via-csp": (lambda told: policy(told)["frame-ancestors"] == ["'none'"], 5, -20),
    "cross-origin-resource-policy-implemented-with-same-origin": (
        lambda told: told["Cross-Origin-Resource-Policy"] == "same-origin",
        10,
        0,
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_of_the_observatory_holds_on_every_kind_of_answer(rule, answers):
    assert [told for told in answers if not RULES[rule][0](told)] == []


def test_scripts_come_from_the_site_itself(every_page):
    """sri-not-implemented-but-all-scripts-loaded-from-secure-origin: 0."""
    addresses = [address for page in every_page for address in page.tree.xpath("//script/@src")]
    assert len(addresses) >= len(every_page) and [one for one in addresses if "//" in one] == []


def test_the_grade_is_the_best(answers):
    assert (
        min(100 + sum(adds if holds(told) else takes for holds, adds, takes in RULES.values()) for told in answers)
        >= 100
    )
