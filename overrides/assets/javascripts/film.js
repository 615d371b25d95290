// A film's page: its links become a player. site.js loads this once a person presses one; before that nothing of the film is asked for.

const film = document.querySelector(".film");
const files = [...document.querySelectorAll('.film-files a[type^="video/"]')];
const captions = [...document.querySelectorAll('.film-files a[type="text/vtt"]')];
const lines = [...document.querySelectorAll(".transcript a[data-at]")];
const said = film.querySelector(".film__said");
const { youtube } = film.dataset;
let player;

/** Plays the film in its page. at: seconds from its start. */
function play(at) {
  said.textContent = "";
  if (youtube) showYouTube(at);
  else showFilm(at);
}

function showFilm(at) {
  player ??= inPlace(makeVideo());
  if (at || player.currentTime) player.currentTime = at;
  player.play().catch(() => {}); // a browser may want a press of its own button; the controls are there
  player.focus({ preventScroll: true });
  player.scrollIntoView({ block: "nearest" });
}

function makeVideo() {
  const video = document.createElement("video");
  Object.assign(video, { controls: true, playsInline: true, preload: "auto", tabIndex: 0 });
  video.setAttribute("aria-label", film.dataset.title);
  const picture = film.querySelector("img");
  Object.assign(video, { width: picture.width, height: picture.height, poster: picture.currentSrc || picture.src });
  video.append(...files.map(source), ...captions.map(track));
  video.querySelector("source:last-of-type").addEventListener("error", fail);
  video.addEventListener("timeupdate", () => showLine(video.currentTime));
  return video;
}

const source = ({ href, type }) => Object.assign(document.createElement("source"), { src: href, type });

function track({ href, hreflang, textContent, dataset }) {
  const isOwn = hreflang === document.documentElement.lang;
  return Object.assign(document.createElement("track"), { kind: dataset.kind, srclang: hreflang, label: dataset.name, src: href, default: isOwn });
}

// YouTube's player knows no line of the transcript: it is opened anew at each.
function showYouTube(at) {
  const language = document.documentElement.lang;
  const wishes = new URLSearchParams({ autoplay: 1, start: at, hl: language, cc_load_policy: 1, cc_lang_pref: language, rel: 0 });
  const frame = document.createElement("iframe");
  Object.assign(frame, { title: film.dataset.title, allow: "autoplay; encrypted-media; fullscreen; picture-in-picture", referrerPolicy: "strict-origin-when-cross-origin" });
  frame.src = `https://www.youtube-nocookie.com/embed/${youtube}?${wishes}`;
  player = player ? (player.replaceWith(frame), frame) : inPlace(frame);
  player.focus();
  player.scrollIntoView({ block: "nearest" });
}

function inPlace(element) {
  element.className = "film__player";
  film.querySelector(".film__play").hidden = true;
  film.prepend(element);
  return element;
}

// No file can be played: the picture and the plain links are there again.
function fail() {
  player.remove();
  player = undefined;
  film.querySelector(".film__play").hidden = false;
  said.textContent = film.dataset.failed;
  film.querySelector(".film__play").focus();
}

function showLine(now) {
  const current = lines.filter((line) => Number(line.dataset.at) <= now).pop();
  for (const line of lines) {
    if (line === current) line.closest("li").setAttribute("aria-current", "true");
    else line.closest("li").removeAttribute("aria-current");
  }
}

export { play };
