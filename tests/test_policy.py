"""The policy stops nothing that the site itself needs: in both browsers, on every page, with every control used."""

import re

import pytest

import nginx
from conftest import PREFIX, SITE, serve

LISTEN = "addEventListener('securitypolicyviolation', event => (window.stopped ??= []).push(event.violatedDirective + ' ' + event.blockedURI))"
# Presses all that can be pressed and does not lead away.
PRESS = """() => { for (const one of document.querySelectorAll("button, summary, [data-choice]")) one.click() }"""
HOSTS = pytest.mark.parametrize("host", ["nginx", "a host without headers"])
ENGINES = pytest.mark.parametrize("engine", ["browser", "firefox"])


@pytest.fixture(scope="module")
def addresses(served, tmp_path_factory):
    """The site on nginx, and on a host that cannot set headers, where the pages' own words must do."""
    running = nginx.start(SITE, tmp_path_factory.mktemp("nginx"), PREFIX)
    yield {"nginx": running.url, "a host without headers": served}
    running.stop()


@HOSTS
@ENGINES
def test_nothing_of_the_site_is_stopped(engine, host, addresses, every_page, request):
    context = request.getfixturevalue(engine).new_context()
    context.add_init_script(LISTEN)
    elsewhere = re.compile(f"^(?!{re.escape(addresses[host])})")  # a film at YouTube is asked for, and not reached
    context.route(elsewhere, lambda route: route.fulfill(body="elsewhere"))
    tab, stopped, errors = context.new_page(), {}, []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    for page in every_page:
        tab.goto(addresses[host] + page.url)
        tab.evaluate(PRESS)
        box = tab.locator("form.search input")
        if box.count() and page.url in ("vision/", "en/vision/"):
            box.fill("4.0", force=True)
            tab.locator(".search__panel li").first.wait_for(state="attached")
        if tab.locator(".film a").count():
            tab.locator(".film a").first.click()
            tab.locator("video, iframe").first.wait_for()
        if found := tab.evaluate("window.stopped ?? []"):
            stopped[page.url] = found
    context.close()
    assert (stopped, errors) == ({}, [])


@ENGINES
def test_another_website_s_page_may_read_the_data_and_nothing_else(engine, addresses, request, tmp_path):
    (tmp_path / "page.html").write_text("<!DOCTYPE html><title>Elsewhere</title>")
    elsewhere = serve(tmp_path)
    context = request.getfixturevalue(engine).new_context()
    tab = context.new_page()
    tab.goto(elsewhere.url + "page.html")
    read = "address => fetch(address).then(answer => answer.text().then(text => text.length), () => 'refused')"
    data, page = (tab.evaluate(read, addresses["nginx"] + path) for path in ("data/assessments.json", "vision/"))
    context.close()
    elsewhere.shutdown()
    elsewhere.server_close()
    assert data == len((SITE / "data/assessments.json").read_text("utf-8")) and page == "refused"
