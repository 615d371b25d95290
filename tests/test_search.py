"""Search, through the box on the built site, in Chromium and in Firefox: what citizens ask for is found, and shown in a way that helps."""

import json
import re
import statistics
from pathlib import Path
from urllib.parse import quote, urljoin

import brotli
import pytest
import yaml

from conftest import ROOT, SITE, asset, until

BROWSERS = ("chromium", "firefox")
SEARCH = asset("assets/javascripts/search.js")
SCRIPT = f"**/{SEARCH.name}*"
SETS = {  # Sample years go when there are actual results, and the questions about them with their pages.
    kind: [
        one
        for one in questions
        if all((SITE / page).is_dir() for page in one["find"] if page.startswith("assessment/"))
    ]
    for kind, questions in yaml.safe_load(Path(__file__).with_name("search_questions.yml").read_text("utf-8")).items()
}
QUESTIONS = [question | {"kind": kind} for kind, questions in SETS.items() for question in questions]
TO_FIND = [question for question in QUESTIONS if question["find"]]
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
RESULTS = """form => [...form.querySelectorAll("li")].map(line => ({
  href: line.querySelector("a").getAttribute("href"), lang: line.lang, title: line.querySelector("a").textContent,
  text: line.querySelector("p")?.textContent ?? "", marks: [...line.querySelectorAll("mark")].map(mark => mark.textContent)}))"""


class Box:
    """A page with its search box, and a person who types in it."""

    def __init__(self, tab, words):
        self.tab = tab
        self.form, self.input = tab.locator(".search"), tab.locator(".search input")
        self.status = tab.locator(".search [role=status]")
        self.waiting = [words["start"], words["loading"]]

    def ask(self, question: str) -> list[dict]:
        """What the box shows for a question."""
        self.input.fill("")
        self.input.fill(question)
        if len(question) > 1:
            self.settled()
        return self.results()

    def settled(self) -> None:
        until(
            self.tab,
            "waiting => !waiting.includes(document.querySelector('.search [role=status]').textContent)",
            self.waiting,
        )

    def results(self) -> list[dict]:
        more = self.tab.locator(".search__more")
        while more.is_visible():
            more.click()
        return self.form.evaluate(RESULTS)

    def focused(self) -> str:
        """Where the keyboard is: "input", "result 1", "button.search-open" ..."""
        return self.tab.evaluate("""() => {
          const at = document.activeElement, links = [...document.querySelectorAll('.search li a')];
          if (links.includes(at)) return `result ${links.indexOf(at) + 1}`;
          return at.tagName.toLowerCase() + (at.className ? '.' + at.className : '');
        }""")


def box_of(tab) -> Box:
    return Box(tab, json.loads(tab.locator(".search").get_attribute("data-words")))


@pytest.fixture(scope="module")
def answers(request, served):
    """Every question's results, browser by browser: in the same order as QUESTIONS."""
    return {
        name: all_answers(request.getfixturevalue("browser" if name == "chromium" else name), served)
        for name in BROWSERS
    }


# Puts each question into the box as a paste does, waits for the answer, and asks for more results while there are any.
ASK_ALL = """async ([questions, waiting]) => {
  const form = document.querySelector(".search"), box = form.querySelector("input"), more = form.querySelector(".search__more");
  const type = text => { box.value = text; box.dispatchEvent(new InputEvent("input", {bubbles: true})); };
  const answers = [];
  for (const question of questions) {
    type("");
    type(question);
    do await new Promise(done => setTimeout(done)); while (waiting.includes(form.querySelector("[role=status]").textContent));
    while (!more.hidden) more.click();
    answers.push((RESULTS)(form));
  }
  return answers;
}""".replace("RESULTS", RESULTS)


def all_answers(browser, served) -> list[list[dict]]:
    context = browser.new_context(viewport=DESK)
    tab, found = context.new_page(), {}
    for language, url in (("th", "about/sitemap/"), ("en", "en/about/sitemap/")):
        tab.goto(served + url)
        box = box_of(tab)
        box.ask("ประเมิน")
        asked = [question for question in QUESTIONS if question["in"] == language]
        answers = tab.evaluate(ASK_ALL, [[question["ask"] for question in asked], box.waiting])
        found |= {id(question): answer for question, answer in zip(asked, answers, strict=True)}
    context.close()
    return [found[id(question)] for question in QUESTIONS]


