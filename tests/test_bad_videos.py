"""A film that is not whole never builds: each mistake in it, its captions or its files is told with its place."""

import shutil
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from conftest import assert_told, take_mark

FILMS, THAI, ENGLISH = "docs/data/videos.yml", "docs/media/older-th.vtt", "docs/media/older-en.vtt"
TIMES = "00:00.000 --> 00:01.000"
# What is wrong, where (file, old text), what it becomes (an @ marks the place that must be named), and words of the message.
MISTAKES = [
    ("no title in English", FILMS, ", en: The older example", "", "older.title.en: this field is missing"),
    ("an empty title in Thai", FILMS, "th: เรื่องเก่าของตัวอย่าง", "th:@", "older.title.th: must be text"),
    ("no summary", FILMS, "  summary: {th: วิดีโอสอง", "  # {th: วิดีโอสอง", "older.summary: this field is missing"),
    (
        "no transcript",
        FILMS,
        "  transcript:\n    - at",
        "  transcript: @[]\n  x:\n    - at",
        "must have at least one entry",
    ),
    (
        "no transcript in English",
        FILMS,
        "      en: The first second\n",
        "",
        "older.transcript.1.en: this field is missing",
    ),
    ("no transcript in Thai", FILMS, "      th: วินาทีที่หนึ่ง\n", "", "older.transcript.1.th: this field is missing"),
    ("Thai in the English transcript", FILMS, "en: The first second", "en: @ก The first", "must have no Thai letters"),
    ("lines in the wrong order", FILMS, 'at: "0:01"', 'at: @"0:00"', "at: must be later than the line above it"),
    ("a line after the film's end", FILMS, 'at: "0:01"', 'at: @"0:02"', "at: is past the film's end"),
    ("a time that is none", FILMS, 'at: "0:01"', 'at: @"1.5"', "at: must be a time as minutes:seconds"),
    ("a length of 60 seconds and more", FILMS, 'length: "0:02"', 'length: @"0:75"', "length: must be a time"),
    ("61 minutes without the hour", FILMS, 'length: "1:00:02"', 'length: @"1:61:02"', "length: must be a time"),
    ("no captions in Thai", FILMS, "{th: media/older-th.vtt, en", "@{en", "older.captions.th: this field is missing"),
    ("no captions in English", FILMS, ", en: media/older-en.vtt}", "}", "older.captions.en: this field is missing"),
    (
        "captions that are not there",
        FILMS,
        "th: media/older-th.vtt",
        "th: @media/other-th.vtt",
        "there is no file docs/media/other-th.vtt",
    ),
    (
        "captions in SRT",
        FILMS,
        "th: media/older-th.vtt",
        "th: @media/older-th.srt",
        "must be a caption file below docs",
    ),
    (
        "a caption file with a language in its ending",
        FILMS,
        "media/older-th.vtt",
        "@media/older.th.vtt",
        "must be a caption file",
    ),
    (
        "a film that is not there",
        FILMS,
        "file: media/older",
        "file: @media/other",
        "there is no file docs/media/other.mp4",
    ),
    ("a film by its whole name", FILMS, "file: media/older", "file: @media/older.mp4", "without its ending"),
    ("a path out of docs", FILMS, "file: media/older", "file: @../media/older", "must be a file below docs"),
    ("neither file nor YouTube", FILMS, "  file: media/older\n", "", "older: must have either file or youtube"),
    (
        "file and YouTube",
        FILMS,
        "  youtube: ",
        "  file: media/older\n  youtube: @",
        "newer: must have either file or youtube",
    ),
    ("an id of YouTube that is too short", FILMS, "-aB3_xyz-08", "@aB3_xyz-09", "must be the 11 characters"),
    (
        "an address for an id of YouTube",
        FILMS,
        "-aB3_xyz-08",
        "@https://youtu.be/aB3_xyz-091",
        "must be the 11 characters",
    ),
    ("a sign that no id of YouTube has", FILMS, "-aB3_xyz-08", "@aB3_xyz.091", "must be the 11 characters"),
    ("a poster that is not there", FILMS, "poster: media/older.png", "poster: @media/other.png", "there is no file"),
    ("a poster that is no picture", FILMS, "poster: media/older.png", "poster: @media/older.mp4", "must be a picture"),
    ("the same film twice", FILMS, "- id: newer", "- id: @older", "older appears twice"),
    ("a film in the place of the list", FILMS, "- id: newer", "- id: @index", "the address of the list of videos"),
    ("an id with a dot", FILMS, "- id: newer", "- id: @newer.2", "only contain lower-case a-z, digits and hyphens"),
    ("an id of YouTube that no film can have", FILMS, "-aB3_xyz-08", "@-aB3_xyz-09", "must be the 11 characters"),
    ("an id of YouTube that is a number elsewhere", FILMS, "-aB3_xyz-08", "@12345678908", "must be the 11 characters"),
    (
        "a length that is a number elsewhere",
        FILMS,
        'length: "1:00:02"',
        "length: @1:00:02",
        "put the time in quotation marks",
    ),
    ("a length that is not the film's", FILMS, 'length: "0:02"', 'length: @"0:03"', 'the film\'s file lasts "0:02"'),
    ("an id that is too long", FILMS, "- id: newer", f"- id: @{'n' * 81}", "at most 80"),
    ("an unknown language", FILMS, "language: en", "language: @fr", "must be one of th, en"),
    ("a date in the Buddhist Era", FILMS, "date: 2026-02-28", "date: @2569-02-28", "Common Era"),
    (
        "no licence",
        FILMS,
        "  licence: {th: ใช้ทดสอบเท่านั้น, en: Only to test with}\n",
        "",
        "licence: this field is missing",
    ),
    ("an unknown field", FILMS, "youtube: -aB", "@youtub: -aB", "youtub: unknown field"),
    ("captions that do not begin with WEBVTT", THAI, "WEBVTT", "@WEB VTT", "the first line must be the word WEBVTT"),
    ("a comma for a point", THAI, TIMES, "@00:00,000 --> 00:01,000", "the times must be written as"),
    ("61 minutes in a time", THAI, TIMES, "@00:61:00.000 --> 00:61:01.000", "the times must be written as"),
    ("an arrow that is too short", THAI, TIMES, "@00:00.000 -> 00:01.000", "the times must be written as"),
    (
        "words without times",
        THAI,
        "last\n00:01.000 --> 00:02.000 line:80%\n",
        "@last\n",
        "the times must be written as",
    ),
    ("no empty line before the times", ENGLISH, "second\n\n00:01", "second\n@00:01", "the times must be written as"),
    (
        "an end before the beginning",
        ENGLISH,
        "00:01.000 --> 00:02.000",
        "00:01.000 --> @00:01.000",
        "end later than it begins",
    ),
    (
        "captions that overlap",
        ENGLISH,
        "00:01.000 --> 00:02.000",
        "@00:00.900 --> 00:02.000",
        "begins before the one above it ends",
    ),
    (
        "a caption past the film's end",
        ENGLISH,
        "--> 00:02.000",
        "--> @00:02.001",
        "ends after the film, which lasts 00:00:02.000",
    ),
    ("a caption without words", ENGLISH, "The first second\n", "", "has no words"),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"), [mistake[1:] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES]
)
def test_a_film_that_is_not_whole_is_refused_with_its_place(project, file, old, new, message):
    project.replace(file, old, new)
    place = take_mark(project.file(file)) if "@" in new else r"\d+:\d+"
    before = project.snapshot()
    done = project.run("inject_videos.py", "--check")
    assert done.returncode == 1
    assert_told(done.stderr, file, place, message)
    assert project.snapshot() == before


