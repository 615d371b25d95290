"""Whatever one page of a pair gains, loses or changes against its twin is told: hundreds of such faults, in the site's own pages.

tests/mutations.py says what is changed, and what no comparison can know.
"""

import random
from collections import Counter

import check_pages
import page_source
import pair_checks
from conftest import ROOT
from mutations import MUTATIONS

EACH = 16  # mutations of a kind, at most
RIGHT = ROOT / "tests" / "right" / "pairs"


def pairs():
    """The site's pages, and the tricky ones that are right: these have what the site's have not, such as pictures."""
    for folder in (check_pages.DOCS, RIGHT):
        for thai in sorted(folder.rglob("*.th.md")):
            yield (
                thai.relative_to(folder).as_posix().removesuffix(".th.md"),
                thai,
                thai.with_name(thai.name.replace(".th.", ".en.")),
            )


def mutations():
    """Kind, stem, the changed language and its text, and the twin's path. The same at every run."""
    for kind, mutate in MUTATIONS.items():
        chance, made = random.Random(kind), []
        for _ in range(3):
            for stem, thai, english in pairs():
                for language, path, twin in (("th", thai, english), ("en", english, thai)):
                    head, line, body = path.read_text("utf-8").partition("\n---\n")
                    changed = mutate(body, chance)
                    if changed and changed != body:
                        made.append((kind, stem, language, head + line + changed, twin))
        yield from chance.sample(made, min(EACH, len(made)))


def told(stem, language, text, twin, folder):
    """The problems of a pair of which one page has this text."""
    path = folder / f"page.{language}.md"
    path.write_text(text, "utf-8")
    pages = {language: page_source.read(path, stem, language)}
    other = "en" if language == "th" else "th"
    pages[other] = page_source.read(twin, stem, other)
    return list(pair_checks.check(pages["th"], pages["en"]))


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
