"""What nginx is told: an include for a server block that has its own listen, server_name, certificate and root.

It is the same for every release, so that nginx need not be told of a new one.
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

set $cache_control "{ask}";
set $allow_origin "";
if ($uri ~ "^{root}{hashed}$") {{
    set $cache_control "{forever}";
}}
if ($uri ~ "^{root}{open_data}") {{
    set $allow_origin "{everybody}";
}}
{common}
add_header {cache} $cache_control always;
add_header {allow} $allow_origin always;

# A folder without a page is no secret, but not there. Each language has its own page for what is not there.
error_page 403 =404 {root}404.html;
error_page 404 {root}404.html;
{hidden}
location {root}en/ {{
    error_page 403 =404 {root}en/404.html;
    error_page 404 {root}en/404.html;
    {hidden_en}
}}
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
        ask=headers.ASK,
        forever=headers.FOREVER,
        hashed=HASHED.pattern,
        cache=headers.CACHE,
        root=root,
        open_data=headers.OPEN_DATA,
        allow=headers.ALLOW,
        everybody=headers.EVERYBODY,
        common="\n".join(f'add_header {name} "{value}" always;' for name, value in headers.common(youtube).items()),
        hidden=hidden,
        hidden_en=hidden.replace("\n", "\n    "),
    )