def page_of(result: dict) -> str:
    """A result's page as the questions name it: /en/about/#t-osh~x -> about/index."""
    path = re.sub(r"[?#].*", "", result["href"]).strip("/").removeprefix("en").strip("/")
    return {"": "index", "about": "about/index"}.get(path, path)


def place(question: dict, results: list[dict]) -> float:
    """The rank of the first right page, from 1."""
    ranks = [number for number, result in enumerate(results, 1) if page_of(result) in question["find"]]
    return min(ranks, default=float("inf"))


def places(answers) -> dict[str, float]:
    return {
        question["ask"]: place(question, results)
        for question, results in zip(QUESTIONS, answers, strict=True)
        if question["find"]
    }


def test_the_questions_are_many_and_of_every_kind():
    assert len(TO_FIND) >= 120 and len(SETS["nothing"]) >= 20
    assert {question["in"] for question in TO_FIND} == {"th", "en"}
    assert all(len(questions) >= 5 for questions in SETS.values()) and len(SETS) >= 20


@pytest.mark.parametrize("name", BROWSERS)
def test_the_right_page_is_among_the_first_five_for_98_questions_in_100(answers, name):
    ranks = places(answers[name])
    late = [question for question, rank in ranks.items() if rank > 5]
    assert len(late) <= 0.02 * len(ranks), late


@pytest.mark.parametrize("name", BROWSERS)
def test_the_first_result_is_right_for_95_questions_in_100(answers, name):
    ranks = places(answers[name])
    wrong = [question for question, rank in ranks.items() if rank > 1]
    assert len(wrong) <= 0.05 * len(ranks), wrong


@pytest.mark.parametrize("kind", [kind for kind in SETS if kind != "nothing"])
def test_no_kind_of_question_is_left_behind(answers, kind):
    ranks = places(answers["chromium"])
    found = [ranks[question["ask"]] <= 5 for question in SETS[kind]]
    assert statistics.mean(found) >= 0.9, [question["ask"] for question in SETS[kind] if ranks[question["ask"]] > 5]


@pytest.mark.parametrize("name", BROWSERS)
def test_hardly_a_question_stays_without_an_answer(answers, name):
    asked = zip(QUESTIONS, answers[name], strict=True)
    empty = [question["ask"] for question, results in asked if question["find"] and not results]
    assert len(empty) <= 0.01 * len(TO_FIND), empty


@pytest.mark.parametrize("name", BROWSERS)
def test_what_no_page_answers_seldom_shows_anything(answers, name):
    asked = zip(QUESTIONS, answers[name], strict=True)
    shown = [question["ask"] for question, results in asked if not question["find"] and results]
    assert len(shown) <= 0.15 * len(SETS["nothing"]), shown


def test_both_browsers_show_the_same_for_every_question(answers):
    one, other = answers.values()
    differing = [question["ask"] for question, a, b in zip(QUESTIONS, one, other, strict=True) if a != b]
    assert differing == [] and sum(map(bool, one)) > 100


def test_most_results_lead_to_the_very_section(answers):
    told = [
        f"#{question['section']}~" in result["href"]
        for question, results in zip(QUESTIONS, answers["chromium"], strict=True)
        if "section" in question
        for result in results[:1]
        if page_of(result) == question["find"][0]
    ]
    assert len(told) > 100 and statistics.mean(told) > 0.6


def test_a_page_searches_its_own_language_and_offers_the_other_where_only_that_answers(answers):
    for question, results in zip(QUESTIONS, answers["chromium"], strict=True):
        languages = {"en" if result["href"].startswith("/en/") else "th" for result in results}
        if question["kind"] == "other-language":
            assert languages == {"en" if question["in"] == "th" else "th"}, question
            assert {result["lang"] for result in results} == languages, "a screen reader then speaks them rightly"
        elif results and question["kind"] != "nothing":
            assert languages == {question["in"]} and {result["lang"] for result in results} == {""}, question


@pytest.mark.parametrize(
    ("url", "question", "words"),
    [("", "withdraw consent", "ไม่พบในหน้าภาษาไทย แต่พบ"), ("en/", "โปรแกรมอ่านหน้าจอ", "Nothing found in English, but")],
)
def test_the_box_says_that_only_the_other_language_answers(open_page, url, question, words):
    box = box_of(open_page(url))
    assert box.ask(question) and box.status.inner_text().startswith(words)


