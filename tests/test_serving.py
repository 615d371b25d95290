"""What a server sends: the same headers on every answer, copies that are what they stand for, and the right answer to odd requests."""

import gzip
import hashlib
import http.client
import random
import re
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import brotli
import pytest
from PIL import Image

import nginx
from conftest import PREFIX, SITE
from publishing import live
from serving import copies, headers, hosts, media_types
from serving import nginx as told_nginx
from serving.names import is_hashed
from videos import data as video_data

FILES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file())
COPIES = [name for name in FILES if name.endswith((".gz", ".br"))]
YOUTUBE = video_data.any_at_youtube()
PLAIN = [name for name in FILES if name not in COPIES]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    running = nginx.start(SITE, tmp_path_factory.mktemp("nginx"), PREFIX)
    yield running
    running.stop()


def ask(server, path: str, method: str = "GET", body: bytes | None = None, **told: str):
    """The answer to a request as it is written, with its body. Underscores in a header's name are hyphens."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    connection.request(method, PREFIX + path, body, {name.replace("_", "-"): value for name, value in told.items()})
    answer = connection.getresponse()
    answer.content = answer.read()
    connection.close()
    return answer


def address(name: str) -> str:
    return name.removesuffix("index.html")


@pytest.mark.parametrize(
    "name", [name for name in PLAIN if name not in live.FOR_THE_HOST]
)  # which nobody else is to read
def test_every_file_comes_with_its_type_and_all_its_headers(server, name):
    answer = ask(server, address(name))
    assert (answer.status, answer.headers["Content-Type"]) == (200, media_types.of(name))
    assert answer.content == (SITE / name).read_bytes()
    for header, value in (headers.common(YOUTUBE) | headers.own(name)).items():
        assert answer.headers.get_all(header) == [value], header
    if not name.startswith(headers.OPEN_DATA):
        assert headers.ALLOW not in answer.headers


def test_the_policy_names_no_other_host_and_lets_nothing_unsafe_through():
    for policy in (headers.policy(False), headers.policy_of_page(False)):
        parts = policy.replace("img-src 'self' data:", "img-src 'self'")  # for the icon, which stands in the page
        assert {source for part in parts.split("; ") for source in part.split()[1:]} == {"'self'", "'none'"}
    assert set(headers.policy(True)) - set(headers.policy(False)) <= set(headers.YOUTUBE)


def test_hosts_that_read_headers_from_a_file_are_told_the_same():
    rules = {}
    for line in (SITE / "_headers").read_text("utf-8").splitlines():
        if line.startswith(PREFIX):
            pattern = line
        elif line:
            name, value = line.strip().split(": ", 1)
            rules.setdefault(pattern, {})[name] = value
    assert hosts.file(PREFIX, YOUTUBE) == (SITE / "_headers").read_text("utf-8")
    assert told_nginx.config(PREFIX, YOUTUBE) == (SITE / "nginx.conf").read_text("utf-8")
    for name in PLAIN:
        told = [rule for pattern, rule in rules.items() if f"{PREFIX}{name}".startswith(pattern.removesuffix("*"))]
        joined = {header: value for rule in told for header, value in rule.items()}
        assert sum(map(len, told)) == len(joined), "these hosts join what two rules say"
        expected = headers.common(YOUTUBE) | headers.own(name)
        if expected[headers.CACHE] == headers.ASK:  # which these hosts do of themselves
            del expected[headers.CACHE]
        assert joined == expected


def test_every_page_says_of_itself_what_html_can_say(every_page):
    for page in every_page:
        head = page.tree.find("head")
        assert head[0].get("charset") == "utf-8"
        assert (head[1].get("http-equiv"), head[1].get("content")) == (
            "Content-Security-Policy",
            headers.policy_of_page(youtube=bool(page.tree.xpath("//*[@data-youtube]"))),
        )
        assert head.xpath("meta[@name='referrer']/@content") == [headers.EVERYWHERE["Referrer-Policy"]]
    said = dict(part.split(" ", 1) for part in headers.policy_of_page(False).split("; "))
    assert said == {name: value for name, value in headers.POLICY.items() if name != "frame-ancestors"}


def test_what_may_be_kept_for_ever_has_its_fingerprint_in_its_name():
    kept = [name for name in FILES if is_hashed(name)]
    assert [name for name in FILES if name.startswith("assets/") and name not in kept] == []
    own = [name for name in kept if not name.startswith("assets/stylesheets/main.") and name not in COPIES]
    assert len(own) >= 10
    for name in own:
        assert f".{hashlib.sha256((SITE / name).read_bytes()).hexdigest()[:8]}." in name


def test_every_copy_is_what_it_stands_for():
    assert len(COPIES) >= 100
    for name in COPIES:
        content, ending = (SITE / name).read_bytes(), name.rsplit(".", 1)[1]
        unpacked = gzip.decompress(content) if ending == "gz" else brotli.decompress(content)
        assert unpacked == (SITE / name.removesuffix(f".{ending}")).read_bytes()
        assert len(content) < len(unpacked)
    texts = [name for name in PLAIN if name.endswith(".html") and (SITE / name).stat().st_size > 1000]
    assert [name for name in texts if not {f"{name}.gz", f"{name}.br"} <= {*COPIES}] == []


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("br, gzip", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1.0, *;q=0", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("identity", None),
        ("zstd, nonsense", None),
        ("", None),
        ("gzip" + ", x" * 900, "gzip"),
    ],
)
def test_who_can_read_a_copy_gets_it_and_nobody_else_does(server, accepted, encoding):
    answer = ask(server, "vision/", Accept_Encoding=accepted)
    assert answer.headers["Content-Encoding"] == encoding
    content = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding](answer.content)
    assert content == (SITE / "vision/index.html").read_bytes()
    assert "Accept-Encoding" in (answer.headers["Vary"] or "")


def test_a_browser_that_asks_again_is_not_sent_the_same_again(server):
    for encoding in ("br", "gzip", "identity"):
        first = ask(server, "vision/", Accept_Encoding=encoding)
        again = {"Accept_Encoding": encoding, "If_None_Match": first.headers["ETag"]}
        assert ask(server, "vision/", **again).status == 304
        assert ask(server, "vision/", **again | {"If_None_Match": '"other"'}).status == 200
        assert parsedate_to_datetime(first.headers["Last-Modified"])


def test_what_is_not_there_is_told_in_the_language_of_its_path(server):
    for path, page in (
        ("nowhere", "404.html"),
        ("en/nowhere/at/all", "en/404.html"),
        ("assets/", "404.html"),
        ("en/assessment/x.css", "en/404.html"),
        ("assets/stylesheets/site.00000000.css", "404.html"),
        (".git/config", "404.html"),
        ("en/.htaccess", "en/404.html"),
        ("_headers", "404.html"),
        ("nginx.conf", "404.html"),
    ):
        answer = ask(server, path)
        assert (answer.status, answer.content) == (404, (SITE / page).read_bytes()), path
        assert answer.headers[headers.CACHE] == headers.ASK


ODD = {
    "a path out of the site": ("/../../etc/passwd", 400),
    "the same in percent codes": ("/%2e%2e/%2e%2e/etc/passwd", 400),
    "the same in other codes": ("/..%c0%af..%c0%afetc/passwd", 404),
    "a path out and in again": ("/x/../vision/", 200),
    "an end of text within": ("/vision%00.html", 400),
    "a broken percent code": ("/%zz", 400),
    "slashes without end": ("/" * 3000, 200),
    "eight thousand letters": ("/" + "a" * 8100, 404),
    "more than a line may have": ("/" + "a" * 8200, 414),
}


@pytest.mark.parametrize(("path", "status"), ODD.values(), ids=ODD)
def test_an_odd_address_gets_the_right_answer(server, path, status):
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    connection.putrequest("GET", PREFIX.rstrip("/") + path, skip_accept_encoding=True)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    assert answer.status == status and b"root:" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "NONSENSE"])
def test_nothing_can_be_sent_or_changed(server, method):
    assert ask(server, "vision/", method, b"x" * 8000).status in (400, 405)


def hostile(chance: random.Random) -> tuple[str, str, dict[str, str]]:
    """A request as it might come from somebody who looks for a hole: its method, its address and its headers."""
    pieces = [
        "..",
        "%2e%2e",
        "%00",
        "%0d%0a",
        "~",
        ".git",
        "wp-admin",
        "en",
        "assets",
        "data",
        "%e0%b8",
        "\\",
        ";x",
        "?",
        "#",
        "%",
        "+",
    ]
    path = PREFIX + chance.choice(["", "/"]).join(
        chance.choices([*pieces, *chance.sample(FILES, 6)], k=chance.randint(1, 9))
    )
    told = {
        "Range": chance.choice(["bytes=0-", "bytes=-1", "bytes=5-1", "bytes=0-0,2-3," * 40, "x"]),
        "Accept-Encoding": chance.choice(["*", "br;q=", "gzip, gzip", "\x7f"]),
        "If-None-Match": chance.choice(["*", '"', "W/" * 50]),
        "If-Modified-Since": chance.choice(["yesterday", "Sun, 06 Nov 1994 08:49:37 GMT"]),
        "Host": chance.choice(["", "[::1]", "a" * 300, "x:y"]),
    }
    return (
        chance.choice(["GET", "GET", "HEAD", "POST", "OPTIONS"]),
        path,
        dict(chance.sample([*told.items()], chance.randint(0, 3))),
    )


def send_hostile(server, count: int, seed: int) -> dict[int, int]:
    """How often each status came. Fails on an answer that is the server's own fault, or that holds what is not of the site."""
    chance, seen = random.Random(seed), {}
    ours = {hashlib.sha256((SITE / name).read_bytes()).digest() for name in FILES}
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    for _ in range(count):
        method, path, told = hostile(chance)
        connection.putrequest(
            method, re.sub(r"[\x00-\x20\x7f]", "", path), skip_host="Host" in told, skip_accept_encoding=True
        )
        for name, value in told.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status < 500, (method, path, told)
        assert answer.status != 200 or method == "HEAD" or hashlib.sha256(body).digest() in ours, (method, path, told)
        seen[answer.status] = seen.get(answer.status, 0) + 1
        if answer.will_close:
            connection.close()
    connection.close()
    return seen