@pytest.mark.parametrize(
    ("language", "content", "place", "message"),
    [
        ("th", "WEBVTT\n\n00:00.000 --> 00:01.000\nWords\n", "4:1", "Thai captions must have Thai letters"),
        ("en", "WEBVTT\n\n00:00.000 --> 00:01.000\nคำ\n", "4:1", "English captions must have no Thai letters"),
        ("th", "WEBVTT\n\nNOTE ก\n\n00:00.000 --> 00:01.000\nWords\n", "6:1", "Thai captions must have Thai letters"),
        (
            "en",
            "WEBVTT\n\n00:00.000 --> 00:01.000\nWords\n- on คำ\n",
            "5:6",
            "English captions must have no Thai letters",
        ),
        ("en", "WEBVTT\n\n00:00.000 --> 00:01.000\n<i>1</i> < 2\n", "4:10", "the sign < must be written as &lt;"),
        ("en", f"WEBVTT\n\n{'9' * 400}:00:00.000 --> 00:01.000\nWords\n", "3:1", "the times must be written as"),
        ("th", "", "1:1", "the first line must be the word WEBVTT"),
        ("th", "WEBVTT\n\nNOTE ไม่มี\n", "1:1", "there is no caption in it"),
        ("th", "WEBVTT\n\n00:00.000 --> 00:01.000\nก".encode("utf-16"), "1:1", "not UTF-8"),
        ("th", "WEBVTT\n\n00:00.000 --> 00:01.000\n".encode() + "คำ".encode("cp874"), "4:1", "not UTF-8"),
    ],
    ids=[
        "English for Thai",
        "Thai for English",
        "a Thai note",
        "a Thai word",
        "a sign of markup",
        "endless hours",
        "empty",
        "only a note",
        "UTF-16",
        "windows-874",
    ],
)
def test_a_file_that_holds_no_captions_of_its_language_is_refused(project, language, content, place, message):
    file = f"docs/media/older-{language}.vtt"
    project.file(file).write_bytes(content if isinstance(content, bytes) else content.encode())
    done = project.run("inject_videos.py")
    assert done.returncode == 1 and not project.file(".build/includes").exists()
    assert_told(done.stderr, file, place, message)


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffWEBVTT - Thai\r\n\r\n00:00:00.000\t-->\t00:00:01.000\r\nคำ\r\n\r\n\r\n",
        "WEBVTT\nKind: captions\nLanguage: th\n\n00:00.000 --> 00:01.000\n<v.loud ก>คำ</v> &lt; <00:00.500>คำ",
        "WEBVTT\n\nSTYLE\n::cue { color: lime }\n\nREGION\nid:one\n\n1\n00:00.000 --> 00:02.000 align:start\n- คำ\n- คำ",
    ],
    ids=["with a mark, tabs and Windows' line ends", "with a head, markup and times", "with styles, regions and names"],
)
def test_captions_that_browsers_read_are_not_refused(project, content):
    project.file("docs/media/older-th.vtt").write_bytes(content.encode())
    done = project.run("inject_videos.py", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def png(width: int, height: int, **options) -> bytes:
    file = BytesIO()
    Image.new("1", (width, height)).save(file, "PNG", **options)
    return file.getvalue()


def long_text() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("a", "a" * 2_000_000, zip=True)
    return info


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        (b"no picture", "is not a picture"),
        (b"\x89PNG\r\n\x1a\n cut off", "is not a picture"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\5IHDR\0\0\5\0\0" + struct.pack(">I", zlib.crc32(b"IHDR\0\0\5\0\0")),
            "is not a picture",
        ),
        (b"GIF89a" + bytes(100), "is not a picture"),
        (png(1280, 720, pnginfo=long_text()), "is not a picture"),
        (png(799, 450), "is 799 pixels wide"),
        (png(900, 1600), "is 900 by 1600 pixels; it must lie flat"),
        (png(1280, 1), "is 1280 by 1 pixels; it must lie flat"),
        (png(20000, 11250), "is too large a picture"),
        (png(10000, 5625), "is too large a picture"),
    ],
    ids=["text", "cut off", "damaged", "GIF", "with endless text", "small", "upright", "a line", "huge", "large"],
)
def test_a_poster_that_cannot_be_shown_is_refused(project, picture, message):
    project.file("docs/media/older.png").write_bytes(picture)
    done = project.run("inject_videos.py", "--check")
    assert_told(done.stderr, "docs/media/older.png", "1:1", message)


