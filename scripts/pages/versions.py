"""A page's place in both languages: Thai stands at /, English at /en/ with the same name."""

from urllib.parse import urljoin, urlsplit

HOMES = {"th": "", "en": "en/"}  # below the site's root


def of(url: str, language: str, names: dict[str, str], site_url: str) -> dict:
    """What templates are told of a page: its language, and in each language its address (below the site's root, and absolute).

    url: as MkDocs has it ("./" or "" is the home page); names: what each language calls itself; site_url ends with a slash.
    """
    bare = url.removeprefix(HOMES[language])
    bare = "" if bare == "./" else bare
    versions = [_version(code, home + bare, names[code], site_url) for code, home in HOMES.items()]
    return {
        "page_language": language,
        "site_map": f"{HOMES[language]}about/sitemap/",
        "contact": f"{HOMES[language]}contact/",
        "versions": versions,
        "other": next(version for version in versions if version["code"] != language),
    }


def _version(code: str, url: str, name: str, site_url: str) -> dict[str, str]:
    home = urlsplit(site_url).path + HOMES[code]
    return {"code": code, "name": name, "url": url or "./", "absolute": urljoin(site_url, url), "home": home}
