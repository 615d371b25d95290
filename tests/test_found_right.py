"""A page that was found right is not looked at again, and no mistake is ever missed for it."""

from types import SimpleNamespace

import pytest

from checks import found_right
from common import side_by_side

KEPT = ".build/found-right"
MISTAKE = "\n\nเเก้ไข\n"  # two signs in place of one


@pytest.fixture
def checked(project):
    """The small project, checked once and found right."""
    assert project.run("check_site.py").returncode == 0
    return project


def _append(project, name: str, text: str) -> None:
    file = project.file(f"docs/{name}")
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def _told(project) -> str:
    done = project.run("check_site.py")
    return done.stderr if done.returncode else ""


def test_right_pages_are_remembered(checked):
    kept = checked.file(KEPT).read_text("utf-8").split()
    assert len(kept) > 3 and all(len(key) == 32 for key in kept)


def test_what_a_page_is_known_by_changes_with_its_words_and_a_page_with_pictures_is_not_known():
    def page(source: str, lost=()):
        return SimpleNamespace(file="docs/a.th.md", source=source, lost=set(lost))

    keys = [
        found_right.key(twins) for twins in ([page("a")], [page("b")], [page("a"), page("b")], [page("a", ["c.md"])])
    ]
    assert len(set(keys)) == 4 and None not in keys
    assert found_right.key([page("a")]) == keys[0]
    assert found_right.key([page("a"), page("![a](b.png)")]) is None


def test_a_new_mistake_in_a_right_page_is_told_and_told_again(checked):
    _append(checked, "vision.th.md", MISTAKE)
    assert "docs/vision.th.md" in _told(checked)
    assert "docs/vision.th.md" in _told(checked)


def test_a_twin_that_changed_is_compared_again(checked):
    _append(checked, "vision.en.md", "\n\nNothing in Thai says this.\n")
    assert "docs/vision.en.md" in _told(checked)


def test_a_word_that_the_glossary_now_rejects_is_told(checked):
    term = "\n- id: vision\n  th: วิสัยทัศน์ใหม่\n  en: outlook\n  english: own\n  note:\n    th: คำทดสอบ\n    en: A test.\n"
    _append(checked, "data/glossary.yml", term + "  rejected:\n    en: [vision]\n")
    assert "docs/vision.en.md" in _told(checked)


def test_a_changed_check_looks_at_every_page_again(checked):
    checked.replace("scripts/checks/thai/checks.py", '"""', '"""Changed. ')
    before = checked.file(KEPT).read_text("utf-8").split()
    assert checked.run("check_site.py").returncode == 0
    assert set(before).isdisjoint(checked.file(KEPT).read_text("utf-8").split())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"nonsense\n" * 9])
def test_a_spoilt_memory_costs_time_and_nothing_else(checked, content):
    checked.file(KEPT).write_bytes(content)
    assert _told(checked) == ""
    _append(checked, "vision.th.md", MISTAKE)
    assert "docs/vision.th.md" in _told(checked)


def test_many_things_are_done_side_by_side_with_the_same_results():
    few, many = range(side_by_side.MUCH - 1), range(side_by_side.MUCH * 3)
    for things in (few, many):
        assert side_by_side.each(str, things) == {thing: str(thing) for thing in things}
    with pytest.raises(ZeroDivisionError):
        side_by_side.each(lambda thing: 1 // (thing - 7), many)