def test_a_telephones_picture_is_turned_and_what_is_clear_is_white(project):
    turned = Image.new("RGB", (450, 800), "red")
    exif = turned.getexif()
    exif[0x0112] = 6  # lies on its side
    turned.save(project.file("docs/media/turned.jpg"), exif=exif)
    Image.new("RGBA", (800, 450)).save(project.file("docs/media/older.png"))
    project.replace("docs/data/videos.yml", "poster: media/older.png", "poster: media/turned.jpg")
    assert project.build().returncode == 0
    for form in ("avif", "webp"):
        made = {name: next(project.root.glob(f"site/assets/media/{name}-480.*.{form}")) for name in ("turned", "older")}
        with Image.open(made["turned"]) as picture:
            assert picture.size == (480, 270)
        with Image.open(made["older"]) as picture:
            assert picture.getpixel((9, 9)) == (255, 255, 255)


def test_a_picture_narrower_than_the_widest_size_is_offered_as_wide_as_it_is(project):
    Image.new("RGB", (1000, 563)).save(project.file("docs/media/older.png"))
    assert project.build().returncode == 0
    offered = {path.name.split(".")[0] for path in project.root.glob("site/assets/media/older-*")}
    assert offered == {"older-480", "older-672", "older-1000"}


def test_two_posters_of_one_name_are_refused(project):
    shutil.copyfile(project.file("docs/media/older.png"), project.file("docs/media/older.webp"))
    text = project.file(FILMS).read_text("utf-8")
    at = text.rindex("media/older.png")
    project.file(FILMS).write_text(f"{text[:at]}media/older.webp{text[at + 15 :]}", "utf-8")
    assert_told(project.run("inject_videos.py", "--check").stderr, FILMS, "25:11", "has the name of media/older.png")


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\x1aE\xdf\xa3 WebM", b"\0\0\0\x10ftypisom", b"\0\0\0\x08ftyp\0\0\0\1moov"]
)
def test_a_file_that_is_no_film_is_refused(project, content):
    project.file("docs/media/older.mp4").write_bytes(content)
    assert_told(
        project.run("inject_videos.py", "--check").stderr, "docs/media/older.mp4", "1:1", "is no whole MP4 film"
    )
    project.file("docs/media/older.webm").write_bytes(b"hello")
    assert_told(project.run("inject_videos.py", "--check").stderr, "docs/media/older.webm", "1:1", "is no WebM film")


def test_the_build_refuses_a_film_together_with_every_other_mistake(project):
    project.replace(FILMS, "th: media/older-th.vtt", "th: media/other-th.vtt")
    project.replace("docs/data/agency.yml", "phone: +66 2 448 9111", "phone: x")
    before = project.snapshot()
    done = project.build()
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 2 + 2
    assert_told(done.stderr, FILMS, r"\d+:\d+", "there is no file docs/media/other-th.vtt")
    assert project.snapshot() == before
