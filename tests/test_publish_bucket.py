"""Publishing to a bucket of a real S3-compatible server (moto, tests/s3): in the safe order, with the right headers, deleting late."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from conftest import ROOT, Project
from publishing import bucket, manifest, rclone, release
from publishing.targets import Bucket
from publishing.told import Stopped
from releases import PAGES, make_site
from store import Store

WEB = Bucket("web", "gov4")
ALONE = "import sys, pathlib; sys.path.insert(0, sys.argv[1]); from publishing import bucket, targets; bucket.publish(targets.read('s3://web/gov4'), pathlib.Path(sys.argv[2]), None, {})"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Store(tmp_path_factory.mktemp("store"))
    yield server
    server.process.terminate()
    server.process.wait()


@pytest.fixture
def store(server, monkeypatch):
    server.begin_anew()
    wanted = {
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "y",
        "AWS_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": server.url,
    }
    for name, value in (wanted | {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}).items():
        monkeypatch.setenv(name, value)
    return server


def _publish(tmp_path, version: int) -> Path:
    site = make_site(tmp_path / f"site-{version}", version)
    bucket.publish(WEB, site, "0" * 40, {"SHA256SUMS.sig": "signature\n"})
    return site


def _differences(store: Store, site: Path) -> list[str]:
    sums = manifest.read((site / manifest.NAME).read_bytes())
    return [path for path in sums if hashlib.sha256(store.read(path)).hexdigest() != sums[path]]


def test_every_file_is_there_with_its_type_and_how_long_it_may_be_kept(tmp_path, store):
    site = _publish(tmp_path, 1)
    assert _differences(store, site) == []
    assert store.read("SHA256SUMS.sig") == b"signature\n"
    told = json.loads(store.read("release.json"))
    assert told["SHA256SUMS"] == manifest.sum_of(site / manifest.NAME) and told["commit"] == "0" * 40
    style = next(path.name for path in (site / "assets").glob("*.css"))
    for path, kind, cache in (
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        (f"assets/{style}", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("release.json", "application/json; charset=utf-8", "no-cache"),
        ("SHA256SUMS", "text/plain; charset=utf-8", "no-cache"),
    ):
        with store.ask(f"web/gov4/{path}") as reply:
            assert (reply.headers["Content-Type"], reply.headers["Cache-Control"]) == (kind, cache), path


def test_what_pages_refer_to_goes_up_before_them_and_what_leads_to_them_after(tmp_path, store):
    _publish(tmp_path, 1)
    put = store.put()
    stages = [bucket.stage_of(path) for path in put if path != "release.json" and not path.startswith(".releases")]
    assert stages == sorted(stages) and set(stages) == {0, 1, 2, 3}
    assert put[-1] == "release.json"


def test_a_bucket_in_which_nothing_was_published_has_no_releases(store):
    assert bucket.releases(WEB) == []


def test_what_did_not_change_is_not_sent_again(tmp_path, store):
    _publish(tmp_path, 1)
    before = len(store.put())
    bucket.publish(WEB, tmp_path / "site-1", None, {})
    again = store.put()[before:]
    assert [path for path in again if not path.startswith(".releases/")] == ["release.json"]


def test_another_release_s_signature_does_not_stay(tmp_path, store):
    _publish(tmp_path, 1)
    bucket.publish(WEB, make_site(tmp_path / "site-2", 2), None, {})
    assert not store.has("SHA256SUMS.sig")


def test_the_same_site_again_is_one_release(tmp_path, store):
    for version in (1, 2, 2):
        _publish(tmp_path, version)
    assert [one.is_current for one in bucket.releases(WEB)] == [False, True] and len(store.below(".releases")) == 4


class _Broken(BaseHTTPRequestHandler):
    """A store that takes nothing, with a page for people as its answer."""

    asked = []

    def do_PUT(self):
        self.asked.append(self.path)
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._answer(500, b"<html>Internal Server Error</html>")

    def do_HEAD(self):
        self._answer(404, b"")

    def do_GET(self):
        self._answer(200, b"<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>")

    def _answer(self, status: int, words: bytes):
        self.send_response(status)
        self.send_header("Content-Length", str(len(words)))
        self.end_headers()
        self.wfile.write(words)

    def log_message(self, *_):
        pass


def test_a_store_that_is_out_of_order_is_one_sentence_and_is_not_asked_for_every_file(tmp_path, store, monkeypatch):
    broken = ThreadingHTTPServer(("127.0.0.1", 0), _Broken)
    threading.Thread(target=broken.serve_forever, daemon=True).start()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{broken.server_port}/")
    site = make_site(tmp_path / "site", 1)
    (site / manifest.NAME).unlink()
    for number in range(9):
        (site / "assets" / f"more.{number:08}.css").write_text("more", "utf-8")
    manifest.write(site)
    with pytest.raises(Stopped, match="s3://web/gov4 is out of order or too busy") as stopped:
        bucket.publish(WEB, site, None, {})
    broken.shutdown()
    broken.server_close()
    assert "\n" not in str(stopped.value) and "0000" not in str(stopped.value)
    assert len({address.split("?")[0] for address in _Broken.asked}) == 1


def test_a_bucket_that_does_not_exist_is_told_without_a_word_of_publishing(store):
    with pytest.raises(Stopped) as stopped:
        bucket.releases(Bucket("elsewhere", ""))
    assert stopped.value.en == "There is no bucket s3://elsewhere."


def test_what_a_kept_release_needs_stays_and_the_rest_is_deleted_but_nothing_of_others(tmp_path, store, monkeypatch):
    assert bucket.KEPT == 5
    monkeypatch.setattr(bucket, "KEPT", 2)
    sites = [_publish(tmp_path, 1)]
    unfinished = f"{bucket.RECORDS}/{bucket.releases(WEB)[0].id}/{release.FILE}"  # as one leaves it that is ended
    rclone.run(str(WEB), ["deletefile", bucket._at(WEB, unfinished)])
    assert bucket.releases(WEB)[0].told == {}
    sites += [_publish(tmp_path, version) for version in range(2, 5)]
    there = [[store.has(f"assets/{asset.name}") for asset in (site / "assets").iterdir()] for site in sites]
    assert there == [[False, False]] * 2 + [[True, True]] * 2
    kept = bucket.releases(WEB)
    assert [(one.told["commit"], one.is_current) for one in kept] == [("0" * 40, False), ("0" * 40, True)]
    assert len(store.below(".releases")) == 4 and _differences(store, sites[-1]) == []
    with store.ask("web/theirs.txt") as reply:
        assert reply.read() == b"theirs"
    assert {page: store.has(page) for page in PAGES} == dict.fromkeys(PAGES, True)


def test_ended_at_any_moment_release_json_tells_of_the_old_one_and_the_next_run_mends_the_rest(tmp_path, store):
    old = store.read("release.json") if _publish(tmp_path, 1) else b""
    site = make_site(tmp_path / "site-2", 2)
    for seconds in (0.3, 0.6, 0.9):
        command = [sys.executable, "-c", ALONE, str(ROOT / "scripts"), str(site)]
        process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            assert store.read("release.json") == old or _differences(store, site) == []
        process.wait()
    bucket.publish(WEB, site, None, {})
    assert _differences(store, site) == []


def test_of_two_at_once_the_one_that_was_overtaken_says_so_and_release_json_stays(tmp_path, store, monkeypatch):
    _publish(tmp_path, 1)
    before, upload = store.read("release.json"), bucket._upload

    def overtaken(*arguments):
        upload(*arguments)
        bucket._put(WEB, manifest.NAME, b"theirs")

    monkeypatch.setattr(bucket, "_upload", overtaken)
    with pytest.raises(Stopped, match="at the same time"):
        _publish(tmp_path, 2)
    assert store.read("release.json") == before
    assert [one.is_current for one in bucket.releases(WEB)] == [True, False]


@pytest.mark.parametrize(
    ("to", "address", "told"),
    (
        (Bucket("elsewhere", ""), None, "There is no bucket s3://elsewhere"),
        (WEB, "http://127.0.0.1:1", "cannot be reached"),
    ),
)
def test_no_bucket_and_no_network_are_one_clear_sentence(tmp_path, store, monkeypatch, to, address, told):
    if address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    with pytest.raises(Stopped, match=told) as stopped:
        bucket.publish(to, make_site(tmp_path / "site", 1), None, {})
    assert "\n" not in str(stopped.value) and store.put() == []


def test_wrong_keys_and_no_rclone_are_one_clear_sentence(tmp_path, monkeypatch):
    (tmp_path / "rclone").write_text(
        "#!/bin/sh\necho 'ERROR : AccessDenied: Access Denied status code: 403' >&2; exit 1\n", "utf-8"
    )
    (tmp_path / "rclone").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stopped, match="AWS_SECRET_ACCESS_KEY"):
        bucket.releases(WEB)
    (tmp_path / "rclone").unlink()
    with pytest.raises(Stopped, match="rclone is needed"):
        bucket.releases(WEB)


def test_the_command_publishes_to_a_bucket_lists_it_and_says_how_to_go_back(store):
    allowed = [
        word
        for name in ("sample-data", "to-complete", "address", "uncommitted", "untested")
        for word in ("--allow", name)
    ]
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_ENDPOINT_URL", "NO_PROXY", "no_proxy")
    environment = {name: os.environ[name] for name in names}
    done = Project(ROOT).run("publish.py", "s3://web/gov4/", *allowed, **environment)
    assert done.returncode == 0 and "Published to s3://web/gov4, release " in done.stdout, done.stderr
    assert store.has("index.html") and store.has("data/agency.yml")
    assert Project(ROOT).run("publish.py", "s3://web/gov4", "--list", **environment).stdout.startswith("* ")
    done = Project(ROOT).run("publish.py", "s3://web/gov4", "--rollback", **environment)
    assert done.returncode == 1 and "A bucket cannot go back. See --list for the commit" in done.stderr
    assert "ย้อนกลับไม่ได้ โปรดดู commit ของรุ่นที่ต้องการด้วย --list" in done.stderr