def test_no_text_is_cut_before_a_vowel_or_tone_mark_or_after_a_leading_vowel(answers):
    texts = [cut for results in answers["chromium"] for result in results for cut in (result["text"], *result["marks"])]
    assert (
        len(texts) > 1000 and any(text.startswith("…") for text in texts) and any(text.endswith("…") for text in texts)
    )
    assert [text for text in texts if re.match("…?[ะ-ฺๅ็-๎]", text) or re.search("[เ-ไ]…$", text)] == []


@pytest.mark.parametrize("question", ["ติดต", "เครื", "คำถามที", "ลิขสิทธ"])
def test_no_mark_ends_inside_a_letter(open_page, question):
    results = box_of(open_page("")).ask(question)
    assert any(result["marks"] for result in results)
    for result in results:  # what was typed is marked alone only where no sign stands above or below its last letter
        if question in result["marks"]:
            assert re.search(f"{question}(?![ัิ-ฺ็-๎])", result["title"] + result["text"]), result


def test_what_was_asked_for_is_marked_in_the_results(answers):
    """Not where only an editor's keyword was found, which is never shown."""
    kinds = ("word", "phrase", "part", "split-am", "double-e", "english-word", "english-case")
    asked = zip(QUESTIONS, answers["chromium"], strict=True)
    told = [any(result["marks"] for result in results) for question, results in asked if question["kind"] in kinds]
    assert len(told) > 50 and statistics.mean(told) > 0.9
    [first, *_] = next(r for q, r in zip(QUESTIONS, answers["chromium"], strict=True) if q["ask"] == "ฟันเฟือง")
    assert "ฟันเฟือง" in first["marks"] and "ฟันเฟือง" in first["text"]


@pytest.mark.parametrize("name", BROWSERS)
def test_the_words_are_marked_on_the_page_and_back_returns_to_the_results(request, served, name):
    context = request.getfixturevalue("browser" if name == "chromium" else name).new_context(viewport=DESK)
    tab = context.new_page()
    tab.goto(served + "contact/")
    box = box_of(tab)
    box.ask("ประชาชนเป็นศูนย์กลาง")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert box.focused() == "result 2"
    address = tab.locator(".search li a").nth(1).get_attribute("href")
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda url: "contact" not in url)
    tab.locator("article mark").first.wait_for()
    if "#" in tab.url:
        assert 0 <= tab.locator("[id='" + tab.url.split("#")[1] + "']").bounding_box()["y"] < DESK["height"]
    assert "ประชาชนเป็นศูนย์กลาง" in "".join(tab.locator("article mark").all_inner_texts())
    assert "~" not in tab.url and tab.url.endswith(re.sub("~.*", "", address)), "an address to hand on"
    tab.reload()
    assert tab.locator("article mark").first.is_visible()
    tab.evaluate("history.back()")
    until(tab, "document.activeElement.closest('.search li')")
    assert box.focused() == "result 2" and box.input.input_value() == "ประชาชนเป็นศูนย์กลาง"
    context.close()


def test_a_result_on_the_same_page_leads_to_its_section_and_back_to_the_results(open_page):
    tab = open_page("en/vision/", viewport=DESK)
    box = box_of(tab)
    results = box.ask("sufficiency economy")
    number = next(place for place, result in enumerate(results) if page_of(result) == "vision")
    for _ in range(2):
        tab.locator(".search li a").nth(number).click()
        tab.locator("article mark").first.wait_for()
        assert not tab.locator(".search__panel").is_visible() and "~" not in tab.url
        tab.go_back()
        until(tab, "document.activeElement.closest('.search li')")
        assert box.focused() == f"result {number + 1}"
    assert tab.locator("article mark mark").count() == 0
    tab.go_forward()
    until(tab, "document.querySelector('.search__panel').hidden")


def test_what_people_look_for_reaches_no_server(open_page, served):
    tab = open_page("en/", viewport=DESK)
    asked = asked_for(tab)
    assert box_of(tab).ask("sufficiency economy")
    tab.locator(".search li a").first.click()
    tab.locator("article mark").first.wait_for()
    assert len(asked) > 3 and not [url for url in asked if "suff" in url or "economy" in url or "?" in url]


