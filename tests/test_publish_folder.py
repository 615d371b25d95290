"""A folder that a web server shows gets a whole new release, or stays as it was."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import time_machine

import nginx
from conftest import PREFIX
from publishing import folder, targets
from publishing.session import Place
from publishing.told import Stopped
from releases import faults, make_site, publish, rest, site_of


def test_what_is_published_is_what_was_built_with_one_file_that_tells_of_it(tmp_path, to):
    name = publish(to, site_of(tmp_path, 1))
    assert faults(to) == [] and rest(to) == [] and os.readlink(to / "current") == f"releases/{name}"
    built = {path.relative_to(tmp_path / "site-1") for path in (tmp_path / "site-1").rglob("*")}
    there = {path.relative_to(to / "current") for path in (to / "current").rglob("*")}
    assert there - built == {Path("release.json")} and built - there == set()
    told = json.loads((to / "current" / "release.json").read_text("utf-8"))
    assert told["release"] == name and told["SHA256SUMS"].startswith(name[-12:]) and told["commit"] is None


def test_every_web_server_can_read_it_whatever_the_umask_and_the_files_were(tmp_path, to):
    site = site_of(tmp_path, 1)
    for path in [site, *site.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)
    old = os.umask(0o077)
    try:
        publish(to, site)
    finally:
        os.umask(old)
    modes = {
        (path.is_dir(), path.stat().st_mode & 0o777) for path in [to, to / "releases", *(to / "current").rglob("*")]
    }
    assert modes == {(True, 0o755), (False, 0o644)}
    assert (to / "current").stat().st_mode & 0o777 == 0o755


def test_an_unchanged_file_keeps_its_time_and_a_changed_one_gets_a_later_one(tmp_path, to):
    times = []
    for version in (1, 2, 3):
        publish(to, site_of(tmp_path, version))
        times.append([(to / "current" / path).stat().st_mtime for path in ("same.txt", "index.html")])
    assert len({same for same, _ in times}) == 1
    first, second, third = (int(changed) for _, changed in times)
    assert first < second < third


def test_time_goes_forward_even_where_the_clock_goes_back(tmp_path, to):
    publish(to, site_of(tmp_path, 1))
    before = (to / "current" / "index.html").stat().st_mtime
    with time_machine.travel(datetime(2020, 1, 1, tzinfo=UTC), tick=False):
        publish(to, site_of(tmp_path, 2))
    assert (to / "current" / "index.html").stat().st_mtime > before


def test_nginx_never_answers_304_for_other_content_of_the_same_size_and_second(tmp_path, to):
    publish(to, site_of(tmp_path, 1))
    server = nginx.start(to / "current", tmp_path, PREFIX)
    try:
        with urlopen(server.url) as reply:
            tag, modified, old = reply.headers["ETag"], reply.headers["Last-Modified"], reply.read()
        publish(to, site_of(tmp_path, 2))
        for condition in ({"If-None-Match": tag}, {"If-Modified-Since": modified}):
            with urlopen(Request(server.url, headers=condition)) as reply:
                new = reply.read()
                assert reply.status == 200 and len(new) == len(old) and new != old
        folder.roll_back(Place(str(to)), None, 0, lambda: None)
        with pytest.raises(HTTPError) as unchanged:  # the very file again: not a byte goes over the line
            urlopen(Request(server.url, headers={"If-None-Match": tag}))
        assert unchanged.value.code == 304
        unchanged.value.close()
    finally:
        server.stop()


def test_a_page_from_before_the_switch_still_finds_its_assets_after_it_and_after_going_back(tmp_path, to):
    for version in (1, 2, 3):
        publish(to, site_of(tmp_path, version))
    every = {
        path.relative_to(tmp_path / site)
        for site in ("site-1", "site-2", "site-3")
        for path in (tmp_path / site).rglob("assets/*")
    }
    assert len(every) == 6
    assert {path.relative_to(to / "current") for path in (to / "current" / "assets").iterdir()} == every
    oldest = folder.releases(Place(str(to)))[0].id
    folder.roll_back(Place(str(to)), oldest, 0, lambda: None)
    assert faults(to) == [] and (to / "current" / "index.html").read_text("utf-8").startswith("<!--000001")
    assert {path.relative_to(to / "current") for path in (to / "current" / "assets").iterdir()} == every


def test_a_damaged_asset_of_an_old_release_is_not_carried_along(tmp_path, to):
    publish(to, site_of(tmp_path, 1))
    damaged = next((to / "current" / "assets").iterdir())
    damaged.write_text("otherwise", "utf-8")
    publish(to, site_of(tmp_path, 2))
    assert faults(to) == [] and len(list((to / "current" / "assets").iterdir())) == 3
    assert not (to / "current" / "assets" / damaged.name).exists()


def test_a_site_that_is_built_anew_while_its_publication_waits_is_not_published_unjudged(tmp_path, monkeypatch):
    first = publish(tmp_path / "public", make_site(tmp_path / "site", 1))
    upload = folder._upload

    def late(*told):
        make_site(tmp_path / "site", 2)
        upload(*told)

    monkeypatch.setattr(folder, "_upload", late)
    with pytest.raises(Stopped, match="built anew meanwhile|damaged|not as"):
        publish(tmp_path / "public", tmp_path / "site")
    assert (tmp_path / "public" / "current").resolve().name == first and rest(tmp_path / "public") == []


@pytest.mark.parametrize("target", ["host:folder", "web@host", "file:///srv/www", "S3://Bucket", "s3:/x"])
def test_a_place_elsewhere_that_is_mistyped_is_no_folder_here(target):
    with pytest.raises(Stopped, match="no place to publish to"):
        targets.read(target)
