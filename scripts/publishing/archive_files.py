"""The site's files as the archive has them: pages, scripts and styles that work when they are opened from a folder (file://).

There is no server then that would find index.html for a folder, and browsers let pages load neither modules nor data; archive.js
says what stands in for that. A policy in every page lets nothing be loaded from anywhere but the folder.
"""

import base64
import html
import json
import posixpath
import re
from pathlib import Path

from published import search_index
from publishing.told import Stopped

PRELUDE = Path(__file__).with_name("archive.js")
PRELUDE_AT = "assets/javascripts/archive.js"
POLICY = (
    "default-src 'none'; script-src file:; style-src file: 'unsafe-inline'; img-src file: data:; font-src file: data:; "
    "media-src file: data:; base-uri 'none'; form-action file:"
)

# What only a web server or a visitor from another site needs.
LEFT_OUT = re.compile(
    r"SHA256SUMS|_headers|nginx\.conf|robots\.txt|sitemap\.xml|(.*/)?404\.html|\.well-known/.*|.*\.(br|gz)"
)
OWN_POLICY = re.compile(r'\s*<meta http-equiv="?content-security-policy"?[^>]*>', re.IGNORECASE)
LINK = re.compile(r'(?<=\s)(href|action)="([^"]*)"')
ROOT = re.compile(r'(?<=\s)data-root="[^"]*"')
STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"[^>]*>')
PRELOAD = re.compile(r'\s*<link rel="preload"[^>]*>')  # of the fonts, which are in the style sheet here
CAPTIONS = re.compile(r'href="([^"]+\.vtt)"')
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$")
FONT = re.compile(r"url\((?!['\"]?data:)['\"]?([^)'\"]+\.woff2)['\"]?\)")
EXPORT = re.compile(r"export\s*\{([^}]*)\};?\s*\Z")
IMPORT = re.compile(r"\bimport\(")


def files(site: dict[str, bytes]) -> dict[str, bytes]:
    """The archive's files, of the site's: path -> content. Raises Stopped for a page's absolute link, which would lead nowhere."""
    kept = {path: content for path, content in site.items() if not LEFT_OUT.fullmatch(path)}
    made = {PRELUDE_AT: PRELUDE.read_bytes()}
    for path, content in kept.items():
        if path.endswith(".html"):
            made[path] = _page(path, content.decode()).encode()
        elif path.endswith(".css"):
            made |= {path: content, f"{path}.js": _called("archiveStyle", _with_fonts(path, content.decode(), kept))}
        elif path.endswith(".vtt"):
            made |= {path: content, f"{path}.js": _called("archiveCaptions", _base64(content))}
        elif path.endswith(".js"):
            made[path] = _script(content.decode()).encode()
        elif path.startswith("search/") and path.endswith(".txt"):
            made[f"{path}.js"] = f'document.currentScript.content = "{_base64(_index(content))}";\n'.encode()
        else:
            made[path] = content
    return made


def _page(path: str, text: str) -> str:
    root = "../" * path.count("/")
    text = LINK.sub(lambda link: f'{link[1]}="{_address(path, link[2])}"', PRELOAD.sub("", OWN_POLICY.sub("", text)))
    text = ROOT.sub(f'data-root="{root}"', text)
    scripts = [f'<script src="{root}{PRELUDE_AT}"></script>']
    scripts += [f'<script src="{address}.js"></script>' for address in dict.fromkeys(CAPTIONS.findall(text))]
    text = STYLE.sub(r'<script src="\1.js"></script><noscript>\g<0></noscript>', text)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(POLICY)}">'
    return text.replace('<meta charset="utf-8">', '<meta charset="utf-8">' + policy + "".join(scripts), 1)


def _address(path: str, address: str) -> str:
    """A link of a page, to a file: index.html where a server would find it in a folder."""
    if ABSOLUTE.match(address):
        return address
    if address.startswith("/"):
        raise Stopped(
            f"{path}: ลิงก์ {address} ใช้จากโฟลเดอร์ไม่ได้", f"{path}: the link {address} leads nowhere from a folder."
        )
    folder, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()
    if folder in ("", ".", "..") or folder.endswith(("/", "/.", "/..")):
        folder = posixpath.join(folder, "index.html").removeprefix("./") if folder else ""
    return folder + rest


def _script(text: str) -> str:
    """A module as a script that leaves what it exports with itself; a script whose import() is archive.js's."""
    if exported := EXPORT.search(text):
        return f"{{\nconst archiveOwn = document.currentScript;\n{text[: exported.start()]}archiveOwn.exported = {{{exported[1]}}};\n}}\n"
    if IMPORT.search(text):
        text = IMPORT.sub("archiveImport(archiveHere, ", text)
        return f"{{\nconst archiveHere = document.currentScript.src;\n{text}\n}}\n"
    return text


def _with_fonts(path: str, text: str, site: dict[str, bytes]) -> str:
    """A style sheet with its fonts in it: browsers do not let a page take them from another folder."""
    folder = posixpath.dirname(path)

    def font(found: re.Match) -> str:
        return f"url(data:font/woff2;base64,{_base64(site[posixpath.normpath(posixpath.join(folder, found[1]))])})"

    return FONT.sub(font, text)


def _index(content: bytes) -> bytes:
    """A search index whose pages are files."""
    index = json.loads(content.decode(search_index.ENCODING))
    for page in index["pages"]:
        page[0] += "index.html"
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode(search_index.ENCODING, "json")


def _called(name: str, text: str) -> bytes:
    return f"{name}({json.dumps(text, ensure_ascii=False)});\n".encode()


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()
