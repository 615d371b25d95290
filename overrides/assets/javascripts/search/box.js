// The search box: answers while a person types, in a list of links below the box.

import { excerpt, marked } from "./excerpt.js";
import { ask, prepare } from "./rank.js";

const SHOWN = 10; // results at a time
const letters = new TextDecoder("windows-874"); // scripts/search_index.py says why

/** Makes the form search. It holds the box, the panel with the results, and in its data the index files and the words to say. */
export function start(form) {
  const [box, panel, list, more] = ["input", ".search__panel", "ol", ".search__more"].map((part) => form.querySelector(part));
  const status = form.querySelector("[role=status]");
  const words = JSON.parse(form.dataset.words);
  const indexes = {};
  let rest = [];
  let silent = false; // focus comes back to the box without a wish to search

  function load(language) {
    indexes[language] ??= fetch(form.dataset[language]).then((reply) => {
      if (!reply.ok) throw new Error(reply.statusText);
      return reply.arrayBuffer().then((bytes) => prepare(JSON.parse(letters.decode(bytes))));
    });
    return indexes[language].catch((error) => {
      delete indexes[language]; // so that the next letter tries again
      throw error;
    });
  }

  async function answer() {
    const question = box.value.trim();
    open();
    if (question.length < 2) return say(words.start);
    if (!indexes.own) say(words.loading);
    try {
      const own = ask(await load("own"), question);
      const found = own.length ? own : ask(await load("other"), question, true);
      if (box.value.trim() === question) show(found, own.length > 0);
    } catch {
      if (box.value.trim() === question) say(words.failed, true);
    }
  }

  function show(found, own) {
    if (!found.length) return say(words.none, true);
    say(found.length === 1 ? words[own ? "one" : "otherOne"] : words[own ? "many" : "otherMany"].replace("{n}", found.length));
    rest = found.map((result) => item(result, own));
    showMore();
  }

  function say(text, lost = false) {
    status.textContent = text;
    form.querySelector(".search__lost").hidden = !lost;
    rest = [];
    list.replaceChildren();
    more.hidden = true;
  }

  function showMore() {
    list.append(...rest.splice(0, SHOWN));
    more.hidden = rest.length === 0;
  }

  function item({ address, title, part, pieces }, own) {
    const link = document.createElement("a");
    // What was found goes after the sign #, which no browser sends: what people look for is nobody's business.
    link.href = `${form.dataset.root}${address}#${part.id}~${encodeURIComponent(pieces.join("\n"))}`;
    link.append(...inMarks(marked(title, pieces)));
    if (part.id && part.heading) link.append(" › ", ...inMarks(marked(part.heading, pieces)));
    const text = document.createElement("p");
    text.append(...inMarks(excerpt(part.text, pieces)));
    const line = document.createElement("li");
    if (!own) line.lang = link.hreflang = form.dataset.otherLanguage;
    line.append(link, text);
    return line;
  }

  function open() {
    form.classList.add("search--open");
    panel.hidden = false;
  }

  function hide() {
    form.classList.remove("search--open");
    panel.hidden = true;
  }

  function close(back) {
    const inside = form.contains(document.activeElement);
    hide();
    history.replaceState({ ...history.state, search: undefined }, "");
    const opener = document.querySelector(".search-open");
    silent = true;
    if (back && inside) (opener.offsetParent ? opener : box).focus();
    silent = false;
  }

  // Down and up go through the box and the results, beside Tab.
  function move(event) {
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      close(true);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target === more) return;
    const stops = [box, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(event.target) + step];
    event.preventDefault();
    next?.focus();
  }

  // The way back to the results: kept with the page's place in the browser's history.
  function keep(event) {
    const links = [...list.querySelectorAll("a")];
    const place = links.indexOf(event.target.closest("a"));
    if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return; // those open another tab or window
    history.replaceState({ ...history.state, search: { question: box.value, place } }, "");
    if (links[place].pathname === location.pathname) hide();
  }

  async function comeBack() {
    const left = history.state?.search;
    if (!left) return;
    box.value = left.question;
    await answer();
    while (rest.length && list.children.length <= left.place) showMore();
    list.children[left.place]?.querySelector("a").focus();
  }

  box.addEventListener("input", answer); // typing, pasting, dictation and input methods alike
  box.addEventListener("focus", () => silent || answer());
  form.addEventListener("keydown", move);
  list.addEventListener("click", keep);
  more.addEventListener("click", () => {
    const next = list.children.length;
    showMore();
    list.children[next].querySelector("a").focus();
  });
  form.querySelector(".search__close").addEventListener("click", () => close(true));
  form.addEventListener("reset", () => {
    box.value = "";
    box.focus();
    answer();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  form.addEventListener("focusout", ({ relatedTarget: next }) => next && !form.contains(next) && close(false));
  document.addEventListener("pointerdown", ({ target }) => panel.hidden || form.contains(target) || close(false));

  addEventListener("popstate", comeBack);
  if (form.contains(document.activeElement)) answer();
  comeBack();
}

function inMarks(cuts) {
  return cuts.map(([words, found]) => {
    if (!found) return words;
    const mark = document.createElement("mark");
    mark.textContent = words;
    return mark;
  });
}
