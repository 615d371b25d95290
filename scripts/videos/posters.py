"""A film's still picture in the sizes that screens need, as AVIF and WebP: docs/media/name.png -> media/name-480.avif ...

Each is kept under a name made from all that shapes it, so that it is made once; the same inputs give the same bytes.
"""

import functools
import hashlib
import re
import warnings
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageOps

from common.problems import ROOT, Problem, shown_path

CACHE = ROOT / ".build" / "posters"
KINDS = ("PNG", "JPEG", "WEBP")
WIDTHS = (480, 672, 1280)  # a card at a desk; a phone of 720 dots across; finer phones, and a desk
LEAST = 800  # of the picture itself: a desk shows it 880 wide
LARGEST = 40_000_000  # pixels, a large camera's
SHAPE = (1.2, 2.4)  # width by height: from 4:3 to the widest films
FORMS = {  # ending -> how Pillow makes it; the two look the same
    # Tuned so, a drawn poster's words are sharper in fewer bytes. How many threads there are must not shape the bytes.
    "avif": {"quality": 50, "speed": 4, "advanced": {"tune": "ssim"}, "max_threads": 1},
    "webp": {"quality": 80, "method": 6},  # twice the bytes, for Safari before 16.4 and Chrome before 85
}
IMAGE = re.compile(r'<img(?=[^>]* sizes="([^"]*)")[^>]* src="([^"]*media/[^"]*)-\d+\.webp"[^>]*>')


def check(path: Path) -> list[Problem]:
    """Whether the file is a picture that is wide enough for a film's poster."""
    try:
        width, height = size(path)
    except TooLarge:
        th, en = "ภาพใหญ่เกินไป โปรดย่อให้กว้าง 1280 พิกเซล", "is too large a picture; make it 1280 pixels wide"
    except (OSError, SyntaxError, ValueError, MemoryError):  # as Pillow meets what is damaged
        th, en = "เปิดเป็นภาพไม่ได้ โปรดใส่ไฟล์ภาพ PNG JPEG หรือ WebP", "is not a picture; put a PNG, JPEG or WebP there"
    else:
        if width < LEAST:
            th = f"ภาพกว้าง {width} พิกเซล ต้องกว้างอย่างน้อย {LEAST} พิกเซล"
            en = f"is {width} pixels wide; it must have at least {LEAST}"
        elif not SHAPE[0] <= width / height <= SHAPE[1]:
            th = f"ภาพกว้าง {width} สูง {height} พิกเซล ต้องเป็นภาพแนวนอนอย่างวิดีโอ เช่น 1280 x 720"
            en = f"is {width} by {height} pixels; it must lie flat as a film does, such as 1280 by 720"
        else:
            return []
    return [Problem(shown_path(path), 1, 1, th, en)]


class TooLarge(Exception):
    """A picture with more pixels than a poster can need."""


def size(path: Path) -> tuple[int, int]:
    """Width and height in pixels. Raises TooLarge, and OSError, SyntaxError, ValueError or MemoryError where it is no picture."""
    return _size(path, path.stat().st_mtime_ns)


@functools.lru_cache
def _size(path: Path, _changed: int) -> tuple[int, int]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=KINDS) as picture:
                if picture.width * picture.height > LARGEST:
                    raise TooLarge
                return ImageOps.exif_transpose(picture).size  # a telephone's picture may lie on its side
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooLarge from None


def sizes(path: Path) -> list[tuple[int, int]]:
    """The sizes that are published: width and height in pixels, none larger than the picture itself."""
    width, height = size(path)
    return [(wanted, round(height * wanted / width)) for wanted in sorted({min(wanted, width) for wanted in WIDTHS})]


def stem(path: str) -> str:
    """A file's path without its ending."""
    return path.rsplit(".", 1)[0]


def files(poster: str, docs: Path) -> dict[str, bytes]:
    """The pictures that are published of a poster: path below docs/ -> AVIF or WebP."""
    return {
        f"{stem(poster)}-{shape[0]}.{form}": _made(docs / poster, shape, form)
        for shape in sizes(docs / poster)
        for form in FORMS
    }


def _made(path: Path, shape: tuple[int, int], form: str) -> bytes:
    inputs = [path.read_bytes(), f"{shape} {form} {FORMS[form]} {PIL.__version__}".encode()]
    result = CACHE / f"{hashlib.sha256(b'|'.join(inputs)).hexdigest()[:16]}.{form}"
    if not result.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        made = BytesIO()
        with Image.open(path, formats=KINDS) as picture:
            flat = _on_white(ImageOps.exif_transpose(picture))
            flat.resize(shape, Image.Resampling.LANCZOS).save(made, form, **FORMS[form])
        partial = result.with_suffix(".part")
        partial.write_bytes(made.getvalue())
        partial.replace(result)
    return result.read_bytes()


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture without transparency, which would turn black."""
    if picture.mode.startswith("I"):  # 16 bits of grey, of which convert would keep the highest only
        picture = picture.point(lambda grey: grey / 256).convert("L")
    clear = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")


def offered(html: str, posters: list[tuple[str, list[int]]]) -> str:
    """A page's HTML in which every poster offers all its widths. posters: (path below docs/ without ending, widths)."""
    known = dict(posters)

    def with_offers(found: re.Match) -> str:
        image, shown, address = found[0], *found.groups()
        widths = known.get(address[address.rindex("media/") :])
        if not widths:
            return image
        avif, webp = (", ".join(f"{address}-{width}.{form} {width}w" for width in widths) for form in FORMS)
        source = f'<source type="image/avif" sizes="{shown}" srcset="{avif}">'
        return f'<picture>{source}{image[:-1]} srcset="{webp}"></picture>'

    return IMAGE.sub(with_offers, html)
