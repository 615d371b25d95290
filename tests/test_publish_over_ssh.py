"""The same over ssh. A stand-in for ssh runs the commands on this machine, with the few programs that a plain server has: no Python."""

import os
import shutil
from pathlib import Path

import pytest

from publishing import folder, targets
from publishing.told import Stopped
from releases import faults, make_site, rest

SERVER_HAS = "sh rsync flock sha256sum mv ln ls rm cp mkdir touch find env cat grep sed sort tail tr dirname basename readlink sync"
SSH = """#!/bin/sh
while [ "$1" = -o ]; do shift 2; done
[ "$1" != -l ] || {{ shift; user=$1; shift; set -- "$user@$@"; }} # rsync's way to say it
[ "$1" = web@server ] || {{ echo "ssh: Could not resolve hostname $1: Name or service not known" >&2; exit 255; }}
shift
{trouble}
cd {home} && exec env -i PATH={programs} sh -c "$*"
"""
LOST = 'echo "client_loop: send disconnect: Broken pipe" >&2; exit 255'


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Makes ssh reach a machine with few programs, in which a trouble may be; the folder there has a name of awkward letters."""
    programs, here = tmp_path / "server" / "bin", tmp_path / "here"
    programs.mkdir(parents=True)
    here.mkdir()
    for name in SERVER_HAS.split():
        (programs / name).symlink_to(shutil.which(name))
    monkeypatch.setenv("PATH", f"{here}:{os.environ['PATH']}")

    def reach(trouble: str = "") -> str:
        text = SSH.format(home=tmp_path / "server", programs=programs, trouble=trouble)
        (here / "ssh").write_text(text, "utf-8")
        (here / "ssh").chmod(0o755)
        return f"web@server:{tmp_path}/server/ที่ตั้ง 'x' $HOME"

    return reach


def _publish(target: str, site: Path) -> str:
    return folder.publish(targets.read(target), site, None, {}, 5, lambda: None)


def _there(target: str) -> Path:
    return Path(target.partition(":")[2])


def test_a_server_without_python_gets_the_site_lists_its_releases_and_goes_back(tmp_path, server):
    target = server()
    names = [_publish(target, make_site(tmp_path / f"site-{version}", version)) for version in (1, 2, 3)]
    assert faults(_there(target)) == [] and rest(_there(target)) == []
    assert [kept.id for kept in folder.releases(targets.read(target))] == names
    assert len(list((_there(target) / "current" / "assets").iterdir())) == 6
    assert folder.roll_back(targets.read(target), None, 5, lambda: None) == names[1]
    assert os.readlink(_there(target) / "current") == f"releases/{names[1]}"
    times = {(_there(target) / "releases" / name / "same.txt").stat().st_mtime for name in names}
    assert len(times) == 1


@pytest.mark.parametrize(
    ("trouble", "told"),
    (
        ('echo "ssh: connect to host server port 22: Connection refused" >&2; exit 255', "connection was lost .*refused"),
        ('echo "web@server: Permission denied (publickey)." >&2; exit 255', "connection was lost .*publickey"),
        (f'case "$*" in rsync*) {LOST};; esac', "connection was lost"),
    ),
    ids=("refused", "no key", "lost"),
)  # fmt: skip
def test_a_network_that_is_gone_is_one_clear_sentence_and_nothing_is_changed(tmp_path, server, trouble, told):
    target = server()
    _publish(target, make_site(tmp_path / "site-1", 1))
    with pytest.raises(Stopped, match=told) as stopped:
        _publish(server(trouble), make_site(tmp_path / "site-2", 2))
    assert "unchanged" in stopped.value.en and "\n" not in str(stopped.value)
    assert faults(_there(target)) == [] and rest(_there(target)) == []
    _publish(server(), make_site(tmp_path / "site-2", 2))
    assert len(folder.releases(targets.read(target))) == 2


def test_a_connection_that_is_lost_in_the_middle_leaves_the_old_site(tmp_path, server):
    target = server()
    _publish(target, make_site(tmp_path / "site-1", 1))
    (tmp_path / "server" / "bin" / "find").unlink()
    (tmp_path / "server" / "bin" / "find").write_text("#!/bin/sh\nkill -9 $PPID\n", "utf-8")
    (tmp_path / "server" / "bin" / "find").chmod(0o755)
    with pytest.raises(Stopped, match="connection was lost"):
        _publish(target, make_site(tmp_path / "site-2", 2))
    assert faults(_there(target)) == [] and "<!--000001" in (_there(target) / "current" / "index.html").read_text(
        "utf-8"
    )


def test_a_machine_that_is_not_known_is_one_clear_sentence(tmp_path, server):
    server()
    with pytest.raises(Stopped, match="Could not resolve hostname"):
        _publish("elsewhere:/srv/www", make_site(tmp_path / "site", 1))


def test_a_server_that_lacks_a_program_says_which(tmp_path, server):
    target = server()
    for name, told in (("rsync", "rsync is needed"), ("flock", "no flock")):
        (tmp_path / "server" / "bin" / name).unlink()
        with pytest.raises(Stopped, match=told):
            _publish(target, make_site(tmp_path / "site", 1))


@pytest.mark.parametrize("target", ("-oProxyCommand=x:/srv", "-oProxyCommand:/srv", "-l@host:/srv", "user@-oX:/srv"))
def test_a_host_can_never_be_read_as_an_option_of_ssh(target):
    with pytest.raises(Stopped, match="no place to publish to"):
        targets.read(target)
