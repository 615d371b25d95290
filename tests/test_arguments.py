"""What is wrong with the words after a command is told in one line, in Thai and in English, before anything is done."""

import re

import pytest

from small_project import small_project

WRONG = {
    "publish: a time before now": ("publish.py x --wait -1", "must be a whole number from 0 to 86400, not “-1”"),
    "publish: a time in words": ("publish.py x --wait soon", "must be a whole number from 0 to 86400, not “soon”"),
    "publish: to list and to go back": ("publish.py --rollback x --list", "--list and --rollback cannot go together"),
    "publish: a shortened option": ("publish.py x --roll", "--roll is not known"),
    "publish: two places": ("publish.py x y", "y is not known"),
    "verify: no address": ("verify.py", "URL is needed"),
    "verify: an option without its value": ("verify.py http://x/ --key", "--key is not used as it should be"),
    "archive: two files": ("archive.py x y", "y is not known"),
    "build: a word": ("build_site.py x", "x is not known"),
    "changed: a page": ("changed.py vision", "vision is not known"),
    "serve: no port": ("preview.py --port 65536", "--port must be a whole number from 1 to 65535"),
    "films: an unknown option": ("inject_videos.py --chekc", "--chekc is not known"),
    "results: an unknown option": ("inject_assessment.py --chekc", "--chekc is not known"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return small_project(tmp_path_factory.mktemp("project") / "project")


@pytest.mark.parametrize(("command", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_a_command_is_one_line_in_both_languages_and_nothing_is_done(project, command, message):
    before = project.snapshot()
    done = project.run(*command.split())
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1), done.stderr
    thai, english = done.stderr.split(" | ")
    assert re.match("[./a-z_]+: .*[\u0e00-\u0e7f]", thai) and message in english and project.snapshot() == before


@pytest.mark.parametrize(
    "program", ("publish.py", "verify.py", "archive.py", "build_site.py", "preview.py", "changed.py")
)
def test_help_is_in_both_languages(project, program):
    done = project.run(program, "--help")
    assert done.returncode == 0 and "วิธีใช้ / usage: ./scripts/" in done.stdout and "ตัวเลือก / options:" in done.stdout
