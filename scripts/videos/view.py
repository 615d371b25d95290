"""What pages show of the films: the list of all of them, the newest one; and what search engines are told."""

import json

from common.agency import Agency
from common.words import LANGUAGES, day, text
from videos.labels import LABELS, clock, length_in_words
from videos.model import Film
from videos.pages import picture

# How wide a card shows its poster: beside its words where there is room, also beside the menu (from 60em); else above them.
CARD = "(min-width: 63em) 15em, (min-width: 60em) 40em, (min-width: 46em) 15em, calc(100vw - 2.1em)"


def pieces(films: list[Film]) -> dict[str, str]:
    """The includes: name -> Markdown."""
    result = {}
    for language in LANGUAGES:
        none = f"{LABELS[language]['none']}\n"
        result[f"films.{language}.md"] = "\n".join(_card(film, language) for film in films) or none
        result[f"film-latest.{language}.md"] = _card(films[0], language) if films else none
        told = LABELS[language]["hosts"] if any(film.youtube for film in films) else ""
        result[f"film-hosts.{language}.md"] = f"{told}\n"
    return result


def _card(film: Film, language: str) -> str:
    """One film: its picture and name lead to its page."""
    poster = picture(film, 480, CARD).replace(" }", " loading=lazy }")
    return (
        f'<div class="film-card" markdown="1" data-search-exclude="">\n\n'
        f"[{poster}](videos/{film.id}.md){{ .film-card__picture tabindex=-1 aria-hidden=true }}\n\n"
        f"[{text(film.title[language])}](videos/{film.id}.md)\n{{ .film-card__title }}\n\n"
        f"{text(film.summary[language])}\n\n"
        f"{length_in_words(film.length, language)} · {day(film.date, language)}\n{{ .film-card__facts }}\n\n</div>\n"
    )


def described(film: Film, agency: Agency, site_url: str, language: str) -> str:
    """The film in the words of schema.org (VideoObject), as JSON."""
    home = site_url + ("en/" if language == "en" else "")
    facts = {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        "name": film.title[language],
        "description": film.summary[language],
        "thumbnailUrl": [site_url + film.poster],
        "uploadDate": f"{film.date.isoformat()}T00:00:00+07:00",
        "duration": f"PT{film.length // 60}M{film.length % 60}S",
        "inLanguage": film.language,
        "url": f"{home}{film.page}/",
        "transcript": " ".join(f"{clock(line.at)} {line[language]}" for line in film.transcript),
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": film.publisher[language]},
    }
    if film.file:
        facts |= {"contentUrl": f"{site_url}{film.file}.mp4", "encodingFormat": "video/mp4"}
    else:
        facts |= {"embedUrl": f"https://www.youtube-nocookie.com/embed/{film.youtube}"}
    return json.dumps(facts, ensure_ascii=False, indent=1).replace("<", "\\u003c")
