"""What MkDocs calls while it builds, and the only file that knows how its plugins work.

It calls the plain programs beside it, and tells templates the page's place in both languages.

Languages are told by address: Thai stands at /, English at /en/.
"""

import functools
import re
from datetime import date
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, InclusionLevel

import prepare
import run_mkdocs
import second_language
from assessment import data as assessment_data
from common import agency, glossary, side_by_side, thai_text, words
from common.problems import Refused
from pages import explained, folder, only, versions
from pages import extras as page_extras
from published import fonts, made_files, search_index, search_script, sitemap
from serving import headers, styles
from translations import stamps as translations
from videos import data as video_data
from videos import pages as video_pages
from videos import posters as video_posters

DATA = {}  # what this build reads once: results, films, the agency's facts, the glossary's terms, and of the pages what concerns both languages
# What is not published: the theme's own script, search and site map, maps for those who develop the theme, and the parts of search.js.
UNUSED = re.compile(
    r"assets/(javascripts/(bundle|lunr|workers|search/)|stylesheets/palette|images/favicon)|.*\.map|sitemap\.xml"
)
AGENCY = agency.FILE.relative_to(folder.DOCS).as_posix()
SEARCHED, LISTED = {}, {}  # language -> path below docs/ -> the page as search knows it, and as sitemap.xml has it


def on_config(config):
    """The site map for search engines is made of both languages, when both are built."""
    config.theme.static_templates.discard(sitemap.FILE)
    return config


def on_pre_build(config):
    """Stops the build where data or pages are wrong. The preview has looked already, and shows what is wrong itself."""
    if not config.plugins["i18n"].is_default_language_build:
        return
    preview = config.extra.get("preview")
    pages = preview.pages if preview else _right_pages()
    films, terms = _readable(video_data.read), _readable(glossary.read)
    DATA.update(results=assessment_data.read_all(), films=films, agency=agency.read(), terms=terms)
    DATA["posters"] = video_pages.offers(films)
    DATA.update(
        translations=preview.notes if preview else translations.notes(pages),
        alone=pages.alone,
        short=only.pages(pages),
        english=None,
    )
    DATA["made"] = _made(
        made_files.in_docs, config
    )  # once, before there are two processes that could keep the same picture
    for known, last in ((SEARCHED, preview and preview.searched), (LISTED, preview and preview.listed)):
        known.clear()
        known.update(last or {})  # what a preview does not build again stays as it was


def _right_pages() -> folder.Pages:
    """The pages, if nothing is wrong in them or in the data. Raises PluginError."""
    problems, pages = prepare.prepare()
    if problems:
        raise PluginError("\n".join(map(str, problems)))
    return pages


def _readable(read) -> list:
    """What a file holds; nothing where it has mistakes, which only a preview goes on with."""
    try:
        return read()
    except Refused:
        return []


@event_priority(200)
def _begin_english(files, config):
    """Has the other language built beside this one; the folder of the site is empty, and nothing is written yet."""
    if side_by_side.possible() and config.plugins["i18n"].is_default_language_build:
        DATA["english"] = second_language.Building(config, functools.partial(_english, config.extra.get("preview")))
    return files


def _english(preview) -> tuple[dict, dict]:
    """What is handed over of English. Only a preview asks what search knows of its pages, and has what it did not build again."""
    known = SEARCHED["en"] if preview else {}
    return LISTED["en"], {path: page for path, page in known.items() if preview.built is None or path in preview.built}


def on_build_error(error):
    if DATA.get("english"):
        DATA["english"].stop()


