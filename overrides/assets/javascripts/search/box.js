// The search box: answers while a person types, in a list of links below the box.

import { excerpt, marked } from "./excerpt.js";
import { ask, prepare } from "./rank.js";

const SHOWN = 10; // results at a time
const WORD = 4; // letters
const letters = new TextDecoder("windows-874"); // scripts/search_index.py says why

/**
 * Makes the form search. It holds the box, the panel with the results, and in its data the index files and the first words to say.
 * site.js opens and closes it, also before this is there; the form's events "open" and "shut" ask for that.
 */
export function start(form) {
  const [box, panel, list, more] = ["input", ".search__panel", "ol", ".search__more"].map((part) => form.querySelector(part));
  const status = form.querySelector("[role=status]");
  const words = JSON.parse(form.dataset.words); // and what it says of results, which the index brings
  const indexes = {};
  let rest = [];

  function load(language) {
    indexes[language] ??= fetch(form.dataset[language]).then((reply) => {
      if (!reply.ok) throw new Error(reply.statusText);
      return reply.arrayBuffer().then((bytes) => {
        const index = JSON.parse(letters.decode(bytes));
        if (language === "own") Object.assign(words, index.found);
        return prepare(index);
      });
    });
    return indexes[language].catch((error) => {
      delete indexes[language]; // so that the next letter tries again
      throw error;
    });
  }

  async function answer() {
    const question = box.value.trim();
    if (question.length < 2) return say(words.start);
    const own = await from("own", question);
    if (own?.length || box.value.trim() !== question) return;
    // A few letters may yet become a word of these pages; the other language is asked for more than that.
    const other = own && question.length >= WORD ? await from("other", question) : [];
    if (box.value.trim() !== question) return;
    if (!own) say(words.failed, true);
    else if (!other?.length) say(words.none, true);
  }

  /** Asks one index and shows what it answers; undefined if it cannot be loaded. */
  async function from(language, question) {
    if (!indexes[language]) say(words.loading);
    const index = await load(language).catch(() => undefined);
    const found = index && ask(index, question, language === "other");
    if (found?.length && box.value.trim() === question) show(found, language === "own");
    return found;
  }

  function show(found, own) {
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
    panel.scrollTop = 0;
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
    line.append(link, ...(part.text ? [text] : []));
    return line;
  }

  // Down and up go through the box and the results, beside Tab.
  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.shiftKey || event.isComposing || event.target === more) return;
    const stops = [box, ...list.querySelectorAll("a")];
    event.preventDefault();
    stops[stops.indexOf(event.target) + step]?.focus();
  }

  // The way back to the results: kept with the page's place in the browser's history.
  function keep(event) {
    const links = [...list.querySelectorAll("a")];
    const place = links.indexOf(event.target.closest("a"));
    if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return; // those open another tab or window
    history.replaceState({ ...history.state, search: { question: box.value, place } }, "");
    if (links[place].pathname === location.pathname) form.dispatchEvent(new Event("shut"));
  }

  async function comeBack() {
    const left = history.state?.search;
    if (!left) return form.dispatchEvent(new Event("shut"));
    box.value = left.question;
    form.dispatchEvent(new Event("open"));
    await answer();
    while (rest.length && list.children.length <= left.place) showMore();
    list.children[left.place]?.querySelector("a").focus();
  }

  box.addEventListener("input", answer); // typing, pasting, dictation and input methods alike
  form.addEventListener("keydown", move);
  list.addEventListener("click", keep);
  more.addEventListener("click", () => {
    const next = list.children.length;
    showMore();
    list.children[next].querySelector("a").focus();
  });
  form.addEventListener("reset", () => {
    box.value = "";
    box.focus();
    answer();
  });
  form.addEventListener("submit", () => list.querySelector("a")?.focus());
  addEventListener("popstate", comeBack);
  if (box.value || form.contains(document.activeElement)) answer();
  if (history.state?.search) comeBack();
}

function inMarks(cuts) {
  return cuts.map(([words, found]) => {
    if (!found) return words;
    const mark = document.createElement("mark");
    mark.textContent = words;
    return mark;
  });
}
