"""One address of another website, asked for politely: what it answers, and where it sends those who ask."""

import http.client
import ipaddress
import os
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

SITE = os.environ.get("SITE_URL") or "https://www.tosh.or.th/"
USER_AGENT = f"T-OSH Government 4.0 link check (+{quote(SITE, safe='/:')})"
PERMANENT, REDIRECTS = (301, 308), (301, 302, 303, 307, 308)
MOST_REDIRECTS = 10
TRIES = 2


@dataclass(frozen=True)
class Answer:
    """A status; or the trouble that kept it away. moved: the new address of a page that has moved for good."""

    status: int = 0
    moved: str = ""
    trouble: str = ""


class _Stay(HTTPRedirectHandler):
    """Redirects are followed one by one here, so that each is known."""

    def redirect_request(self, *_):
        return None


class Visitor:
    """Asks addresses: HEAD first, GET where that is refused, again once where a host is slow or out of order."""

    def __init__(self, *, timeout: float = 10, pause: float = 1, private: bool = False):
        """timeout: for one answer; pause: between two requests to a host, both in seconds; private: this machine too."""
        self.timeout, self.pause, self.private = timeout, pause, private
        self.opener = build_opener(_Stay)
        self.free, self.locks = {}, {}  # by host: when it may be asked again, and who asks it

    def fetch(self, address: str) -> Answer:
        """What an address answers in the end."""
        asked, moved, for_good = address, "", True
        for _ in range(MOST_REDIRECTS):
            status, onward, trouble = self._persistently(asked)
            if trouble or status not in REDIRECTS or not onward:
                return Answer(status, moved, trouble)
            asked = urljoin(asked, quote(onward.encode("latin-1"), safe="/:?=&%+,;@!$'()*~[]#"))
            for_good = for_good and status in PERMANENT
            moved = asked if for_good else moved
            if urlsplit(asked).scheme not in ("http", "https"):
                return Answer(trouble="broken")
        return Answer(trouble="round")

    def _persistently(self, address: str) -> tuple[int, str, str]:
        """Status, where it sends on, and trouble: of the last try."""
        for _ in range(TRIES):
            status, onward, trouble = self._try("HEAD", address)
            if not trouble and status >= 400:  # some hosts refuse HEAD, or answer it wrongly
                status, onward, trouble = self._try("GET", address)
            if not (status >= 500 or status == 429 or trouble in ("timeout", "broken")):
                break
        return status, onward, trouble

    def _try(self, method: str, address: str) -> tuple[int, str, str]:
        host = urlsplit(address).hostname or ""
        if trouble := self._unfit(host):
            return 0, "", trouble
        with self.locks.setdefault(host, threading.Lock()):
            time.sleep(max(0, self.free.get(host, 0) - time.monotonic()))
            try:
                return self._request(method, address)
            finally:
                self.free[host] = time.monotonic() + self.pause

    def _request(self, method: str, address: str) -> tuple[int, str, str]:
        request = Request(address, method=method, headers={"User-Agent": USER_AGENT, "Accept": "*/*"})
        try:
            with self.opener.open(request, timeout=self.timeout) as answer:
                return answer.status, "", ""
        except HTTPError as answer:
            with answer:
                return answer.code, answer.headers.get("Location", ""), ""
        except (OSError, http.client.HTTPException, ValueError) as error:
            return 0, "", _trouble(error)

    def _unfit(self, host: str) -> str:
        """Why a host is not asked: nobody knows it, or it is no public one."""
        try:
            found = {info[4][0] for info in socket.getaddrinfo(host, None)}
        except (OSError, UnicodeError):
            return "no host"
        public = all(ipaddress.ip_address(number.partition("%")[0]).is_global for number in found)
        return "" if public or self.private else "private"


def _trouble(error: Exception) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return "certificate"
    if isinstance(reason, TimeoutError):
        return "timeout"
    return "no host" if isinstance(reason, socket.gaierror) else "broken"
