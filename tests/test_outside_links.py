"""Links to other websites are asked for politely, and each answer is told in the place where the link is kept."""

import http.server
import re
import threading
import time
from collections import defaultdict

import pytest
import yaml

from check_site import of_places
from checks.outside import answers as outside_answers
from checks.outside.answers import Answer, Visitor
from checks.outside.links import check_outside
from common.problems import Problem, Rank, ranked, tell
from conftest import ROOT
from pages import folder

PAGE = """---
title: A test page about links to other websites
description: A small page with one link, which serves only to test how links to other websites are asked
updated: 2026-11-22 00000000
---

# A test page {{ #test }}

See the [report]({0}).
"""


class Host(http.server.BaseHTTPRequestHandler):
    """Another website, which answers each path in its own way and remembers who asked."""

    asked: list
    failed: set

    def do_HEAD(self):
        path = self.path.split("?")[0]
        self.asked.append((self.command, self.path, self.headers["User-Agent"], time.monotonic()))
        if path == "/slow":
            time.sleep(1)
        status = self.status(path)
        self.send_response(status)
        if path in ONWARD:
            self.send_header("Location", ONWARD[path].encode().decode("latin-1"))
        self.end_headers()

    do_GET = do_HEAD

    def status(self, path):
        if path == "/once":
            self.failed.add(path)
            return 500 if len([ask for ask in self.asked if ask[1] == path]) <= 2 else 200
        if path == "/no-head":
            return 405 if self.command == "HEAD" else 200
        return STATUS.get(path, 200)

    def log_message(self, *_):
        pass


STATUS = {"/gone": 404, "/deleted": 410, "/broken": 500, "/shy": 403, "/moved": 301, "/for-good": 308}
STATUS |= {
    "/for-now": 302,
    "/now-moved": 302,
    "/round": 302,
    "/moved-away": 301,
    "/moved-twice": 301,
    "/moved-a-while": 301,
    "/to-file": 301,
}
ONWARD = {
    "/moved": "/new",
    "/for-good": "/ใหม่",
    "/for-now": "/new",
    "/now-moved": "/moved",
    "/round": "/round",
    "/moved-away": "/gone",
}
ONWARD |= {"/moved-twice": "/moved", "/moved-a-while": "/for-now", "/to-file": "file:///etc/hostname"}


@pytest.fixture
def host():
    handler = type("Other", (Host,), {"asked": [], "failed": set()})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.asked, server.url = handler.asked, f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def told(tmp_path):
    """What is told of a page with a link to an address, as (place, English words)."""

    def ask(address, **settings):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "page.en.md").write_text(PAGE.format(address), "utf-8")
        visitor = Visitor(**{"timeout": 0.4, "pause": 0, "private": True} | settings)
        problems = check_outside(folder.Pages(tmp_path / "docs"), fetch=visitor.fetch, data=tmp_path / "data")
        assert all(re.search("[ก-๛]", problem.th) for problem in problems)
        return [((problem.line, problem.column), problem.en) for problem in problems]

    return ask


@pytest.mark.parametrize(
    "path", ["/fine", "/fine?a=b&c=d#part", "/once", "/no-head", "/for-now", "/now-moved", "/ไทย", "/law_(2562)"]
)
def test_a_link_that_leads_somewhere_is_not_told(host, told, path):
    assert told(host.url + path) == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/gone", r"this page is gone \(404\)"),
        ("/deleted", r"this page is gone \(410\)"),
        ("/moved-away", r"this page is gone \(404\)"),
        ("/broken", r"out of order \(500\)"),
        ("/shy", r"does not answer the check \(403\)"),
        ("/slow", "did not answer in time"),
        ("/round", "sent on without end"),
        ("/moved", "moved for good; change the address to http://.*/new$"),
        ("/moved-twice", "change the address to http://.*/new$"),
        ("/moved-a-while", "change the address to http://.*/for-now$"),
        ("/for-good", "change the address to http://.*/ใหม่$"),
        ("/to-file", "cannot be reached"),
    ],
)
def test_a_link_that_does_not_is_told_where_it_is_written(host, told, path, words):
    ((place, english),) = told(host.url + path)
    assert place == (9, 18) and re.search(words, english)


def test_a_website_that_is_not_there_is_told(told):
    ((_, english),) = told("https://nowhere.invalid/page")
    assert "there is no such website" in english