def test_marks_change_no_word_of_the_page(open_page, served):
    tab = open_page("vision/")
    before = tab.locator("article").text_content()
    tab.goto("about:blank")
    tab.goto(served + "vision/#~" + quote("ระบบราชการ"))
    tab.locator("article mark").first.wait_for()
    assert tab.locator("article").text_content() == before and tab.locator("article mark").count() > 5


@pytest.mark.parametrize("name", BROWSERS)
def test_text_that_comes_without_a_key_is_searched_for_too(request, served, name):
    context = request.getfixturevalue("browser" if name == "chromium" else name).new_context(viewport=DESK)
    tab = context.new_page()
    tab.goto(served)
    box = box_of(tab)
    box.input.focus()
    tab.keyboard.insert_text("นวัตกรรม")  # as pasting, dictation and input methods do: no key goes down or up
    tab.locator(".search li").first.wait_for()
    assert box.input.input_value() == "นวัตกรรม"
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_search_works_by_keyboard_throughout(open_page, size):
    tab = open_page("en/", viewport=size)
    box = box_of(tab)
    opener = "button.search-open" if size == PHONE else "input"
    if size == PHONE:
        tab.locator(".search-open").press("Enter")
    else:
        box.input.focus()
    assert box.focused() == "input"
    tab.keyboard.type("assessment")
    tab.locator(".search li").first.wait_for()
    steps = []
    for _ in range(3):
        tab.keyboard.press("Tab")
        steps.append(box.focused())
    assert steps == ["button.search__clear", "result 1", "result 2"]
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowUp")
    assert box.focused() == "input"
    tab.keyboard.press("Enter")
    assert box.focused() == "result 1", "a second Enter opens it"
    tab.keyboard.press("Escape")
    assert box.focused() == opener and not tab.locator(".search__panel").is_visible()


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_search_can_be_left_before_its_script_has_come(open_page, way):
    tab = open_page("en/", viewport=PHONE)
    held = []
    tab.route(SCRIPT, lambda route: held.append(route))
    tab.locator(".search-open").click()
    tab.keyboard.type("vision")
    tab.keyboard.press("Enter")
    assert tab.locator(".search [role=status]").inner_text() == "Searching", "and Enter leads nowhere else"
    if way == "Escape":
        tab.keyboard.press("Escape")
    else:
        tab.locator(".search__close").click()
    held[0].continue_()
    tab.wait_for_timeout(300)
    assert not tab.locator(".search").is_visible() and box_of(tab).focused() == "button.search-open"
    tab.locator(".search-open").click()
    assert tab.locator(".search li").count() > 0, "and what was asked is answered when the person comes back"


def test_the_box_opens_again_where_it_was_left(open_page):
    tab = open_page("en/", viewport=DESK)
    assert box_of(tab).ask("vision")
    for opening in (lambda: tab.keyboard.press("ArrowDown"), lambda: tab.locator(".search input").click()):
        tab.locator(".search input").focus()
        tab.keyboard.press("Escape")
        assert not tab.locator(".search__panel").is_visible()
        opening()
        assert tab.locator(".search__panel").is_visible()


def test_a_new_question_is_answered_from_the_top(open_page):
    tab = open_page("en/", viewport=PHONE)
    tab.locator(".search-open").click()
    box = box_of(tab)
    assert len(box.ask("assessment")) > 5
    tab.locator(".search__panel").evaluate("panel => panel.scrollTop = 400")
    assert len(box.ask("results")) > 5 and tab.locator(".search__panel").evaluate("panel => panel.scrollTop") == 0


@pytest.mark.parametrize("word", ["วิสัยทัศน์", "ติดต่อ", "นโยบาย", "อภิธานศัพท์", "ข้อมูลเปิด", "องค์การมหาชน"])
def test_a_word_is_found_from_its_third_letter_on_and_only_one_index_is_loaded(open_page, word):
    tab = open_page("")
    asked = asked_for(tab)
    box = box_of(tab)
    typed = [word[:length] for length in range(3, len(word) + 1)]
    assert [start for start in typed if not box.ask(start)] == []
    assert [url for url in asked if "/search/" in url and not url.endswith("th.txt")] == []


def test_a_missing_index_of_the_other_language_is_no_failure(open_page):
    tab = open_page("en/")
    tab.route("**/search/th.txt", lambda route: route.abort())
    box = box_of(tab)
    assert box.ask("qqqqzz") == [] and box.status.inner_text().startswith("Nothing found")


