"""A folder keeps the last releases, one publication at a time; whatever goes wrong, what was public stays whole."""

import os
import subprocess
import threading

import pytest

from publishing import folder
from publishing.session import Place
from publishing.told import Stopped, run
from releases import PAGES, faults, publish, rest, site_of


def test_five_releases_are_kept_and_the_current_one_is_never_deleted(tmp_path, to):
    names = [publish(to, site_of(tmp_path, version)) for version in range(1, 8)]
    assert sorted(path.name for path in (to / "releases").iterdir()) == names[-5:]
    assert folder.roll_back(Place(str(to)), names[2], 0, lambda: None) == names[2]
    assert [kept.id for kept in folder.releases(Place(str(to))) if kept.is_current] == [names[2]]
    newest = publish(to, site_of(tmp_path, 8))
    assert [kept.id for kept in folder.releases(Place(str(to)))] == [*names[3:], newest] and faults(to) == []


def test_going_back_goes_to_the_release_before_and_not_to_a_damaged_one(tmp_path, to):
    names = [publish(to, site_of(tmp_path, version)) for version in (1, 2)]
    (to / "releases" / names[0] / "index.html").write_text("spoilt", "utf-8")
    with pytest.raises(Stopped, match=r"index\.html"):
        folder.roll_back(Place(str(to)), None, 0, lambda: None)
    assert os.readlink(to / "current") == f"releases/{names[1]}"
    with pytest.raises(Stopped, match="There is no release 1999"):
        folder.roll_back(Place(str(to)), "1999", 0, lambda: None)


