"""Work that is the same for many things, done on all processors at once where there is much of it."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

Thing, Result = TypeVar("Thing"), TypeVar("Result")
MUCH = 150  # things; for fewer, processes take longer to start than they save
_work: list[Callable] = []  # what the processes do: they are copies of this one, so nothing need be sent to them


def each(work: Callable[[Thing], Result], things: Sequence[Thing]) -> dict[Thing, Result]:
    """Thing -> what work makes of it. work changes nothing that anybody else sees."""
    if (
        len(things) < MUCH or threading.active_count() > 1 or sys.platform != "linux"
    ):  # only there are copies safe and cheap
        return {thing: work(thing) for thing in things}
    _work.append(work)
    try:
        with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
            return dict(zip(things, pool.map(_do, things, chunksize=20), strict=True))
    finally:
        _work.pop()


def _do(thing):
    return _work[-1](thing)
