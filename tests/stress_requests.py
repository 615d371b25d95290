"""Sends odd and hostile requests to the built site on real nginx, and prints how often each answer came.

    .venv/bin/python tests/stress_requests.py 100000

Run it after ./scripts/test has set everything up. It fails on an answer that is the server's own fault, or that holds what is not
of the site. All of it stays on 127.0.0.1.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

import nginx
from common.arguments import Arguments, whole_number
from conftest import PREFIX, SITE
from test_serving import send_hostile


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as work:
        running, start = nginx.start(SITE, Path(work), PREFIX), time.monotonic()
        try:
            seen = send_hostile(running, count, seed=int(start))
        finally:
            running.stop()
        log = (Path(work) / "errors.log").read_text("utf-8", errors="replace")
    print(f"{count} requests in {time.monotonic() - start:.0f} s: {dict(sorted(seen.items()))}")
    print(f"crit, alert or emerg in nginx's log: {sum(f'[{kind}]' in log for kind in ('crit', 'alert', 'emerg'))}")


if __name__ == "__main__":
    parser = Arguments("tests/stress_requests.py", __doc__)
    parser.add_argument("count", type=whole_number(1, 100_000_000), metavar="COUNT")
    main(parser.parse_args().count)
