"""Work that is the same for many things, done on all processors at once where there is much of it."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from typing import TypeVar

FORK = sys.platform == "linux"  # only there are copies of a process safe and cheap
Thing, Result = TypeVar("Thing"), TypeVar("Result")
MUCH = 150  # things; for fewer, processes take longer to start than they save
_work: list[Callable] = []  # what the processes do: they are copies of this one, so nothing need be sent to them


def each(work: Callable[[Thing], Result], things: Sequence[Thing]) -> dict[Thing, Result]:
    """Thing -> what work makes of it. work changes nothing that anybody else sees."""
    if len(things) < MUCH or not possible():
        return {thing: work(thing) for thing in things}
    _work.append(work)
    try:
        with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
            return dict(zip(things, pool.map(_do, things, chunksize=20), strict=True))
    finally:
        _work.pop()


def _do(thing):
    return _work[-1](thing)


def possible() -> bool:
    """Whether a copy of this process can work beside it; one that has threads is not to be copied."""
    return FORK and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


class Aside:
    """One piece of work that a copy of this process does beside it. What the work gives back must be plain data."""

    def __init__(self, work: Callable[[], Result]):
        fork = multiprocessing.get_context("fork")
        self._end, there = fork.Pipe(duplex=False)
        self._process = fork.Process(target=_give, args=(work, there, self._end), daemon=True)
        self._process.start()
        there.close()

    def result(self) -> Result:
        """Waits for it. Raises ChildProcessError where the copy has ended without a result."""
        try:
            result = self._end.recv()
        except EOFError:
            self._process.join()
            raise ChildProcessError(f"a process that worked beside ended with {self._process.exitcode}") from None
        self._process.join()
        return result

    def stop(self) -> None:
        self._process.terminate()
        self._process.join()


class Beside:
    """A copy of this process that does the same work as often as it is asked. What the work gives back must be plain data."""

    def __init__(self, work: Callable[[], Result]):
        self._work = work
        self._begin()

    def _begin(self) -> None:
        fork = multiprocessing.get_context("fork")
        self._end, there = fork.Pipe()
        self._process = fork.Process(target=_give_always, args=(self._work, there, self._end))
        self._process.start()
        there.close()

    def do(self) -> Result:
        """Has it done once; by a new copy if the last one was ended. Raises RuntimeError where the work has failed, OSError or EOFError
        where the new copy was ended, too."""
        try:
            return self._asked()
        except (OSError, EOFError):
            self._begin()
            return self._asked()

    def _asked(self) -> Result:
        self._end.send(None)
        result, failure = self._end.recv()
        if failure:
            raise RuntimeError(failure)
        return result

    def stop(self) -> None:
        self._process.terminate()
        self._process.join()


def _give_always(work: Callable, there, elsewhere) -> None:
    elsewhere.close()  # so that this copy sees when nobody asks any more
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that asks ends it
    signal.signal(signal.SIGTERM, _end_with_copies)
    with contextlib.suppress(EOFError, OSError):  # who asked is there no more
        while True:
            there.recv()
            there.send(_done(work))


def _done(work: Callable) -> tuple:
    try:
        return work(), None
    except Exception:
        return None, traceback.format_exc()


def _end_with_copies(*_) -> None:
    for copy in multiprocessing.active_children():
        copy.terminate()
    os._exit(0)


def _give(work: Callable, there, elsewhere) -> None:
    elsewhere.close()  # so that this copy does not wait for ever to be heard by one that was ended
    for kind in (signal.SIGINT, signal.SIGTERM):  # they end this copy without a word; the other speaks
        signal.signal(kind, signal.SIG_DFL)
    with contextlib.suppress(BrokenPipeError):
        there.send(work())
