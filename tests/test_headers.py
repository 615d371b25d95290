"""Whatever nginx answers, every header stands there, and once."""

import re
import socket
from urllib.parse import urlsplit

import pytest

import nginx
from conftest import PREFIX, SITE
from serving import headers
from serving.names import is_hashed
from test_serving import PLAIN, YOUTUBE, ask


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    running = nginx.start(SITE, tmp_path_factory.mktemp("nginx"), PREFIX)
    yield running
    running.stop()


STYLE = next(name for name in PLAIN if is_hashed(name) and name.endswith(".css"))
DATA = "data/assessments.json"
FAR, SOME = {"Range": "bytes=99999999-"}, {"Range": "bytes=0-9"}
ANSWERS = {
    "a folder without its slash": (301, "vision", {}),
    "unchanged": (304, "vision/", {"If-None-Match": "*"}),
    "an unchanged style": (304, STYLE, {"If-None-Match": "*"}),
    "not there": (404, "nowhere", {}),
    "not there in English": (404, "en/nowhere", {}),
    "not there among what is kept": (404, "assets/site.00000000.css", {}),
    "not there among the data": (404, "data/nothing.json", {}),
    "hidden": (404, "en/.git/config", {}),
    "to be changed": (405, "POST vision/", {}),
    "data to be changed": (405, f"POST {DATA}", {}),
    "to be traced": (405, "TRACE vision/", {}),
    "a part": (206, "vision/", SOME),
    "a part of a style": (206, STYLE, SOME),
    "a part of data": (206, DATA, SOME),
    "a part that there is not": (416, "vision/", FAR),
    "a part that there is not in English": (416, "en/vision/", FAR),
    "a part that there is not of a style": (416, STYLE, FAR),
    "a part that there is not of data": (416, DATA, FAR),
    "a path out of the site": (400, "../../etc/passwd", {}),
    "an end of text": (400, "vision%00.html", {}),
    "a host that is none": (400, "vision/", {"Host": "a b"}),
    "more than a line may have": (414, "a" * 8200, {}),
    "more than a header may have": (400, "vision/", {"X": "a" * 8200}),
}


@pytest.mark.parametrize(("status", "path", "told"), ANSWERS.values(), ids=ANSWERS)
def test_whatever_the_answer_is_it_has_each_header_once(server, status, path, told):
    method, _, path = path.rpartition(" ")
    answer = ask(server, path, method or "GET", **told)
    assert answer.status == status
    file = path if status in (206, 304, 405, 416) else "404.html"
    for header, value in (headers.common(YOUTUBE) | headers.own(file)).items():
        assert answer.headers.get_all(header) == [value], header
    assert answer.headers.get_all(headers.ALLOW, []) == [headers.EVERYBODY] * (file == DATA)
    assert answer.headers.get_all("Server") == ["nginx"]
    once = [name for name in answer.headers.keys() if len(answer.headers.get_all(name)) != 1]
    assert once == [] and answer.headers["Location"] == (f"{PREFIX}vision/" if status == 301 else None)
    assert len(answer.content) == {206: 10, 304: 0}.get(status, len(answer.content))


def test_a_line_that_is_no_request_is_answered_with_each_header_once(server):
    """For the first server at a port: another's name is not known yet, and it is that one's headers that are sent."""
    with socket.create_connection(urlsplit(server.url).netloc.split(":"), timeout=10) as line:
        line.sendall(b"no request at all\r\n\r\n")
        answer = b"".join(iter(lambda: line.recv(1 << 16), b"")).decode().split("\r\n\r\n")[0]
    assert answer.startswith("HTTP/1.1 400 ")
    for header, value in (headers.common(YOUTUBE) | headers.own("404.html")).items():
        assert re.findall(f"(?mi)^{header}: (.*?)\r?$", answer) == [value], header
