"""Films: a page first and a player second. Nothing is asked for before a person presses play; then film, captions and transcript work together."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from lxml import etree

import nginx
from conftest import AXE, BASE, PREFIX, RULES, SITE, copy_project, faults, read_pages, resolve, serve, until, words

FILMS = yaml.load((SITE / "data" / "videos.yml").read_text("utf-8"), yaml.BaseLoader)
FILMS.sort(key=lambda film: film["date"], reverse=True)
FILM = FILMS[0]
DRAWN = next(film for film in FILMS if film["id"] == "government-4-0-in-one-minute")
OWN = "videos/government-4-0-in-one-minute/"
ATOM = "{http://www.w3.org/2005/Atom}"
BROWSERS = ("browser", "firefox")
LANGUAGES = {"th": "", "en": "en/"}
VIDEO = "document.querySelector('video')"


def seconds(clock: str) -> int:
    total = 0
    for part in clock.split(":"):
        total = total * 60 + int(part)
    return total


@pytest.fixture(scope="module")
def server(tmp_path_factory, every_page):
    """The built site on a real server."""
    running = nginx.start(SITE, tmp_path_factory.mktemp("nginx"), PREFIX)
    yield running
    running.stop()


@pytest.fixture(params=BROWSERS, ids=["chromium", "firefox"])
def visit(request, server):
    """Opens an address in a browser; what it asks for is in .asked. Other hosts are never reached."""
    contexts = []

    def open_(url: str, root: str = server.url, **options):
        contexts.append(request.getfixturevalue(request.param).new_context(**options))
        tab = contexts[-1].new_page()
        tab.asked = []
        tab.on("request", lambda asked: tab.asked.append(asked.url))
        tab.route(lambda address: not address.startswith(root), lambda route: route.fulfill(body="elsewhere"))
        tab.goto(root + url)
        return tab

    yield open_
    for context in contexts:
        context.close()


def press_play(tab):
    tab.locator(".film__play").press("Enter")
    until(tab, f"{VIDEO}.currentTime > 0.2")


# The page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("film", FILMS, ids=lambda film: film["id"])
def test_a_films_page_has_its_words_its_captions_and_its_whole_transcript(page_at, film, language):
    page = page_at(f"{LANGUAGES[language]}videos/{film['id']}/")
    text = words(page.article).replace("\u00a0", " ")
    for part in ("title", "summary", "publisher", "licence", "release"):
        assert film[part][language] in text, part
    lines = page.tree.xpath("//*[@class='transcript']//li")
    assert [words(line.find("span")).replace("\u00a0", " ") for line in lines] == [
        line[language] for line in film["transcript"]
    ]
    assert [int(line.find("a").get("data-at")) for line in lines] == [
        seconds(line["at"]) for line in film["transcript"]
    ]
    for track in LANGUAGES:
        [link] = page.tree.xpath(f"//a[@type='text/vtt'][@hreflang='{track}']")
        assert (SITE / resolve(page, link.get("href"))).read_text("utf-8").startswith("WEBVTT")


@pytest.mark.parametrize("url", ["", "vision/", "videos/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_newest_film_is_shown_with_a_link_to_its_page(page_at, url, language):
    page = page_at(LANGUAGES[language] + url)
    card = page.tree.xpath("//*[@class='film-card']")[0]
    assert words(card.find_class("film-card__title")[0]).replace("\u00a0", " ") == FILM["title"][language]
    links = {resolve(page, link.get("href")) for link in card.iter("a")}
    assert links == {f"{LANGUAGES[language]}videos/{FILM['id']}/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_map_lists_every_film(page_at, language):
    page = page_at(f"{LANGUAGES[language]}about/sitemap/")
    listed = {resolve(page, link.get("href")) for link in page.article.iter("a")}
    assert {f"{LANGUAGES[language]}videos/{film['id']}/" for film in FILMS} <= listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_engines_are_told_of_the_film(page_at, language):
    [script] = page_at(LANGUAGES[language] + OWN).tree.xpath("//script[@type='application/ld+json']")
    told = json.loads(script.text)
    assert (told["@type"], told["name"], told["duration"]) == ("VideoObject", DRAWN["title"][language], "PT1M16S")
    assert told["uploadDate"] == "2026-11-22T00:00:00+07:00"
    for address in (told["contentUrl"], *told["thumbnailUrl"]):
        assert (SITE / address.removeprefix(BASE)).is_file()
    [picture] = page_at(LANGUAGES[language] + OWN).tree.xpath("//meta[@property='og:image']/@content")
    assert picture in told["thumbnailUrl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_feed_announces_every_film_in_its_language(page_at, language):
    path = f"{LANGUAGES[language]}videos/feed.xml"
    entries = etree.parse(SITE / path).getroot().findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [film["title"][language] for film in FILMS]
    for entry in entries:
        assert page_at(entry.findtext(f"{ATOM}id").removeprefix(BASE)).language == language
    for url in ("", "videos/", OWN):
        page = page_at(LANGUAGES[language] + url)
        feeds = page.tree.xpath("//link[@type='application/atom+xml']")
        assert path in [resolve(page, feed.get("href")) for feed in feeds]


# The poster

POSTER = ".film-card img, .film__play img"


def loaded_poster(tab) -> str:
    """The address of the page's first poster, once it is there: lists load theirs as they come near."""
    tab.locator(POSTER).first.scroll_into_view_if_needed()
    until(tab, "which => (one => one.complete && one.naturalWidth > 0)(document.querySelector(which))", POSTER)
    return tab.locator(POSTER).first.evaluate("picture => picture.currentSrc")


