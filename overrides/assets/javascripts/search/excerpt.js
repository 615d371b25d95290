// What is shown of a page that answers: where the found pieces stand, and the words around the first of them.

import { fold, spots } from "./words.js";

const AROUND = 160; // letters
const BEFORE = 50; // of them before the first piece

/** Where the pieces stand in a text as it is shown: [first, after the last], in order, none over another. */
export function hits(text, pieces) {
  const steps = [];
  const folded = fold(text, { steps });
  const telling = pieces.filter((piece) => piece.length > 2);
  const all = (telling.length ? telling : pieces).flatMap((piece) => spots(folded, piece)).sort(([one], [other]) => one - other);
  const apart = [];
  for (const [first, last] of all) {
    if (apart.length && first < apart.at(-1)[1]) apart.at(-1)[1] = Math.max(last, apart.at(-1)[1]);
    else apart.push([first, last]);
  }
  return apart.map(([first, last]) => [unfold(steps, first), unfoldEnd(steps, last)]);
}

/** Where a place in folded text is in the text itself; and where the letter before that place ends. */
function unfold(steps, place) {
  const step = steps.filter(({ end }) => end <= place).at(-1);
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

/** Some words around the first piece, cut up as above; never cut between a letter and its vowel or tone mark. */
export function excerpt(text, pieces) {
  const line = text.replaceAll("\n", " · ");
  const [[found] = [0]] = hits(line, pieces);
  const first = found > BEFORE ? cutAt(line, found - BEFORE) : 0;
  const last = first + AROUND < line.length ? cutAt(line, first + AROUND) : line.length;
  return marked(`${first ? "…" : ""}${line.slice(first, last).trim()}${last < line.length ? "…" : ""}`, pieces);
}

/** A place near the given one where a text may be cut: at a space, or where Thai may be parted. */
function cutAt(text, place) {
  const space = text.slice(place, place + 20).search(/\s/);
  if (space >= 0) return place + space;
  while (place < text.length && !mayPart(text, place)) place += 1;
  return place;
}

const mayPart = (text, place) => !/[ะ-ฺๅ-๎\w]/.test(text[place]) && !/[เ-ไ]/.test(text[place - 1]);