def test_two_at_once_the_second_waits_or_says_so(tmp_path, to):
    site = site_of(tmp_path, 1)
    publish(to, site)
    with subprocess.Popen(["flock", to / ".publishing", "-c", "echo; exec sleep 2"], stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(Stopped, match="being published to .* already"):
            publish(to, site, wait=0)
        told = []
        folder.publish(Place(str(to)), site, None, {}, 30, lambda: told.append(other.poll()))
    assert told == [None] and faults(to) == []


def test_the_same_site_again_pushes_no_older_release_out(tmp_path, to):
    names = [publish(to, site_of(tmp_path, version)) for version in (1, 2, 3, 4, 5)]
    (to / "current" / "index.html").write_text("spoilt", "utf-8")
    again = publish(to, site_of(tmp_path, 5))
    assert [kept.id for kept in folder.releases(Place(str(to)))] == [*names[:4], again] and faults(to) == []
    assert folder.roll_back(Place(str(to)), None, 0, lambda: None) == names[3]


def test_an_empty_disk_is_published_to_and_before_that_has_no_releases(tmp_path, to):
    (to / "lost+found").mkdir(parents=True)
    assert folder.releases(Place(str(to))) == []
    publish(to, site_of(tmp_path, 1))
    assert faults(to) == [] and (to / "lost+found").is_dir()


def test_many_at_once_are_all_published_one_after_another(tmp_path, to):
    sites = [site_of(tmp_path, version) for version in range(4)]
    threads = [threading.Thread(target=publish, args=(to, site)) for site in sites]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(folder.releases(Place(str(to)))) == 4 and faults(to) == [] and rest(to) == []


def test_a_file_that_changes_on_its_way_is_not_published(tmp_path, to):
    publish(to, site_of(tmp_path, 1))
    site = site_of(tmp_path, 2)
    (site / PAGES[0]).write_text("changed after the list was written", "utf-8")
    with pytest.raises(Stopped, match=PAGES[0]):
        publish(to, site)
    assert faults(to) == [] and rest(to) == [] and "<!--000001" in (to / "current" / PAGES[0]).read_text("utf-8")


def test_the_rest_of_an_ended_publication_is_cleaned_away(tmp_path, to):
    publish(to, site_of(tmp_path, 1))
    for name in (".next-20260101T000000Z-000000000000/en", ".gone-x", ".current-x"):
        (to / name).mkdir(parents=True)
    publish(to, site_of(tmp_path, 2))
    assert rest(to) == [] and faults(to) == []


def _stand_in(tmp_path, monkeypatch, name: str, script: str) -> None:
    """A program that fails as the real one would."""
    (tmp_path / "bin").mkdir(exist_ok=True)
    (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (tmp_path / "bin" / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")


FULL = 'echo "rsync: write failed on \\"x\\": No space left on device (28)" >&2; exit 11'


@pytest.mark.parametrize(
    ("program", "script", "told"),
    (
        ("rsync", FULL, "is full"),
        ("touch", "echo touch: Permission denied >&2; exit 1", "must not be written to"),
        ("ln", "echo ln: No space left on device >&2; exit 1", "is full"),
        ("mv", "echo mv: Input/output error >&2; exit 1", "did not succeed .*Input/output error"),
        ("sha256sum", "echo index.html: FAILED; exit 1", "not as SHA256SUMS has them"),
        ("rsync", "kill -9 $$", "did not succeed"),
        ("find", "kill -9 $PPID", "did not succeed"),
    ),
)
def test_whatever_fails_is_said_in_one_sentence_and_nothing_is_changed(
    tmp_path, to, monkeypatch, program, script, told
):
    publish(to, site_of(tmp_path, 1))
    with monkeypatch.context() as patch:
        _stand_in(tmp_path, patch, program, script)
        with pytest.raises(Stopped, match=told) as stopped:
            publish(to, site_of(tmp_path, 2))
    assert "unchanged" in stopped.value.en and "ไม่เปลี่ยนแปลง" in stopped.value.th
    assert faults(to) == [] and (to / "current" / "index.html").read_text("utf-8").startswith("<!--000001")
    publish(to, site_of(tmp_path, 2))
    assert (
        faults(to) == []
        and rest(to) == []
        and (to / "current" / "index.html").read_text("utf-8").startswith("<!--000002")
    )


# The second call comes right after the switch.
SECOND = 'echo >>"$0.calls"; [ "$(wc -l <"$0.calls")" != 2 ] || kill -9 $PPID'


def test_a_session_that_breaks_after_the_switch_does_not_say_that_nothing_changed(tmp_path, to, monkeypatch):
    publish(to, site_of(tmp_path, 1))
    with monkeypatch.context() as patch:
        _stand_in(tmp_path, patch, "sync", SECOND)
        with pytest.raises(Stopped, match="not known whether the switch took place. See --list") as stopped:
            publish(to, site_of(tmp_path, 2))
    assert "unchanged" not in stopped.value.en and "ไม่ทราบว่าสลับแล้วหรือไม่" in stopped.value.th
    assert (to / "current" / "index.html").read_text("utf-8").startswith("<!--000002") and faults(to) == []
    with monkeypatch.context() as patch:
        _stand_in(tmp_path, patch, "sync", "kill -9 $PPID")
        with pytest.raises(Stopped, match="not known whether"):
            folder.roll_back(Place(str(to)), None, 0, lambda: None)


def test_a_file_a_foreign_folder_a_link_to_nowhere_and_a_place_without_a_parent_are_refused_and_left_alone(
    tmp_path, to
):
    site = site_of(tmp_path, 1)
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "mine.txt").write_text("mine", "utf-8")
    (tmp_path / "link").symlink_to("nowhere")
    for name, told in (
        ("file", "is a file"),
        ("foreign", "other things"),
        ("link", "is a link to what does not exist"),
        ("no/where", "does not exist"),
        ("file/x", "does not exist"),
    ):
        with pytest.raises(Stopped, match=told):
            publish(tmp_path / name, site)
    assert (tmp_path / "file").read_text("utf-8") == "mine"
    assert [path.name for path in (tmp_path / "foreign").iterdir()] == ["mine.txt"] and not (tmp_path / "no").exists()
    assert (tmp_path / "link").is_symlink() and not (tmp_path / "nowhere").exists()
    with pytest.raises(Stopped, match="There is no folder"):
        folder.releases(Place(str(to)))


ENDINGS = {
    "stopped": (Stopped("หยุดแล้ว", "It stopped."), 1, ["หยุดแล้ว", "It stopped."]),
    "a file": (
        PermissionError(13, "Permission denied", "/x"),
        1,
        ["อ่านหรือเขียน /x ไม่ได้ (Permission denied)", "Could not read or write /x (Permission denied)."],
    ),
    "no file in particular": (
        OSError(28, "No space left on device"),
        1,
        ["อ่านหรือเขียน ? ไม่ได้ (No space left on device)", "Could not read or write ? (No space left on device)."],
    ),
    "Ctrl+C": (KeyboardInterrupt(), 130, []),
}


@pytest.mark.parametrize(("error", "code", "lines"), ENDINGS.values(), ids=ENDINGS)
def test_every_end_of_a_command_is_told_with_its_reason_in_both_languages(capsys, error, code, lines):
    def work():
        raise error

    assert run(work) == code and capsys.readouterr().err.splitlines() == lines