def test_who_goes_on_by_keyboard_past_the_results_leaves_them(open_page):
    tab = open_page("en/", viewport=DESK)
    assert len(box_of(tab).ask("decree")) == 1
    for _ in range(2):
        tab.keyboard.press("Tab")
    assert tab.locator(".search__panel").is_visible()
    tab.keyboard.press("Tab")
    assert not tab.locator(".search__panel").is_visible()


def test_an_answer_that_comes_late_takes_no_newer_ones_place(open_page):
    tab = open_page("", viewport=DESK)
    box = box_of(tab)
    assert box.ask("นวัตกรรม")
    held = []
    tab.route("**/search/en.txt", lambda route: held.append(route))
    box.input.fill("withdraw consent")  # only English pages answer
    tab.wait_for_timeout(200)
    box.input.fill("นวัตกรรม")
    tab.locator(".search li").first.wait_for()
    before = box.results()
    held[0].continue_()
    tab.wait_for_timeout(300)
    assert box.results() == before and "นวัตกรรม" in str(before)


def test_a_hyphen_after_one_letter_makes_no_difference(open_page):
    box = box_of(open_page(""))
    assert page_of(box.ask("e-mail")[0]) == page_of(box.ask("email")[0]) == "contact"
    assert [page_of(result) for result in box.ask("T-OSH")] == [page_of(result) for result in box.ask("TOSH")]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_results_lie_over_the_page_and_can_be_seen(open_page, size):
    tab = open_page("", viewport=size)
    if size == PHONE:
        tab.get_by_role("button", name="ค้นหา").click()
    box_of(tab).ask("เทคโนโลยี")
    spot = tab.locator(".search li").first.bounding_box()
    on_top = "([x, y]) => document.elementFromPoint(x, y).closest('.search li') !== null"
    assert tab.evaluate(on_top, [spot["x"] + 40, spot["y"] + 15])
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_click_beside_the_results_closes_them_and_clear_begins_anew(open_page):
    tab = open_page("en/", viewport=DESK)
    box = box_of(tab)
    assert box.ask("vision")
    tab.locator(".search__clear").click()
    assert box.input.input_value() == "" and box.results() == [] and box.focused() == "input"
    assert box.ask("vision")
    tab.mouse.click(700, 75)
    assert not tab.locator(".search__panel").is_visible()
    box.input.focus()
    assert tab.locator(".search__panel").is_visible() and box.results(), "the question is still there"


def test_the_number_of_pages_is_said(open_page):
    box = box_of(open_page("en/"))
    found = box.ask("T-OSH")
    assert len(found) > 10 and box.status.inner_text() == f"{len(found)} pages found"
    assert len(box.ask("decree")) == 1 and box.status.inner_text() == "1 page found"
    assert box.ask("qqqqqq") == [] and box.status.inner_text().startswith("Nothing found")
    assert box.form.get_by_role("link", name="Site map").is_visible()


def test_ten_results_are_shown_and_more_when_asked(open_page):
    tab = open_page("en/")
    box = box_of(tab)
    box.input.fill("T-OSH")
    box.settled()
    lines = tab.locator(".search li")
    assert lines.count() == 10
    tab.get_by_role("button", name="Show more results").click()
    assert lines.count() > 10 and box.focused() == "result 11"


def asked_for(tab) -> list[str]:
    """The addresses that a page asks for from now on."""
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    return asked


def test_nothing_of_search_is_loaded_before_a_person_goes_to_the_box(open_page, served):
    tab = open_page("robots.txt")
    asked = asked_for(tab)
    tab.goto(served + "en/vision/", wait_until="networkidle")
    assert asked and not [url for url in asked if "search" in url]
    box_of(tab).ask("vision")
    assert {url.removeprefix(served) for url in asked if "search" in url} == {
        f"assets/javascripts/{SEARCH.name}",
        "search/en.txt",
    }


@pytest.mark.parametrize("language", ["th", "en"])
def test_search_costs_at_most_20_kilobytes(language):
    files = [SEARCH, SITE / f"search/{language}.txt"]
    assert sum(len(brotli.compress(file.read_bytes())) for file in files) <= 20_000


