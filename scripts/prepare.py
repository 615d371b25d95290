"""All that must be right and ready before MkDocs starts: the data is checked, the includes are written, the pages are checked."""

import agency
import assessment_view
import check_menu
import check_pages
import data_columns
import glossary
import includes
import inject_assessment
import made_files
import to_complete
import video_data
import video_view
from problems import Problem, Refused


def prepare() -> list[Problem]:
    """Returns every mistake in data and pages, sorted; writes the includes only where the data has none."""
    try:
        pieces, required, made = _pieces()
    except Refused as refused:
        return sorted(refused.problems)
    includes.write_all(pieces)
    pages = check_pages.Pages(check_pages.DOCS, made)
    return sorted(check_pages.check(pages, pieces, required) + check_menu.check(pages))


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
    made = frozenset(made_files.in_docs(collection, films, facts, ""))
    return pieces, check_pages.REQUIRED | to_complete.required(points), made
