"""Whatever one page of a pair gains, loses or changes against its twin is told: hundreds of such faults, in the site's own pages.

mutations.py and mutations_of_facts.py say what is changed, and what no comparison can know.
"""

import random
from collections import Counter

from checks.pairs import checks as pair_checks
from checks.plain import repeated as plain_repeated
from conftest import ROOT
from mutations import BLOCKS, SWAPS
from mutations_of_facts import STATEMENTS
from pages import folder
from pages import source as page_source

EACH = 16  # mutations of a kind, at most
RIGHT = ROOT / "tests" / "right" / "pairs"
MUTATIONS = BLOCKS | STATEMENTS


def pages(folder):
    """Stem, language, text and the twin's path of every page in a folder."""
    for thai in sorted(folder.rglob("*.th.md")):
        stem, english = (
            thai.relative_to(folder).as_posix().removesuffix(".th.md"),
            thai.with_suffix("").with_suffix(".en.md"),
        )
        yield stem, "th", thai.read_text("utf-8"), english
        yield stem, "en", english.read_text("utf-8"), thai


def mutations():
    """Kind, stem, the changed language, its text, and the twin's path. The same at every run.

    Of the tricky pages that are right, those with pictures and telephone numbers serve where the site has none.
    """
    site, right = list(pages(folder.DOCS)), list(pages(RIGHT))
    for kind, mutate in MUTATIONS.items():
        chance, seen = random.Random(kind), set()
        for stem, language, text, twin in [*chance.sample(site, len(site)) * 4, *right]:
            head, line, body = text.partition("\n---\n")
            changed = mutate(body, chance) if len(seen) < EACH else None
            if changed and changed != body and changed not in seen:
                seen.add(changed)
                yield kind, stem, language, head + line + changed, twin


def told(stem, language, text, twin, folder):
    """The problems of a pair of which one page has this text."""
    path = folder / f"page.{language}.md"
    path.write_text(text, "utf-8")
    other = "en" if language == "th" else "th"
    pair = {language: page_source.read(path, stem, language), other: page_source.read(twin, stem, other)}
    twice = [problem for page in pair.values() for problem in plain_repeated.check(page)]  # told by the page itself
    return [*twice, *pair_checks.check(pair["th"], pair["en"])]


def test_what_sets_two_pages_apart_is_told(tmp_path):
    made, silent = Counter(), []
    for kind, stem, language, text, twin in mutations():
        made[kind] += 1
        if not told(stem, language, text, twin, tmp_path):
            silent.append(f"{kind}: {stem}.{language}")
    figures = "\n".join(f"{made[kind]} {kind}" for kind in MUTATIONS)
    assert all(made[kind] for kind in MUTATIONS) and made.total() >= 400, figures
    assert len(silent) <= made.total() / 100, "\n".join(
        [f"{len(silent)} of {made.total()} not told:", *silent, figures]
    )


def test_of_swapped_neighbours_most_are_told(tmp_path):
    """All that there are on the site's own pages. Short items of one length without a name or a figure cannot be told apart."""
    told_of, made = Counter(), Counter()
    for kind, swaps in SWAPS.items():
        for stem, language, text, twin in pages(folder.DOCS):
            head, line, body = text.partition("\n---\n")
            for changed in swaps(body):
                made[kind] += 1
                told_of[kind] += bool(told(stem, language, head + line + changed, twin, tmp_path))
    figures = ", ".join(f"{told_of[kind]} of {made[kind]}: {kind}" for kind in SWAPS)
    print(figures)
    assert made.total() >= 150 and told_of.total() >= 0.8 * made.total(), figures
