"""Puts the frames together with ffmpeg: WebM (VP9) for browsers that know it, MP4 (H.264) for all others."""

import subprocess
from pathlib import Path

from film.draw import RATE
from film.entry import Line

# A browser seeks to a key picture: there is one where each line begins, and at least every two seconds.
APART = 2
COLOURS = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv".split()
# Nothing is written into the files about who made them, with what and when.
BARE = "-map_metadata -1 -fflags +bitexact -flags:v +bitexact".split()
VP9 = "-c:v libvpx-vp9 -b:v 0 -crf 40 -deadline good -cpu-used 2 -row-mt 1 -tile-columns 1 -threads 2".split()
H264 = "-c:v libx264 -crf 27 -preset slower -profile:v high -threads 2 -movflags +faststart".split()


def webm(frames: Path, lines: list[Line], result: Path) -> None:
    """Two passes: the first only looks, so that the second knows where the pictures change."""
    log = ["-passlogfile", str(frames / "vp9")]
    _ffmpeg(frames, lines, [*VP9, "-pass", "1", *log, "-f", "null"], "-")
    _ffmpeg(frames, lines, [*VP9, "-pass", "2", *log, "-f", "webm"], str(result))


def mp4(frames: Path, lines: list[Line], result: Path) -> None:
    _ffmpeg(frames, lines, [*H264, "-f", "mp4"], str(result))


def _ffmpeg(frames: Path, lines: list[Line], how: list[str], result: str) -> None:
    source = ["-framerate", str(RATE), "-i", str(frames / "%05d.png")]
    picture = ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", *COLOURS]
    keys = ["-g", str(APART * RATE), "-force_key_frames", ",".join(str(moment) for moment in _keys(lines))]
    command = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", *source, *picture, *keys, *BARE, *how, result]
    subprocess.run(command, check=True)


def _keys(lines: list[Line]) -> list[int]:
    """The seconds at which a key picture stands."""
    return sorted({moment for line in lines for moment in range(line.begin, line.end, APART)})
