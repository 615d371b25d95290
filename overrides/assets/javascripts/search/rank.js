// Which pages answer a question: those that have most of its words, the rarer ones first, in longer stretches and better places.

import { asks, inFull, MEANING, vocabularyOf, wordsOf } from "./question.js";
import { fold, has, spots } from "./words.js";

// Chosen on seven sets of questions, on which they may be halved or doubled with little change; tests/search_questions.yml has half of them.
const ENOUGH = 0.45; // of what a question's words weigh must be found in a page,
const SURE = 0.7; // and in one of the other language, which is offered where no page of its own answers
const TORN = [1, 0.8, 0.6]; // worth of a short word of Thai torn from its neighbours, on neither, one or both sides
const NAMED = 1.4; // and of one that is most of a title or a keyword
const LITERAL = 2; // worth of the question as it was typed, in one stretch
const OTHER_WORD = 0.8; // worth of a word that was not typed, but means the same
const NOWHERE = 0.35; // pages that a word of no page is taken to have: what is rare weighs more
const CLOSE = 3; // power of the share that is found
const JOINED = 0.5; // more for each word that stands beside another as it was asked for
const NAME = 5; // worth of a page's title or keyword,
const HEAD = 5; // of a heading, beside 1 for the text
const ANSWER = 2; // worth of a heading that answers a question just as it is put
const FEW = 0.15; // of the best score: what is weaker is not shown

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const shown = (text) => text.replaceAll("|", ""); // the index marks the words of Thai

/** The index as it is searched. */
export function prepare({ pages, terms }) {
  const [known, names] = [pages.map(written), terms.map((words) => words.map((word) => fold(shown(word))))];
  return { pages: known, vocabulary: vocabularyOf(known, names), terms: names };
}

function written([address, title, worth, words, ...sections]) {
  const parts = sections.map(([id, heading, text]) => ({
    id,
    heading: shown(heading),
    text, // marked as it is: an excerpt is cut between words
    head: fold(shown(heading)),
    body: fold(shown(text)),
  }));
  for (const part of parts) {
    part.asks = asks(part.head);
    part.heads = part.head.split("\n");
  }
  const names = [title, ...words].map((name) => fold(shown(name)));
  const plain = [...names, ...parts.flatMap(({ head, body }) => [head, body])].join("\n");
  const marked = fold([title, ...words, ...sections.flatMap(([, heading, text]) => [heading, text])].join("\n"), { joint: "|" });
  return { address, title: shown(title), worth, names, parts, plain, marked };
}

/** The pages that answer, best first: [{address, title, part, pieces, score}]. foreign: they are of the other language. */
export function ask({ pages, vocabulary, terms }, question, foreign = false) {
  const typed = inFull(question);
  const answers = new Map();
  for (const reading of readings(typed, terms, pages, vocabulary)) {
    for (const answer of answersTo(reading, pages, foreign ? SURE : ENOUGH)) {
      if (!(answers.get(answer.address)?.score >= answer.score)) answers.set(answer.address, answer);
    }
  }
  const inOrder = pages.map(({ address }) => answers.get(address)).filter(Boolean);
  const most = Math.max(...inOrder.map(({ score }) => score));
  return inOrder.filter(({ score }) => score > most * FEW).sort((one, other) => other.score - one.score);
}

// A question is read as it is typed, word by word, and with other words for the same thing.
function readings(question, terms, pages, vocabulary) {
  const typed = fold(question);
  const wish = { answer: asks(typed), meaning: MEANING.test(typed) };
  const words = wordsOf(question, pages, vocabulary);
  const found = [{ worth: 1, words }];
  for (const text of new Set([typed, typed.replaceAll(" ", "")])) {
    if (text.length > 1) found.push({ worth: LITERAL, words: [{ text, half: true }] });
  }
  const right = joined(words); // as it is spelt on the pages
  for (const names of terms) {
    const named = names.filter((name) => spots(right, name).length).sort((one, other) => other.length - one.length)[0];
    if (!named) continue;
    const [[first, last]] = spots(right, named);
    const [before, after] = [right.slice(0, first), right.slice(last)].map((rest) => wordsOf(rest, pages, vocabulary));
    for (const text of names.filter((name) => !name.includes(named))) {
      found.push({ worth: OTHER_WORD, words: [...before, { text, typed: named }, ...after] });
    }
  }
  return found.map((reading) => ({ ...reading, wish }));
}