def look(tmp_path, fetch, *addresses):
    """What is told of a page with links to these addresses."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.en.md").write_text(PAGE.format(") and the [law](".join(addresses)), "utf-8")
    return check_outside(folder.Pages(tmp_path / "docs"), fetch=fetch, data=tmp_path / "data")


HOSTS = "https://a.example/x", "https://b.example/", "https://c.example/"


def test_a_machine_without_a_network_tells_so_once_and_nothing_of_the_links(tmp_path):
    troubles = dict(zip(HOSTS, ("no host", "timeout", "broken"), strict=True))
    [problem] = look(tmp_path, lambda address: Answer(trouble=troubles[address]), *HOSTS)
    assert "no other website could be reached" in problem.en and "แม้แต่แห่งเดียว" in problem.th
    assert of_places([problem], ["docs/page.en.md"]) == [problem]


def test_where_one_website_answers_the_others_are_told(tmp_path):
    fetch = lambda address: Answer(200) if "a.example" in address else Answer(trouble="no host")  # noqa: E731
    assert ["there is no such website" in problem.en for problem in look(tmp_path, fetch, *HOSTS)] == [True] * 2


def test_a_weekly_look_that_reached_nothing_neither_opens_nor_closes_the_issue(tmp_path, capsys):
    tell(ranked(look(tmp_path, lambda address: Answer(trouble="no host"), *HOSTS), Rank.NOTICE))
    workflow = (ROOT / ".github" / "workflows" / "outside-links.yml").read_text("utf-8")
    [told] = capsys.readouterr().err.splitlines()
    assert re.search(r"if grep -q '([^']+)' found.txt; then exit 1", workflow)[1] in told
    assert not re.search(re.search(r"grep -E '([^']+)' found.txt", workflow)[1], told)


def test_a_port_that_nobody_answers_is_told(told):
    ((_, english),) = told("http://127.0.0.1:9/page")
    assert "cannot be reached" in english


def test_what_is_not_public_is_never_asked(host, told):
    for address in (
        host.url,
        host.url.replace("127.0.0.1", "localhost"),
        "http://10.0.0.1/",
        "http://169.254.169.254/",
    ):
        ((_, english),) = told(address, private=False)
        assert "inside a private network" in english
    assert host.asked == []


def test_what_is_right_is_asked_once_and_what_fails_twice(host, told):
    told(host.url + "/fine")
    told(host.url + "/gone")
    told(host.url + "/broken")
    ways = defaultdict(list)
    for method, path, *_ in host.asked:
        ways[path].append(method)
    assert ways == {"/fine": ["HEAD"], "/gone": ["HEAD", "GET"], "/broken": ["HEAD", "GET"] * 2}


def test_a_host_is_asked_at_most_once_in_each_pause_by_one_who_gives_a_name(host, told):
    told(f"{host.url}/gone) and the [law]({host.url}/moved", pause=0.2)
    times = [at for *_, at in host.asked]
    assert len(times) == 4 and all(later - earlier >= 0.19 for earlier, later in zip(times, times[1:], strict=False))
    assert {agent for _, _, agent, _ in host.asked} == {outside_answers.USER_AGENT}
    assert re.fullmatch(r"T-OSH Government 4\.0 link check \(\+https?://[^)]+\)", outside_answers.USER_AGENT)


def test_data_is_asked_too_and_an_address_only_once_for_all_its_places(tmp_path):
    asked = []

    def fetch(address):
        asked.append(address)
        return Answer(404)

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.en.md").write_text(PAGE.format("https://a.example/x#one"), "utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "terms.yml").write_text("- id: a\n  source: https://a.example/x\n  note: not http\n", "utf-8")
    (tmp_path / "data" / "broken.yml").write_text("a: [", "utf-8")
    problems = check_outside(folder.Pages(tmp_path / "docs"), fetch=fetch, data=tmp_path / "data")
    assert asked == ["https://a.example/x"]
    assert [(problem.line, problem.column) for problem in problems] == [(2, 11), (9, 18)]


def test_every_outside_link_of_the_site_is_collected():
    asked = []
    fetch = lambda address: asked.append(address) or Answer(200)  # noqa: E731
    assert check_outside(folder.Pages(folder.DOCS), fetch=fetch) == []
    hosts = {address.split("/")[2] for address in asked}
    assert {"www.tosh.or.th", "opdc.go.th", "www.w3.org", "github.com", "www.siammongkol.com", "sto.go.th"} <= hosts
    assert len(asked) == len(set(asked)) and all(address.isascii() and "#" not in address for address in asked)


def test_the_weekly_look_can_write_only_its_one_issue():
    text = (ROOT / ".github" / "workflows" / "outside-links.yml").read_text("utf-8")
    flow = yaml.safe_load(text)
    assert flow["permissions"] == {}
    assert {name: job["permissions"] for name, job in flow["jobs"].items()} == {
        "look": {"contents": "read"},
        "tell": {"issues": "write"},
    }
    used = re.findall(r"uses: (\S+)", text)
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in used)
    assert set(used) <= set(
        re.findall(r"uses: (\S+)", (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8"))
    )
    assert "schedule" in flow[True] and "push" not in flow[True] and "pull_request" not in flow[True]
    runs = "\n".join(step.get("run", "") for job in flow["jobs"].values() for step in job["steps"])
    assert "${{" not in runs  # nothing that a website answered is ever part of a command


def test_the_weekly_look_goes_by_the_sign_of_an_outside_link_and_by_nothing_else(tmp_path, capsys):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.en.md").write_text(PAGE.format("https://a.example/x"), "utf-8")
    gone = check_outside(folder.Pages(tmp_path / "docs"), fetch=lambda address: Answer(404), data=tmp_path / "data")
    stale = Problem(
        "docs/vision.en.md", 3, 1, "หน้าต้นฉบับแก้ไขแล้ว", "docs/vision.th.md has changed since it was translated"
    )
    tell(ranked([*gone, stale], Rank.NOTICE))
    workflow = (ROOT / ".github" / "workflows" / "outside-links.yml").read_text("utf-8")
    pattern = re.search(r"grep -E '([^']+)' found.txt", workflow)[1]
    kept = [line for line in capsys.readouterr().err.splitlines() if re.search(pattern, line)]
    assert (
        len(kept) == 1 and "หมายเหตุ: ลิงก์ไปเว็บไซต์อื่น: " in kept[0] and "note: outside link: this page is gone" in kept[0]
    )