def test_the_scripts_use_nothing_that_phones_of_2020_lack():
    """Chrome 85 and Safari 14: what came later would stop all of search there, or all of the site's behaviours."""
    later = re.compile(
        r"\.(at|findLast|findLastIndex|hasOwn|toSorted|toReversed|with|structuredClone)\(|\(\?<[=!]|\?\?=\s*await"
    )
    for name in ("search.js", "site.js", "film.js"):
        assert later.search(asset(f"assets/javascripts/{name}").read_text("utf-8")) is None, name


def test_no_search_of_the_theme_is_published():
    names = [re.sub(r"[.][0-9a-f]{8}", "", file.name) for file in SITE.rglob("*.js")]
    assert sorted(names) == ["film.js", "search.js", "site.js"]
    assert not list(SITE.rglob("search_index.json")) and not list(SITE.rglob("*lunr*"))


def test_the_box_says_so_when_an_index_cannot_be_loaded_and_works_again_later(open_page):
    tab = open_page("en/")
    tab.route("**/search/en.txt", lambda route: route.abort())
    box = box_of(tab)
    assert box.ask("vision") == [] and box.status.inner_text().startswith("Search is not working just now")
    assert box.form.get_by_role("link", name="Site map").is_visible()
    tab.unroute("**/search/en.txt")
    assert box.ask("vision")


@pytest.mark.parametrize("name", BROWSERS)
def test_the_box_says_so_when_its_script_cannot_be_loaded_and_works_again_later(request, served, name):
    context = request.getfixturevalue("browser" if name == "chromium" else name).new_context(viewport=DESK)
    tab = context.new_page()
    tab.goto(served)
    tab.route(SCRIPT, lambda route: route.abort())
    box = box_of(tab)
    box.input.focus()
    tab.locator(".search__lost").wait_for()
    assert box.status.inner_text().startswith("ขณะนี้ค้นหาไม่ได้")
    tab.unroute(SCRIPT)
    box.input.blur()
    assert box.ask("นวัตกรรม"), "the next visit tries again"
    context.close()


def test_without_javascript_a_link_to_the_site_map_stands_where_the_box_was(open_page):
    tab = open_page("en/vision/", java_script_enabled=False)
    assert not tab.locator(".search").is_visible()
    link = tab.locator(".site-menu__map")
    assert link.is_visible() and urljoin(tab.url, link.get_attribute("href")).endswith("/en/about/sitemap/")


def test_search_works_on_the_page_that_is_not_there(open_page):
    tab = open_page("en/nowhere/at/all")
    assert box_of(tab).ask("vision")
    tab.locator(".search li a").first.click()
    tab.wait_for_url("**/en/vision/**")


def test_editors_keywords_are_found_but_never_shown(open_page, every_page):
    assert not any("เบอร์โทร" in page.tree.text_content() for page in every_page)
    results = box_of(open_page("")).ask("เบอร์โทร")
    assert page_of(results[0]) == "contact" and "เบอร์โทร" not in str(results)


def test_the_glossarys_other_words_find_its_terms(open_page):
    terms = yaml.safe_load((ROOT / "docs/data/glossary.yml").read_text("utf-8"))
    for language, url in (("th", ""), ("en", "en/")):
        box = box_of(open_page(url))
        words = [word for term in terms for word in term.get("synonyms", {}).get(language, [])]
        assert len(words) > 5 and [word for word in words if not box.ask(word)] == []


def test_no_question_can_put_markup_into_the_page(open_page):
    tab = open_page("en/")
    box = box_of(tab)
    for question in (
        "<img src=x onerror=alert(1)>",
        '"><script>1</script>',
        "{{7*7}}",
        "%00",
        "\\",
        "((((",
        "vision <b>",
    ):
        box.ask(question)
        assert tab.locator(".search img, .search script, .search b").count() == 0
    tab.goto(tab.url + "vision/#~%3Cimg%20src%3Dx%3E%0Avision")
    tab.locator("article mark").first.wait_for()
    assert tab.locator("article img[src=x]").count() == 0


def test_a_page_whose_keywords_are_no_list_is_refused(project):
    project.replace("docs/vision.en.md", "updated:", "keywords: digital\nupdated:")
    done = project.build()
    assert done.returncode == 1
    assert re.search(r"docs/vision\.en\.md:\d+:\d+: .*[ก-ฮ].* \| keywords: ", done.stderr)