function answersTo({ words, worth, wish }, pages, enough) {
  const asked = words.some(({ empty }) => !empty) ? words : words.map((word) => ({ ...word, empty: false }));
  const weighed = asked.map((word) => ({ ...word, weight: word.empty ? 0.1 : rarity(word.typed ? { text: word.typed } : word, pages) }));
  const all = sum(weighed.map(({ weight }) => weight));
  const answers = pages.map((page) => ({ page, pieces: piecesOf(weighed, page) }));
  const covered = ({ page, pieces }) => Math.min(1, sum(pieces.map((piece) => piece.weight * trust(piece, page))) / all);
  const answering = answers.filter((answer) => covered(answer) >= enough);
  return answering.map((answer) => scored(answer, (worth * covered(answer) ** CLOSE) / all, wish));
}

function rarity(word, pages) {
  return Math.log(1 + pages.length / Math.max(NOWHERE, pages.filter((page) => has(page, word)).length));
}

/** The longest stretches of words that a page has, one after another: [{text, weight, words}]. */
function piecesOf(words, page) {
  const pieces = [];
  for (let first = 0; first < words.length; ) {
    let last = first;
    while (last < words.length && hasAll(words.slice(first, last + 1), page)) last += 1;
    const taken = words.slice(first, last);
    if (taken.some(({ empty }) => !empty)) {
      const torn = isTorn(words, first) + isTorn(words, last);
      pieces.push({ text: joined(taken), weight: sum(taken.map(({ weight }) => weight)), words: taken, torn });
    }
    first = Math.max(last, first + 1);
  }
  return pieces;
}

// How far a piece speaks for its page.
function trust({ text, torn }, { names }) {
  const named = names.some((name) => share(text, name) > 0.7);
  return (named ? NAMED : 1) * (text.length > 6 ? 1 : TORN[torn]);
}

// Whether two words that were typed as one are apart at this place.
function isTorn(words, place) {
  const inside = place > 0 && place < words.length;
  return Number(inside && !words[place].first && !words[place].empty && !words[place - 1].empty);
}

const joined = (words) => fold(words.map(({ text }) => text).join(" "));
const hasAll = (words, page) => (words.length > 1 ? spots(page.plain, joined(words), 1).length > 0 : has(page, words[0]));

function scored({ page, pieces }, worth, wish) {
  const total = (value) => sum(pieces.map((piece) => Math.max(asOne(piece, value), wordByWord(piece, value))));
  const scores = page.parts.map((part) => total((piece) => inPart(piece, part)) * (grants(part, pieces, wish) ? ANSWER : 1));
  const top = Math.max(...scores);
  const score = (isOfYear(page, pieces) ? 1 : page.worth) * worth * (top + total((piece) => inPage(piece, page)));
  return {
    address: page.address,
    title: page.title,
    part: page.parts[scores.indexOf(top)],
    pieces: pieces.map(({ text }) => text),
    score: Number(score.toFixed(6)), // browsers' logarithms may differ in the last digit
  };
}

// A question is answered by a heading that asks, too; a word's meaning is told where the heading is that word.
function grants({ asks, heads }, pieces, { answer, meaning }) {
  return (answer && asks) || (meaning && pieces.some(({ text }) => heads.includes(text)));
}

// One year's page, when that year was asked for.
const isOfYear = ({ title }, pieces) => pieces.some(({ words }) => words.some(({ text }) => /^\d{4}$/.test(text) && title.includes(text)));

// A stretch of words is worth more where it stands as it was asked for, and no less than its words.
const telling = (words) => words.filter(({ empty }) => !empty);
const asOne = ({ text, weight, words }, value) => weight * (1 + JOINED * (telling(words).length - 1)) * value(text);
const wordByWord = ({ words }, value) => sum(telling(words).map(({ text, weight }) => weight * value(text)));

// A heading that is the piece says more than one that has it among other words; a word said often, a little more than one said once.
function share(piece, text) {
  return spots(text, piece, 1).length ? (1 + Math.min(1, piece.length / text.length)) / 2 : 0;
}

function inPage(piece, { names, plain }) {
  return NAME * Math.max(...names.map((name) => share(piece, name))) + 0.3 * Math.log(1 + spots(plain, piece).length);
}

function inPart(piece, { heads, body }) {
  const often = spots(body, piece, 6).length;
  return HEAD * Math.max(...heads.map((head) => share(piece, head))) + (often ? 1 + 0.2 * (often - 1) : 0);
}