@pytest.mark.parametrize(
    ("width", "density", "wanted"),
    [(320, 1, 480), (320, 2, 672), (360, 2, 672), (768, 1, 1280), (1280, 1, 1280)],
    ids=str,
)
def test_the_poster_is_no_larger_than_the_screen_needs(visit, server, width, density, wanted):
    tab = visit(OWN, viewport={"width": width, "height": 800}, device_scale_factor=density)
    assert f"-{wanted}." in loaded_poster(tab)
    shown = tab.locator(".film__play img").bounding_box()
    assert shown["width"] * density <= wanted and abs(shown["width"] * 9 / 16 - shown["height"]) < 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", ["", "videos/", OWN])
def test_a_phone_gets_a_small_poster_and_of_a_drawn_film_one_of_6_kb_at_most(visit, server, url, language):
    """A photograph weighs what it weighs."""
    tab = visit(LANGUAGES[language] + url, viewport={"width": 412, "height": 823}, device_scale_factor=1.75)
    poster = loaded_poster(tab)
    assert re.search(r"-672\.[0-9a-f]+\.avif$", poster)
    assert DRAWN["id"] not in poster or (SITE / poster.removeprefix(server.url)).stat().st_size <= 6000
    all_sizes = re.compile(re.escape(poster.rsplit("-", 1)[0]) + r"[-.].*(avif|webp|png)")
    assert {asked for asked in tab.asked if all_sizes.fullmatch(asked)} == {poster}


@pytest.mark.parametrize("url", ["videos/", OWN])
def test_a_page_says_truly_how_wide_it_shows_a_poster(visit, server, url):
    """So that a browser can choose before it has laid the page out."""
    tab = visit(url, viewport={"width": 1920, "height": 800})
    for width in (1920, 1280, 1150, 975, 900, 740, 600, 412, 320):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.reload()
        loaded_poster(tab)  # its natural width is then what the page said
        said, shown = tab.locator(POSTER).first.evaluate("it => [it.naturalWidth, it.getBoundingClientRect().width]")
        assert abs(said - shown) <= 0.05 * shown, (width, said, shown)  # a bar to scroll with takes some


@pytest.mark.parametrize("url", ["", "videos/", OWN])
def test_a_browser_that_does_not_know_avif_gets_webp(visit, server, url):
    """No browser of today can be told to forget AVIF; a kind that none knows stands in its place."""
    tab = visit(url, viewport={"width": 320, "height": 800})
    unknown = (SITE / url / "index.html").read_text("utf-8").replace("image/avif", "image/unknown")
    tab.route(server.url + url, lambda route: route.fulfill(body=unknown, content_type="text/html"))
    tab.reload()
    assert re.search(r"-480\.[0-9a-f]+\.webp$", loaded_poster(tab))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_films_own_poster_is_loaded_at_once_and_those_of_lists_as_they_come_near(page_at, language):
    for url, link, loading in (
        ("", "film-card__picture", "lazy"),
        ("videos/", "film-card__picture", "lazy"),
        (OWN, "film__play", None),
    ):
        posters = page_at(LANGUAGES[language] + url).tree.xpath(f"//a[@class='{link}']//img")
        assert posters and {poster.get("loading") for poster in posters} == {loading}, url
        assert all(int(poster.get("width")) > int(poster.get("height")) > 0 for poster in posters), url


