"""Publishing under load, and ended at random moments; prints the figures. The tests run a short form of both.

.venv/bin/python tests/stress_publish.py [SWITCHES] [KILLS]     200 of each take a few minutes; wrk adds load where it is installed
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]

import nginx  # noqa: E402
import releases  # noqa: E402
from common.arguments import Arguments, whole_number  # noqa: E402
from publishing import folder  # noqa: E402
from publishing.session import Place  # noqa: E402

VERSIONS = 12
CLIENTS = 4
MOST = 3  # publications for each that is to be ended
ALONE = "import sys, pathlib; sys.path[:0] = sys.argv[1:3]; import releases; print(flush=True); releases.publish(*map(pathlib.Path, sys.argv[3:]))"


def kills(work: Path, times: int) -> Counter:
    """Ends so many publications without warning, each at a random moment: the whole group of programs, or one side of it.

    One that was quicker than its moment is published and counted, and does not count as killed.
    """
    chance, to, figures = random.Random(4), work / "public", Counter()
    sites = [releases.make_site(work / f"site-{version}", version) for version in range(VERSIONS)]
    releases.publish(to, sites[0])
    length = _length(to, sites[1])
    while figures["killed"] < times and figures["publications"] < MOST * times:
        process = _begin(to, sites[(figures["publications"] + 2) % VERSIONS])
        figures["publications"] += 1
        time.sleep(chance.uniform(0, length))
        if process.poll() is None:
            figures["killed"] += 1
            os.killpg(process.pid, signal.SIGKILL) if chance.random() < 0.7 else process.kill()
        process.communicate()
        figures["left behind"] += bool(releases.rest(to))
        figures["faults"] += len(releases.faults(to))
    releases.publish(to, sites[-1])
    figures["faults after the next run"] = len(releases.faults(to)) + len(releases.rest(to))
    return figures


def _length(to: Path, site: Path) -> float:
    """The seconds that one publication takes here."""
    process, began = _begin(to, site), time.monotonic()
    process.communicate()
    return time.monotonic() - began


def _begin(to: Path, site: Path) -> subprocess.Popen:
    """A publication in a program of its own, which is about to begin."""
    command = [sys.executable, "-c", ALONE, str(HERE), str(HERE.parent / "scripts"), str(to), str(site)]
    process = subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.readline()
    return process


def switches(work: Path, times: int, with_wrk: bool = False) -> Counter:
    """Publishes and goes back under load: clients fetch a page, wait 0 to 150 ms and fetch its assets."""
    to, figures, end = work / "public", Counter(), threading.Event()
    sites = [releases.make_site(work / f"site-{version}", version) for version in range(VERSIONS)]
    releases.publish(to, sites[0])
    server = nginx.start(to / "current", work, "/")
    clients = [threading.Thread(target=_visit, args=(server.url, seed, end, figures)) for seed in range(CLIENTS)]
    load = _wrk(server.url, times) if with_wrk else None
    try:
        for client in clients:
            client.start()
        for number in range(1, times + 1):
            if number % 5:
                releases.publish(to, sites[number % VERSIONS])
            else:
                folder.roll_back(Place(str(to)), None, 60, lambda: None)
            figures["switches"] += 1
    finally:
        end.set()
        for client in clients:
            client.join()
        if load:
            figures.update(_told(load))
        server.stop()
    return figures


def _visit(url: str, seed: int, end: threading.Event, figures: Counter) -> None:
    chance = random.Random(seed)
    while not end.is_set():
        page = _get(url + chance.choice(releases.PAGES), figures).decode(errors="replace")
        figures["pages"] += 1
        figures["torn"] += page[:13] != page[-13:] or len(page) < 1000
        time.sleep(chance.uniform(0, 0.15))
        for asset in re.findall(r"/assets/\S+\.(?:css|js)", page):
            figures["assets"] += 1
            figures["missing"] += page[4:10].encode() not in _get(url + asset[1:], figures)


def _get(address: str, figures: Counter) -> bytes:
    try:
        with urlopen(address, timeout=10) as reply:
            figures["other than 200"] += reply.status != 200
            return reply.read()
    except (HTTPError, OSError):
        figures["other than 200"] += 1
        return b""


def _wrk(url: str, times: int) -> subprocess.Popen | None:
    """One thread of wrk, 16 connections, for about as long as the switches take; it is ended with them."""
    if not shutil.which("wrk"):
        return None
    command = ["wrk", "-t1", "-c16", f"-d{times}s", "--timeout", "10s", url]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _told(load: subprocess.Popen) -> dict[str, int]:
    load.send_signal(signal.SIGINT)
    said = load.communicate()[0]
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    return {
        "wrk requests": int(re.search(r"(\d+) requests in", said)[1]),
        "wrk other than 200": int(bad[1]) if bad else 0,
        "wrk socket errors": sum(map(int, errors.groups())) if errors else 0,
    }


def main(arguments: list[str]) -> int:
    parser = Arguments("tests/stress_publish.py", __doc__)
    for name in ("switches", "kills"):
        parser.add_argument(name, nargs="?", type=whole_number(1, 100_000), default=200, metavar=name.upper())
    wanted = parser.parse_args(arguments)
    for run, times, options in ((switches, wanted.switches, {"with_wrk": True}), (kills, wanted.kills, {})):
        with tempfile.TemporaryDirectory() as work:
            began = time.monotonic()
            figures = run(Path(work), times, **options)
            print(f"{run.__name__}: {dict(figures)} in {time.monotonic() - began:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
