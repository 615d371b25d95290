// What is shown of a page that answers: where the found pieces stand, and the words around the first of them.

import { fold, spots } from "./words.js";

const AROUND = 160; // letters
const BEFORE = 50; // of them before the first piece

/** Where the pieces stand in a text as it is shown: [first, after the last], in order, none over another. */
export function hits(text, pieces) {
  const steps = [];
  const folded = fold(text, { steps });
  const long = pieces.filter((piece) => piece.length > 2);
  const all = (long.length ? long : pieces).flatMap((piece) => spots(folded, piece)).sort(([one], [other]) => one - other);
  const apart = [];
  for (const [first, last] of all) {
    const before = apart[apart.length - 1];
    if (before && first < before[1]) before[1] = Math.max(last, before[1]);
    else apart.push([first, last]);
  }
  return apart.map(([first, last]) => [unfold(steps, first), wholeLetter(text, unfoldEnd(steps, last))]);
}

// A letter is not parted from the signs above and below it.
function wholeLetter(text, place) {
  while (/[ัำ-ฺ็-๎]/.test(text[place] ?? "")) place += 1;
  return place;
}

/** Where a place in folded text is in the text itself; and where the letter before that place ends. */
function unfold(steps, place) {
  const step = steps.filter(({ end }) => end <= place).pop();
  return step ? step.to + place - step.end : place;
}

function unfoldEnd(steps, last) {
  const step = steps.find(({ end, empty }) => end === last && !empty);
  return step ? step.to : unfold(steps, last - 1) + 1;
}

/** A text cut up at the pieces: [[words, whether they are a piece], ...]. */
export function marked(text, pieces) {
  const cuts = [];
  let at = 0;
  for (const [first, last] of hits(text, pieces)) {
    cuts.push([text.slice(at, first), false], [text.slice(first, last), true]);
    at = last;
  }
  return [...cuts, [text.slice(at), false]].filter(([words]) => words);
}

/** Some words around the first piece, cut up as above; text has marks between the words of Thai, at which it may be cut. */
export function excerpt(text, pieces) {
  const words = text.replaceAll("\n", " · ").split("|");
  const line = words.join("");
  let place = 0;
  const cuts = new Set(words.map((word) => (place += word.length)));
  const cutAt = (near) => {
    while (near < line.length && !cuts.has(near) && !/\s/.test(line[near])) near += 1;
    return near;
  };
  const [[found] = [0]] = hits(line, pieces);
  const first = found > BEFORE ? cutAt(found - BEFORE) : 0;
  const last = cutAt(first + AROUND);
  return marked(`${first ? "…" : ""}${line.slice(first, last).trim()}${last < line.length ? "…" : ""}`, pieces);
}
