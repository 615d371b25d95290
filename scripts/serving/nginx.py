"""What nginx is told: an include for a server block that has its own listen, server_name, certificate and root.

It is the same for every release, so that nginx need not be told of a new one.

Headers stand as they are sent, not in variables: nginx refuses some requests (a broken line, TRACE) before it sets any. A location
with headers of its own has none of the server's, so each has them all. What comes to no server by its name, such as a request line
that cannot be read, is answered by the first server that listens at the port, and has the headers of that one.
"""

from serving import headers, media_types
from serving.names import HASHED

CONFIG = """\
# Made by ./scripts/build; the next one overwrites it. Belongs into a server block:
#   root /srv/gov4/current;
#   include /srv/gov4/current/nginx.conf;
server_tokens off;
absolute_redirect off;
index index.html;
charset utf-8;
charset_types {text_types};
default_type {plain};
types {{
{types}
}}
gzip off;
gzip_static on;
gzip_vary on;

{asked}

# A folder without a page is no secret, but not there. Each language has its own page for what is not there.
error_page 403 =404 {root}404.html;
error_page 404 {root}404.html;
error_page 416 @no_such_part;
{hidden}
location {root}en/ {{
    error_page 403 =404 {root}en/404.html;
    error_page 404 {root}en/404.html;
    error_page 416 @no_such_part;
    {hidden_en}
}}
location ~ "^{root}{hashed}$" {{
    {kept}
}}
location {root}{open_data} {{
    {shared}
}}
# The headers are on this answer already, and would be a second time; an empty one here keeps the server's away.
location @no_such_part {{ add_header {cache} "" always; return 416; }}
"""
HIDDEN = """\
location ~ "/\\.(?!well-known/)|^{root}(_headers|nginx\\.conf)$" {{ return 404; }}
location ~ "/feed\\.xml$" {{ types {{ }} default_type {feed}; }}"""


def config(root: str, youtube: bool) -> str:
    """The include. root: the site's path on its host, such as /; youtube: whether there is a film at YouTube."""
    hidden = HIDDEN.format(root=root, feed=media_types.FEED)
    types = media_types.TYPES
    return CONFIG.format(
        text_types=" ".join(sorted({types[ending] for ending in media_types.TEXT - {"html"}} | {media_types.FEED})),
        plain=types["txt"],
        types="\n".join(f"    {kind} {ending};" for ending, kind in types.items()),
        hashed=HASHED.pattern,
        cache=headers.CACHE,
        root=root,
        open_data=headers.OPEN_DATA,
        asked=_added({headers.CACHE: headers.ASK}, youtube),
        kept=_inside(_added({headers.CACHE: headers.FOREVER}, youtube)),
        shared=_inside(_added({headers.CACHE: headers.ASK, headers.ALLOW: headers.EVERYBODY}, youtube)),
        hidden=hidden,
        hidden_en=_inside(hidden),
    )


def _added(own: dict[str, str], youtube: bool) -> str:
    told = headers.common(youtube) | own
    return "\n".join(f'add_header {name} "{value}" always;' for name, value in told.items())


def _inside(lines: str) -> str:
    return lines.replace("\n", "\n    ")
