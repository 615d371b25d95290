"""The live preview builds only what an edit changes, and shows just what a preview that is built afresh would show."""

import json
import shutil

import pytest

from conftest import ROOT, copy_project


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """What the preview did after each edit of preview_edits.py: name -> (files that differ, pages, same mistakes)."""
    project = copy_project(tmp_path_factory.mktemp("edited"))
    shutil.copyfile(ROOT / "tests" / "preview_edits.py", project.file("scripts/preview_edits.py"))
    told = project.run("preview_edits.py")
    assert told.returncode == 0, told.stderr
    return {name: rest for name, *rest in map(json.loads, told.stdout.splitlines())}


def test_after_any_edit_the_preview_is_the_one_that_would_be_built_afresh(followed):
    assert len(followed) == 20
    assert {name: different for name, (different, _, _) in followed.items() if different} == {}


def test_after_any_edit_the_preview_tells_the_mistakes_that_one_built_afresh_would_tell(followed):
    assert [name for name, (_, _, same) in followed.items() if not same] == []


def test_an_edit_of_a_page_s_own_words_builds_that_page_and_the_translation_that_tells_of_it(followed):
    built = {name: pages for name, (_, pages, _) in followed.items() if pages is not None}
    assert built == {
        "text": ["vision.en.md", "vision.th.md"],
        "text of the translation": ["vision.en.md"],
        "keywords and description": ["contact.en.md"],
        "heading id": ["contact.th.md"],
        "a link": ["vision.en.md"],
    }
