"""All that must be right and ready before MkDocs starts: the data is checked, the includes are written, the pages are checked."""

from datetime import date

import inject_assessment
from assessment import view as assessment_view
from checks import data_words
from checks import gone as check_gone
from checks import menu as check_menu
from checks import pages as check_pages
from common import agency, glossary
from common.problems import Problem, Rank, Refused
from pages import folder, includes, to_complete
from published import columns as data_columns
from published import made_files
from serving import security_txt
from videos import data as video_data
from videos import view as video_view


def prepare() -> tuple[list[Problem], folder.Pages]:
    """Every mistake that stops a build, the worst first, and the pages; writes the includes where the data has no mistake."""
    problems, pieces, pages = look()
    includes.write_all(pieces)
    return [problem for problem in problems if problem.rank < Rank.NOTICE], pages


def look() -> tuple[list[Problem], dict[str, str], folder.Pages]:
    """Every mistake in data and pages, the worst first; the includes, none where the data has mistakes; the pages."""
    try:
        pieces, required, made = _pieces()
    except Refused as refused:  # what pages show and link to is not known then; their own words can be looked at
        pages = folder.Pages(folder.DOCS)
        told = [problem for problem in refused.problems if problem.file not in pages.laid_aside]
        return sorted(told + data_words.check() + pages.problems + check_pages.of_documents(pages)), {}, pages
    pages = folder.Pages(folder.DOCS, made)
    problems = check_gone.check(pages, check_menu.stems(), {stem for stems in required.values() for stem in stems})
    problems += [*security_txt.check(agency.read(), date.today()), *data_words.check()]
    problems += check_pages.check(pages, pieces, required) + check_menu.check(pages)
    return sorted(problems), pieces, pages


def _pieces() -> tuple[dict[str, str], dict[str, tuple[str, ...]], frozenset[str]]:
    """The includes of all data, the pages that must show them, and the paths of the files that are made from data.

    Raises Refused with the mistakes of every data file.
    """
    problems: list[Problem] = []

    def take(read):
        try:
            return read()
        except Refused as refused:
            problems.extend(refused.problems)
            return None

    facts, terms, points = take(agency.read), take(glossary.read), take(to_complete.read)
    collection, films = take(inject_assessment.read), take(video_data.read)
    if facts and points:
        problems += to_complete.settled(facts)
    if problems:
        raise Refused(problems)
    pieces = (
        assessment_view.pieces(collection, facts)
        | agency.pieces(facts)
        | data_columns.pieces()
        | glossary.pieces(terms)
        | to_complete.pieces(points)
        | video_view.pieces(films)
    )
    made = made_files.names(collection, films, facts)
    return pieces, check_pages.REQUIRED | to_complete.required(points), made
