"""A page of its own for every film, at an address that stays: /videos/<id>/ and /en/videos/<id>/.

The pages are made from the data at every build. They are whole without JavaScript: the picture, the times and the captions are
links to files or to YouTube; film.js makes a player of these very links.
"""

from pathlib import Path

from common.words import LANGUAGES, day, text
from pages.top import front_matter
from videos import data as video_data
from videos import posters as video_posters
from videos.data import DOCS, FORMS
from videos.labels import LABELS, clock, length_in_words
from videos.model import Film, Line

NAMES = {"webm": "WebM", "mp4": "MP4"}
# How wide a page shows its poster: between its edges, beside the menu, and no wider than text. 1 em is 16 pixels.
WHOLE = "(min-width: 74.5em) 55em, (min-width: 60em) calc(100vw - 19.5em), calc(100vw - 2em)"


def pages(films: list[Film]) -> dict[str, str]:
    """Every film's page in both languages: path below docs/ -> Markdown."""
    return {f"{film.page}.{language}.md": _page(film, language) for film in films for language in LANGUAGES}


def pictures(films: list[Film]) -> dict[str, bytes]:
    """Every poster in all its sizes: path below docs/ -> AVIF or WebP."""
    return {path: picture for film in films for path, picture in video_posters.files(film.poster, DOCS).items()}


def picture_names(films: list[Film]) -> frozenset[str]:
    """The paths of these pictures below docs/."""
    return frozenset(
        f"{name}-{width}.{form}" for name, widths in offers(films) for width in widths for form in video_posters.FORMS
    )


def offers(films: list[Film]) -> list[tuple[str, list[int]]]:
    """The posters and their widths, as posters.offered takes them."""
    return [
        (video_posters.stem(film.poster), [width for width, _ in video_posters.sizes(DOCS / film.poster)])
        for film in films
    ]


def title(film: Film, language: str) -> str:
    """The page's title: in a list of pages it says that it is a film."""
    return f"{film.title[language]} ({LABELS[language]['kind']})"


def picture(film: Film, wanted: int, sizes: str, root: str = "") -> str:
    """A film's poster as a Markdown image, at most as wide as wanted; sizes: how wide the page shows it."""
    width, height = max(size for size in video_posters.sizes(DOCS / film.poster) if size[0] <= wanted)
    shape = f'width={width} height={height} sizes="{sizes}"'
    return f"![]({root}{video_posters.stem(film.poster)}-{width}.webp){{ {shape} }}"


def _page(film: Film, language: str) -> str:
    label = LABELS[language]
    head = front_matter(
        title=title(film, language),
        description=film.summary[language],
        updated=f"{film.date.isoformat()} 00000000",
        parent="videos/",
    )
    lines = "\n".join(_line(line, film, language) for line in film.transcript)
    return (
        f"{head}# {text(film.title[language])} {{ #film }}\n\n{text(film.summary[language])}\n\n"
        f"{_player(film, language)}\n{_files(film, language)}\n"
        f"## {label['transcript']} {{ #transcript }}\n\n{label['transcript_note_youtube' if film.youtube else 'transcript_note']}\n\n"
        f'<div class="transcript" markdown="1">\n\n{lines}\n\n</div>\n\n'
        f"## {label['about']} {{ #about }}\n\n{_facts(film, language)}\n[{label['all']}](../videos.md)\n"
    )


def _player(film: Film, language: str) -> str:
    """The poster as a link to the film. film.js puts a player in its place once it is pressed."""
    label = LABELS[language]
    poster = picture(film, 1280, WHOLE, "../")
    button = f'<span class="film__button"><span>{label["play"]}</span> <span class="film__length">{clock(film.length)}</span></span>'
    youtube = f' data-youtube="{film.youtube}"' if film.youtube else ""
    note = f"{label['privacy']}\n{{ #privacy }}\n\n" if film.youtube else ""
    described = " aria-describedby=privacy" if film.youtube else ""
    return (
        f'<div class="film" markdown="1" data-title="{text(film.title[language])}" data-failed="{label["failed"]}"{youtube}>\n\n'
        f"[{poster}{button}]({film.watch}){{ .film__play{described} }}\n\n{note}"
        '<p class="film__said" role="status"></p>\n\n</div>\n'
    )


def _files(film: Film, language: str) -> str:
    """Links to the film and its captions: what film.js plays, and what anyone can take away."""
    label = LABELS[language]
    links = [
        f"[{NAMES[form]} ({_megabytes(file)})](../{film.file}.{form}){{ type={FORMS[form]} }}"
        for form, file in video_data.files(film).items()
    ]
    links = links or [f"[{label['watch']}]({film.watch})"]
    captions = [_captions(film, language, track) for track in LANGUAGES]
    both = f"- {label['files']}: {' · '.join(links)}\n- {label['captions']}: {' · '.join(captions)}"
    return f'<div class="film-files" markdown="1">\n\n{both}\n\n</div>\n'


def _captions(film: Film, language: str, track: str) -> str:
    kind = "captions" if track == film.language else "subtitles"
    name = LABELS[language]["caption_names"][track]
    return f"[{name} (VTT)](../{film.captions[track]}){{ type=text/vtt hreflang={track} data-kind={kind} data-name={name} }}"


def _line(line: Line, film: Film, language: str) -> str:
    label = LABELS[language]
    at = f"{film.watch}#t={line.at}" if film.file else f"{film.watch}&t={line.at}s"
    time = f'[{clock(line.at)}<span class="visually-hidden"> {label["from_here"]}</span>]({at}){{ data-at={line.at} data-search-exclude="" }}'
    shown = (
        f' <span class="transcript__shown" data-search-exclude="">{label["shown"]} {text(line.shown[language])}</span>'
        if line.shown
        else ""
    )
    return f'- {time} <span class="transcript__said">{text(line[language])}</span>{shown}'


def _facts(film: Film, language: str) -> str:
    label = LABELS[language]
    facts = {
        "length": length_in_words(film.length, language),
        "date": day(film.date, language),
        "publisher": text(film.publisher[language]),
        "language": label["languages"][film.language],
        "licence": text(film.licence[language]),
        "release": text(film.release[language]),
    }
    return "".join(f"{label[name]}\n:   {value}\n\n" for name, value in facts.items())


def _megabytes(file: Path) -> str:
    return f"{file.stat().st_size / 1_000_000:.1f} MB"