# Before and after play


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_film_is_asked_for_before_play_and_no_other_host_ever(visit, server, language):
    tab = visit(LANGUAGES[language] + OWN)
    tab.wait_for_load_state("networkidle")
    assert [url for url in tab.asked if re.search(r"\.(mp4|webm|vtt)", url)] == []
    assert tab.evaluate("document.querySelectorAll('video, iframe, audio').length") == 0
    press_play(tab)
    assert any(url.endswith((".mp4", ".webm")) for url in tab.asked)
    assert [url for url in tab.asked if not url.startswith(server.url)] == []
    assert tab.context.cookies() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_play_by_keyboard_starts_the_film_with_the_pages_captions_on_and_the_focus_in_it(visit, language):
    tab = visit(LANGUAGES[language] + OWN)
    press_play(tab)
    assert tab.evaluate(f"document.activeElement === {VIDEO} && {VIDEO}.controls && !{VIDEO}.paused")
    tracks = tab.evaluate(f"[...{VIDEO}.textTracks].map(track => [track.language, track.kind, track.mode])")
    assert [track[:2] for track in tracks] == [["th", "captions"], ["en", "subtitles"]]
    assert {code for code, _, mode in tracks if mode == "showing"} == {language}
    assert tab.locator("video").get_attribute("aria-label") == DRAWN["title"][language]


@pytest.mark.parametrize("track", range(2), ids=LANGUAGES)
def test_both_captions_can_be_switched_on_and_say_the_transcripts_words(visit, track):
    tab = visit(OWN)
    press_play(tab)
    tab.evaluate(
        f"for (const [number, track] of [...{VIDEO}.textTracks].entries()) track.mode = number === {track} ? 'showing' : 'disabled'"
    )
    until(tab, f"{VIDEO}.textTracks[{track}].cues?.length")
    cues = tab.evaluate(
        f"[...{VIDEO}.textTracks[{track}].cues].map(cue => [cue.startTime, cue.endTime, cue.getCueAsHTML().textContent])"
    )
    language = list(LANGUAGES)[track]
    assert [(start, re.sub(r"\s", "", text)) for start, _, text in cues] == [
        (seconds(line["at"]), re.sub(r"\s", "", line[language])) for line in DRAWN["transcript"]
    ]
    tab.evaluate(f"{VIDEO}.currentTime = 33")
    until(
        tab,
        f"{VIDEO}.textTracks[{track}].activeCues.length === 1 && {VIDEO}.textTracks[{track}].activeCues[0].startTime === 32",
    )


def test_a_time_of_the_transcript_plays_from_there_and_its_line_is_marked(visit, server):
    tab = visit(OWN)
    for at in (59, 12):  # the first before anything was played
        tab.locator(f".transcript a[data-at='{at}']").click()
        until(tab, f"{VIDEO}.currentTime > {at} && {VIDEO}.currentTime < {at + 5} && !{VIDEO}.paused")
        until(tab, f"document.querySelector('.transcript [aria-current] a').dataset.at === '{at}'")
        assert tab.locator(".transcript [aria-current]").count() == 1
    assert tab.locator("video").count() == 1


def test_a_jump_asks_for_that_part_of_the_file_only(visit, server):
    before = len(server.requests())
    tab = visit(OWN)
    tab.locator(".transcript a[data-at='64']").click()
    until(tab, f"{VIDEO}.currentTime > 64")
    asked = [status for path, status in server.requests()[before:] if path.endswith((".mp4", ".webm"))]
    assert asked and set(asked) == {206}


def test_a_film_that_cannot_be_played_says_so_and_leaves_the_links(visit):
    for language, start in LANGUAGES.items():
        tab = visit(start + OWN)
        tab.route(re.compile(r"\.(mp4|webm)"), lambda route: route.fulfill(status=404))
        tab.locator(".film__play").click()
        said = tab.locator(".film [role=status]")
        said.filter(has_text=re.compile(".")).wait_for()
        assert ("เล่นวิดีโอในหน้านี้ไม่ได้" if language == "th" else "cannot be played") in said.inner_text().replace("\n", "")
        assert tab.locator("video").count() == 0 and tab.locator(".film__play").is_visible()


