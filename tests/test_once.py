"""A build does each piece of its work once: what is counted here does not depend on how fast the machine is."""

import json
import shutil

import pytest

from conftest import ROOT, copy_project


@pytest.fixture(scope="module")
def counts(tmp_path_factory):
    """Of a first build and of the same again: how often each page was converted and rendered, and each template compiled."""
    project = copy_project(tmp_path_factory.mktemp("counted"))
    shutil.copyfile(ROOT / "tests" / "build_counts.py", project.file("scripts/build_counts.py"))
    builds = [project.run("build_counts.py") for _ in range(2)]
    assert [build.returncode for build in builds] == [0, 0], builds[0].stderr
    pages = len(list(project.file("site").rglob("index.html")))
    return pages, *(json.loads(build.stdout.splitlines()[-1]) for build in builds)


def test_each_page_is_made_from_markdown_once_and_rendered_once(counts):
    pages, *builds = counts
    for converted, rendered, *_ in builds:
        assert set(converted.values()) == set(rendered.values()) == {1}
        assert len(converted) == pages
        assert len(rendered) == pages + 4  # the 404 page and robots.txt, in either language's build


def test_each_template_is_compiled_once_and_never_again(counts):
    _, (*_, first, _), (*_, again, _) = counts
    assert set(first.values()) == {1}
    assert again == {}


def test_pages_and_pictures_from_data_are_made_once_for_both_languages(counts):
    """Two processes that keep the same picture at once would be in each other's way."""
    _, *builds = counts
    assert [made for *_, made in builds] == [{"pages and pictures": 1}] * 2