def test_no_hostile_request_gets_more_than_the_site(server):
    seen = send_hostile(server, 2000, seed=8)
    assert {200, 404, 400} <= seen.keys()
    told = (server.work / "errors.log").read_text("utf-8", errors="replace")
    assert "[crit]" not in told and "[alert]" not in told and "[emerg]" not in told


def test_nothing_is_published_that_only_its_makers_need():
    names = [name for name in FILES if not name.startswith(".well-known/")]
    assert [name for name in names if name.endswith((".map", ".md", ".part", ".orig", "~", ".DS_Store"))] == []
    assert [name for name in names if any(part.startswith(".") for part in name.split("/"))] == []
    pages = [(SITE / name).read_text("utf-8") for name in PLAIN if name.endswith(".html")]
    assert [page[:200] for page in pages if 'name="generator"' in page or "sourceMappingURL" in page] == []


def test_no_picture_tells_where_or_with_what_it_was_made():
    pictures = [name for name in PLAIN if name.endswith((".png", ".jpg", ".webp", ".avif"))]
    assert len(pictures) >= 5
    for name in pictures:
        with Image.open(SITE / name) as picture:
            picture.load()
            told = {*picture.info} - {
                "gamma",
                "srgb",
                "dpi",
                "transparency",
                "background",
                "loop",
                "timestamp",
                "duration",
            }
            assert (dict(picture.getexif()), told) == ({}, set()), name


def test_the_frame_of_youtube_may_stand_on_the_page_of_its_film_only(example):
    shows = {url for url, page in example.items() if page.tree.xpath("//*[@data-youtube]")}
    assert len(shows) == 2
    for url, page in example.items():
        said = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert said == [headers.policy_of_page(youtube=url in shows)], url
    assert headers.YOUTUBE in headers.policy_of_page(True) and headers.YOUTUBE not in headers.policy_of_page(False)


def test_a_kept_copy_that_was_spoilt_is_made_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(copies, "CACHE", tmp_path / "kept")
    for spoilt in (b"", gzip.compress(b"another page"), brotli.compress(b"another page"), b"nonsense"):
        for file in (tmp_path / "kept").glob("*"):
            file.write_bytes(spoilt)
        (tmp_path / "site").mkdir(exist_ok=True)
        (tmp_path / "site" / "index.html").write_text("<p>page</p>" * 99, "utf-8")
        copies.make(tmp_path / "site")
        packed, dense = ((tmp_path / "site" / f"index.html.{ending}").read_bytes() for ending in ("gz", "br"))
        assert gzip.decompress(packed) == brotli.decompress(dense) == b"<p>page</p>" * 99