def test_a_film_whose_script_does_not_come_is_shown_by_itself(visit, server):
    tab = visit(OWN)
    tab.route(re.compile("film[.]"), lambda route: route.abort())
    tab.locator(".film__play").click()
    tab.wait_for_url(re.compile(r"\.(mp4|webm)$"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_picture_and_times_lead_to_the_film(visit, server, language):
    tab = visit(LANGUAGES[language] + OWN, java_script_enabled=False)
    film = f"{server.url}media/government-4-0-in-one-minute.mp4"
    assert tab.locator(".film__play").evaluate("link => link.href") == film
    assert tab.locator(".transcript a").nth(3).evaluate("link => link.href") == f"{film}#t=12"
    assert tab.locator(".film__play").is_visible() and tab.locator(".transcript li").last.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_player_and_the_marked_line_are_open_to_everyone(open_page, scheme):
    tab = open_page(OWN, color_scheme=scheme, viewport={"width": 320, "height": 640})
    tab.locator(".transcript a[data-at='12']").click()
    tab.locator(".transcript [aria-current]").wait_for()
    tab.evaluate(AXE)
    assert faults(tab, RULES) == []


# A film at YouTube, in the example


@pytest.fixture(scope="module")
def example_site(tmp_path_factory):
    """The small project, built and served: its newer film is at YouTube, its older one a file."""
    project = copy_project(tmp_path_factory.mktemp("films") / "project")
    assert project.build().returncode == 0
    server = serve(project.root / "site")
    yield server.url
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_youtube_is_asked_for_only_after_a_plain_sentence_and_a_press(visit, example_site, language):
    tab = visit(f"{LANGUAGES[language]}videos/newer/", example_site)
    note = tab.locator("#privacy")
    assert ("YouTube จะทราบหมายเลขไอพี" if language == "th" else "YouTube learns your IP address") in note.inner_text()
    play = tab.locator(".film__play")
    assert play.get_attribute("aria-describedby") == "privacy"
    assert [url for url in tab.asked if not url.startswith(example_site)] == []
    play.press("Enter")
    address = urlsplit(tab.locator("iframe").get_attribute("src"))
    wishes = parse_qs(address.query)
    assert (address.netloc, address.path) == ("www.youtube-nocookie.com", "/embed/-aB3_xyz-08")
    assert (wishes["start"], wishes["hl"], wishes["cc_lang_pref"]) == (["0"], [language], [language])
    assert tab.locator("iframe").get_attribute("title")
    tab.locator(".transcript a").last.click()
    until(tab, "document.querySelector('iframe').src.includes('start=3601')")
    assert tab.locator("iframe").count() == 1


def test_a_film_at_youtube_has_plain_links_to_it(visit, example_site):
    tab = visit("videos/newer/", example_site, java_script_enabled=False)
    watch = "https://www.youtube.com/watch?v=-aB3_xyz-08"
    assert tab.locator(".film__play").get_attribute("href") == watch
    assert tab.locator(".film-files a").first.get_attribute("href") == watch
    assert tab.locator(".transcript a").last.get_attribute("href") == f"{watch}&t=3601s"
    assert "1:00:01" in tab.locator(".transcript a").last.inner_text()


def test_the_newest_film_comes_first(example):
    titles = [words(title) for title in example["en/videos/"].tree.find_class("film-card__title")]
    assert titles == ["The newer example", "The older example"]
    assert [words(title) for title in example["en/"].tree.find_class("film-card__title")] == titles[:1]


def test_a_new_film_is_one_entry_and_none_is_said_to_be_none(project):
    project.file("docs/data/videos.yml").write_text("[]\n", "utf-8")
    assert project.build().returncode == 0
    pages = {page.url: page for page in read_pages(project.root / "site")}
    for url in ("en/", "en/vision/", "en/videos/"):
        assert "No video has been published on this website yet." in words(pages[url].article)
    assert not project.file("site/videos/feed.xml").exists() and not project.file("site/videos/newer").exists()