@event_priority(100)
def _add_made_files(files, config):
    """Announces the files that are made from data, before the languages are told apart; leaves out what is not used."""
    for file in [file for file in files if file.src_dir != config.docs_dir and UNUSED.match(file.src_uri)]:
        files.remove(file)
    place = {"src_dir": config.docs_dir, "dest_dir": config.site_dir, "use_directory_urls": config.use_directory_urls}
    for path in [*DATA["made"], *DATA["short"]]:
        files.append(File(path, **place, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


@event_priority(-100)
def _fill_made_files(files, config):
    """Gives them their content: where the languages are told apart, files are made anew from their names."""
    for path, content in (DATA["made"] | DATA["short"]).items():
        file = files.src_uris.get(path)
        if file and isinstance(content, bytes):
            file.content_bytes = content
        elif file:
            file.content_string = content
    if file := files.src_uris.get(AGENCY):
        file.content_string = agency.published(Path(file.abs_src_path))
    return files


@event_priority(-150)
def _leave_built(files, config):
    """In a part of a preview, tells MkDocs which pages are to be built again."""
    if run_mkdocs.is_part(config):
        for file in files.documentation_pages():
            file.is_modified = functools.partial(config.extra["preview"].built.__contains__, file.src_uri)
    return files


on_files = CombinedEvent(_begin_english, _add_made_files, _fill_made_files, _leave_built)


def _made(which, config) -> dict[str, str | bytes]:
    """Files made from data; none in a preview whose data has mistakes, which it shows itself."""
    return {} if DATA["results"].problems else which(DATA["results"], DATA["films"], DATA["agency"], config.site_url)


def on_nav(nav, config, files):
    """Notes what each page's place in the menu is, and what the menu's names are in the other language."""
    DATA["places"] = {page.file.src_uri: place for place, page in enumerate(nav.pages)}
    DATA["other_names"] = _other_names(config)
    return nav


def on_env(env, config, files):
    """Gives templates the agency's facts, the theme's file names and the setting of Thai."""
    env.globals["agency"] = DATA["agency"]
    env.globals["email_link"] = agency.email_link
    env.globals["report_link"] = agency.report_link
    env.filters["typeset"] = thai_text.typeset
    env.globals["policy"] = headers.policy_of_page
    env.globals["referrer_policy"] = headers.EVERYWHERE["Referrer-Policy"]
    env.globals["search_files"] = search_index.FILES
    env.globals["first_page"] = _first_page
    env.globals |= _look(config)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    DATA["found"] = env.get_template("partials/labels.html").module.found
    return env


def on_page_markdown(markdown, page, config, files):
    return agency.protect_emails(markdown)


def on_page_content(html, page, config, files):
    html = re.sub(r"<th(?=[ >])(?![^>]*scope)", '<th scope="col"', html)  # the heads of tables written in Markdown
    html = re.sub(r"(<img[^>]*?) ?/>", r"\1>", html)
    if not page.file.src_uri.startswith("glossary."):  # which explains them all itself
        html = explained.explained(html, DATA["terms"], _language(config))
    return thai_text.typeset(video_posters.offered(html, DATA["posters"]))


def on_post_page(output, page, config):
    """Takes out the templates' indents. Only a preformatted text would show them."""
    return output if "<pre" in output else re.sub(r"\n\s+", "\n", output.lstrip())


def on_page_context(context, page, config, nav):
    language = _language(config)
    context["updated"] = _updated(page, language)
    context["alone"] = _is_alone(page)
    context["changed_in_source"] = DATA["translations"].get(page.file.src_uri, [])
    _of(SEARCHED, language)[page.file.src_uri] = _searched(page, DATA["other_names"])
    languages = _languages(page.url, config)
    _of(LISTED, language)[page.file.src_uri] = _listed(page, languages["versions"])
    return (
        context
        | languages
        | page_extras.of(page, language, config.site_url, DATA["results"], DATA["films"], DATA["agency"])
    )


def _of(known: dict[str, dict], language: str) -> dict:
    return known.setdefault(language, {})


def _is_alone(page) -> bool:
    """Whether the page is for readers of one language, or tells the others so: then neither is a translation."""
    return page.file.src_uri.rsplit(".", 2)[0] in DATA["alone"]


def _listed(page, addresses: list[dict]) -> sitemap.Page:
    twins = None if _is_alone(page) else tuple(version["url"].removeprefix("./") for version in addresses)
    return sitemap.Page(page.url, twins, str(page.meta.get("updated", ""))[:10])


def _searched(page, other_names: dict[str, str]) -> search_index.Page:
    """The page as search knows it: one of the menu is also found by its name there, in either language."""
    place = DATA["places"].get(page.file.src_uri)
    keywords = page.meta.get("keywords")
    names = list(keywords) if isinstance(keywords, list) else []  # a preview has pages with mistakes in them, too
    names += [page.title, other_names.get(page.title, "")] if place is not None else []
    return search_index.Page(
        page.url.removeprefix("./"), str(page.meta.get("title", "")), place, [str(name) for name in names], page.content
    )


def _other_names(config) -> dict[str, str]:
    """The menu's names in the language that is built, with those in the other one."""
    languages = config.plugins["i18n"].config.languages
    names = next(language.nav_translations for language in languages if language.locale == "en")
    return names if _language(config) == "th" else {english: thai for thai, english in names.items()}


def on_template_context(context, template_name, config):
    place = "404.html" if _language(config) == "th" else "en/404.html"
    return context | _languages(place, config)


def on_post_template(output_content, template_name, config):
    """Each language's own 404 page: /404.html and /en/404.html. What has no language is made once."""
    if _language(config) == "th":
        return output_content
    if template_name == "404.html":
        path = Path(config.site_dir, "en", "404.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output_content, encoding="utf-8")
    return ""


def on_post_build(config):
    """Adds what MkDocs does not make, and takes away what must not be published."""
    site = Path(config.site_dir)
    if DATA["english"]:
        LISTED["en"], searched = DATA["english"].result()
        _of(SEARCHED, "en").update(searched)
    if _language(config) == "th":
        if "preview" in config.extra:
            fonts.make(site / fonts.FOLDER)
        for path, content in (_made(made_files.in_site, config) | {search_script.FILE: search_script.joined()}).items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(content, encoding="utf-8")
    _write_index(site, _language(config))
    if len(LISTED) == 2:  # both languages are built
        pages = [*LISTED["th"].values(), *LISTED["en"].values()]
        (site / sitemap.FILE).write_text(sitemap.text(pages, config.site_url), "utf-8")
        if preview := config.extra.get("preview"):
            preview.searched, preview.listed = dict(SEARCHED), dict(LISTED)


def _write_index(site: Path, language: str) -> None:
    """What search knows of the pages of the language that was built."""
    index = site / search_index.FILES[language]
    index.parent.mkdir(exist_ok=True)
    index.write_bytes(search_index.index(SEARCHED[language].values(), DATA["terms"], DATA["found"][language]))


def _updated(page, language: str) -> str:
    """The day of the page's last change in words; empty in a preview of a page that has none yet."""
    try:
        return words.day(date.fromisoformat(str(page.meta.get("updated"))[:10]), language)
    except ValueError:
        return ""


def _first_page(item):
    """The page that a section of the menu begins with, however deep; a page itself."""
    while item.children:
        item = item.children[0]
    return item


def _look(config) -> dict:
    """What pages load to be seen. A preview has the theme's style sheet and ours, and one pair of fonts; the build joins and cuts them."""
    if "preview" in config.extra:
        sheets = [_theme_file("assets/stylesheets/main.*.min.css", config), styles.OWN]
        return {"style_sheets": sheets, "font_of": {"th": "", "en": ""}}
    return {"style_sheets": [styles.OWN], "font_of": {"th": "", "en": "latin-"}}


def _theme_file(pattern: str, config) -> str:
    """The theme's file whose name has a hash in it. Raises PluginError unless there is just one."""
    found = [path.relative_to(folder).as_posix() for folder in config.theme.dirs for path in Path(folder).glob(pattern)]
    if len(found) != 1:
        raise PluginError(f"the theme has {len(found)} files {pattern}, not one")
    return found[0]


def _language(config) -> str:
    return config.plugins["i18n"].current_language


def _languages(url: str, config) -> dict:
    names = {known.locale: known.name for known in config.plugins["i18n"].config.languages}
    return versions.of(url, _language(config), names, config.site_url)
