"""A live site is compared with its own list from outside; what differs is named, file by file."""

import json
import subprocess

import pytest

import nginx
from conftest import ROOT, Project, serve
from publishing import folder, manifest, signature
from publishing.session import Place
from releases import make_site, publish


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """Two private keys; their public ones are beside them."""
    made = [tmp_path_factory.mktemp("keys") / name for name in ("ours", "theirs")]
    for key in made:
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "x", "-f", key], check=True)
    return made


@pytest.fixture
def live(tmp_path, keys):
    """A published, signed site on nginx: its address, and the folder that is shown."""
    site = make_site(tmp_path / "site", 1)
    beside = {signature.NAME: signature.sign((site / manifest.NAME).read_bytes(), keys[0])}
    folder.publish(Place(str(tmp_path / "public")), site, "0" * 40, beside, 0, lambda: None)
    server = nginx.start(tmp_path / "public" / "current", tmp_path, "/")
    yield server.url, (tmp_path / "public" / "current").resolve()
    server.stop()


def _verify(*arguments):
    done = Project(ROOT).run("verify.py", *map(str, arguments))
    assert "Traceback" not in done.stderr
    return done


def test_a_site_as_it_was_published_is_as_it_should_be_and_its_signature_valid(live, keys, tmp_path):
    url, _ = live
    done = _verify(url, "--key", f"{keys[0]}.pub", "--manifest", tmp_path / "site" / "SHA256SUMS")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    assert "ตรงกันทั้ง 7 ไฟล์" in done.stdout and "All 7 files" in done.stdout


def test_what_is_missing_and_what_is_changed_is_named(live):
    url, shown = live
    (shown / "same.txt").unlink()
    (shown / "en" / "index.html").write_text("changed", "utf-8")
    done = _verify(url)
    assert done.returncode == 1 and "2 of 7 files differ" in done.stderr
    assert done.stdout.splitlines() == [
        "en/index.html: เนื้อหาไม่ตรง | has other content",
        "same.txt: ไม่มีไฟล์นี้ (404) | is not there (404)",
    ]


def test_a_list_that_was_changed_along_with_a_file_is_known_by_its_signature_and_by_the_list_that_was_built(
    live, keys, tmp_path
):
    url, shown = live
    (shown / "index.html").write_text("changed", "utf-8")
    (shown / "release.json").unlink()
    (shown / signature.NAME).rename(tmp_path / "signature")
    (shown / manifest.NAME).unlink()
    manifest.write(shown)
    (shown / "release.json").write_text(json.dumps({"SHA256SUMS": manifest.sum_of(shown / manifest.NAME)}), "utf-8")
    (tmp_path / "signature").rename(shown / signature.NAME)
    assert _verify(url).returncode == 0  # nothing else tells from outside
    assert "The signature of" in _verify(url, "--key", f"{keys[0]}.pub").stderr
    assert "is not the same as" in _verify(url, "--manifest", tmp_path / "site" / "SHA256SUMS").stderr


def test_a_signature_by_another_key_is_not_valid(live, keys):
    done = _verify(live[0], "--key", f"{keys[1]}.pub")
    assert done.returncode == 1 and "is not by" in done.stderr and "ลายมือชื่อ" in done.stderr


def test_a_release_that_does_not_belong_to_the_list_is_told(live):
    (live[1] / "release.json").write_text('{"SHA256SUMS": "0"}', "utf-8")
    assert "a publication may not have ended" in _verify(live[0]).stderr


@pytest.mark.parametrize(
    ("name", "text"), (("release.json", "[]"), ("release.json", ""), ("SHA256SUMS", "<!doctype html>"))
)
def test_what_is_no_list_or_no_release_is_told(live, name, text):
    (live[1] / name).write_text(text, "utf-8")
    done = _verify(live[0])
    assert done.returncode == 1 and name in done.stderr


@pytest.mark.parametrize(
    "url", ("", "www.example.go.th", "file:///etc/passwd", "https://a.example/?x", "http://127.0.0.1:1/", "http://[/")
)
def test_an_address_that_leads_nowhere_is_one_clear_sentence(url):
    done = _verify(url)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize("same", (True, False))
def test_a_site_that_says_it_is_elsewhere_is_told(tmp_path, same):
    site = make_site(tmp_path / "site", 1)
    server = nginx.start(tmp_path / "public" / "current", tmp_path, "/")
    said = server.url if same else "https://gov4.example/"
    (site / "index.html").write_text(f'<link rel="canonical" href="{said}">', "utf-8")
    (site / manifest.NAME).unlink()
    manifest.write(site)
    publish(tmp_path / "public", site)
    done = _verify(server.url)
    server.stop()
    assert done.returncode == (0 if same else 1)
    assert (f"says that it is at {said}, not at {server.url}" in done.stderr) != same


@pytest.mark.parametrize("key", ("missing", "private", "damaged", "empty"))
def test_a_key_that_cannot_be_used_is_one_clear_sentence(live, keys, tmp_path, key):
    (tmp_path / "damaged").write_text("ssh-ed25519 AAAA", "utf-8")
    (tmp_path / "empty").touch()
    given = {"missing": tmp_path / "none.pub", "private": keys[0]}.get(key, tmp_path / key)
    done = _verify(live[0], "--key", given)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 2


def test_publish_signs_with_the_key_that_it_is_given(tmp_path, keys):
    everything = [
        word
        for name in ("sample-data", "to-complete", "address", "uncommitted", "untested")
        for word in ("--allow", name)
    ]
    done = Project(ROOT).run("publish.py", str(tmp_path / "public"), *everything, "--sign", str(keys[0]))
    assert done.returncode == 0, done.stderr
    shown = tmp_path / "public" / "current"
    signed = (shown / signature.NAME).read_bytes()
    assert signature.is_valid((shown / manifest.NAME).read_bytes(), signed, keys[0].with_suffix(".pub"))
    done = Project(ROOT).run(
        "publish.py", str(tmp_path / "public"), *everything, PUBLISH_SIGN_KEY=str(tmp_path / "none")
    )
    assert (
        done.returncode == 1
        and "Could not sign" in done.stderr
        and len(list((tmp_path / "public" / "releases").iterdir())) == 1
    )
    publish(tmp_path / "public", make_site(tmp_path / "site", 1))
    assert not (shown / signature.NAME).exists()


def test_headers_that_a_host_does_not_send_are_named(live):
    _, shown = live
    other = serve(shown)
    done, only_files = _verify(other.url), _verify(other.url, "--files")
    other.shutdown()
    other.server_close()
    assert done.returncode == 1 and "All 7 files are as they should be, but" in done.stderr
    assert (only_files.returncode, only_files.stderr) == (0, "")
    assert "Content-Security-Policy: ไม่ได้ส่งมา ต้องเป็น" in done.stdout and "(7 files, such as " in done.stdout
