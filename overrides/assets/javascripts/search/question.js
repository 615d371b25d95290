// What a question asks for. Thai in it is cut into the words that the pages have, so that what they do not have stands out.

import { fold, has, liken, THAI } from "./words.js";

// Words that join or ask, and say nothing of what is asked for.
const ASKING = `อะไร ใคร ไหน ที่ไหน ตรงไหน ไร เมื่อไร เมื่อไหร่ ไหร่ ใด ที่ใด เท่าไร เท่าไหร่ เท่าใด เมื่อใด กี่ อย่างไร ยังไง ไหม มั้ย หรือไม่ หรือเปล่า เปล่า ทำไม เหตุใด
  how what where when who whose which why is are can do does`.split(/\s+/);
const EMPTY = new Set([
  ...ASKING,
  ...`ของ ที่ ใน และ หรือ ถึง ให้ ได้ มี ไม่ ไม่มี เป็น อยู่ จะ ว่า กับ จาก โดย แล้ว ก็ นี้ นั้น เพื่อ คน ปี ต้อง การ ความ ไป มา เรา ฉัน ผม ท่าน ดิฉัน หนู
  คือ เมื่อ เท่า อย่าง ยัง ไง เพราะ บ้าง ครับ คะ ค่ะ นะ จ้ะ จ้า หน่อย ด้วย ขอ ช่วย อยาก รู้ ทราบ รบกวน สามารถ ดู หา เรื่อง ทำ ตาม แต่ แบบ สำหรับ เกี่ยว
  หมาย ความหมาย หมายถึง แปล แปลว่า ย่อ ย่อมาจาก เอา ใช่ โดน เลย แค่ กัน ซึ่ง ถ้า อัน ทุก บาง เคย กำลัง ควร น่า พอ เหรอ หรอ ล่ะ มั่ง ผู้ ตัว ทาง เข้า ออก ขึ้น ลง
  was were am be did could should will would has have had the a an of to in on at for from and or by with about i my me you your it its this that these those
  there they we us please tell show find get much many s mean means stand stands difference between made any some if so up`.split(/\s+/),
]);

/** The words of all pages, and what they are like, and the names of pages and terms, which may be of several words. */
export function vocabularyOf(pages, terms) {
  const words = new Set(pages.flatMap(({ marked }) => marked.match(/[\u0e00-\u0e7f]{2,}|[a-z\u00df-\u024f]{2,}/g) ?? []));
  const names = [...pages.flatMap((page) => page.names), ...terms.flat()].filter((name) => /^[\u0e00-\u0e7f]+$/.test(name));
  for (const name of names) if (cut(name, EMPTY).every(({ strange }) => !strange)) words.add(name); // "ไปยังไง" asks for something
  return { words, likened: [...new Set([...words, ...names])].map((word) => [word, liken(word)]) };
}

/** A question in full: & in words, years of two digits as they are said in Thai (ปี 66). */
export function inFull(question) {
  const years = /((?:ปี|งบ|งบประมาณ|พ\.?ศ\.?)\s*)([5-9๕-๙][\d๐-๙])(?![\d๐-๙])/g;
  return question.normalize("NFKC").replaceAll("&", " and ").replace(years, (_, before, year) => `${before}25${year}`);
}

/** What asks for the meaning of a word. */
export const MEANING = /หมายถึง|ความหมาย|แปลว่า|ย่อมาจาก|คือ|นิยาม|what (is|are|does)|mean|stands? for|defin/;

/** Whether words ask, as a question's and as a heading's that answers it. */
export function asks(words) {
  return ASKING.some((word) => (THAI.test(word) ? words.includes(word) : new RegExp(`(^| )${word}( |$)`).test(words)));
}

/** A question's words in order: [{text, half, first, empty}]. text is folded, and put right where it is only misspelt; half: it may be typed on; first of those that were typed as one. */
export function wordsOf(question, pages, vocabulary) {
  const chunks = question.split(/\s+/).flatMap((chunk) => fold(chunk).match(/[\u0e00-\u0e7f]+|[^\u0e00-\u0e7f\s]+/g) ?? []);
  const words = chunks.flatMap((chunk, number) => {
    const found = THAI.test(chunk) ? cut(chunk, vocabulary.words) : [{ text: chunk, strange: !EMPTY.has(chunk) }];
    found[0].first = found[found.length - 1].last = true;
    found[found.length - 1].half = number === chunks.length - 1;
    return found;
  });
  return corrected(words, pages, vocabulary).map(({ text, half, first }) => ({ text, half, first, empty: EMPTY.has(text) }));
}

// Thai is cut so that the fewest letters are left over and the words are few: [{text, strange}].
function cut(chunk, words) {
  const best = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= chunk.length; end += 1) {
    best[end] = { cost: best[end - 1].cost + 1.5, from: end - 1, strange: true };
    for (let from = 0; from <= end - 2 && isCut(chunk, end); from += 1) {
      const word = chunk.slice(from, end);
      const cost = best[from].cost + (word.length > 2 ? 1 : 1.6);
      if (cost < best[end].cost && isCut(chunk, from) && (words.has(word) || EMPTY.has(word))) best[end] = { cost, from, strange: false };
    }
  }
  const found = [];
  for (let end = chunk.length; end > 0; end = best[end].from) {
    const { from, strange } = best[end];
    if (strange && found[0]?.strange) found[0].text = chunk[from] + found[0].text;
    else found.unshift({ text: chunk.slice(from, end), strange });
  }
  return found;
}

// No word begins with a sign that belongs to the letter before it, or ends with a vowel that belongs to the letter after it.
const isCut = (text, place) => place === 0 || place === text.length || !(/[ะ-ฺๅ็-๎]/.test(text[place]) || /[เ-ไ]/.test(text[place - 1]));

const NEIGHBOURS = [[0, 0], [1, 0], [0, 1], [1, 1], [2, 0], [0, 2], [2, 1], [1, 2], [3, 0]]; // words before and after

/** A strange word, alone or with its neighbours, is taken for the word of the pages that it is most like. */
function corrected(words, pages, vocabulary) {
  const at = words.findIndex((word) => word.strange && !pages.some((page) => has(page, word)));
  if (at < 0) return words;
  const stretches = NEIGHBOURS.map(([before, after]) => [at - before, at + after + 1]).filter(([from, to]) => from >= 0 && to <= words.length);
  const meant = stretches.map(([from, to]) => ({ from, to, ...nearest(words.slice(from, to), vocabulary.likened) }));
  const [best] = meant.filter(({ text }) => text && !words.some((word) => word.text === text)).sort((one, other) => one.off - other.off);
  const right = best ? [{ text: best.text, first: words[best.from].first }] : inTwo(words[at], vocabulary.words);
  const { from, to } = best ?? { from: at, to: at + 1 };
  return [...words.slice(0, from), ...right, ...corrected(words.slice(to), pages, vocabulary)];
}

// Two words of English that were typed as one: "screenreader".
function inTwo(word, words) {
  const known = (from, to) => words.has(word.text.slice(from, to));
  const at = [...word.text].findIndex((_, place) => place > 2 && known(0, place) && known(place));
  return at < 0 ? [word] : [{ text: word.text.slice(0, at), first: true }, { ...word, text: word.text.slice(at) }];
}

// The word that words, taken as one, are most like; off: the share of its letters that are wrong. A short word's first letter is right.
function nearest(words, likened) {
  const asked = liken(words.map(({ text }) => text).join(""));
  const isWhole = words[0].first && words[words.length - 1].last; // nothing else was typed with them
  const most = asked.length >= 10 ? 2 : asked.length >= (isWhole ? 5 : 6) ? 1 : 0;
  if (asked.length < 3) return undefined;
  const near = likened.filter(([, like]) => Math.abs(like.length - asked.length) <= most && (asked.length > 7 || like[0] === asked[0]));
  const found = near.map(([text, like]) => ({ text, off: distance(asked, like) })).filter(({ off }) => off <= most);
  found.sort((one, other) => one.off - other.off);
  return found[0] && { text: found[0].text, off: (found[0].off + 0.5) / asked.length };
}

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another. */
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = rows[i - 1][j - 1] + (one[i - 1] !== other[j - 1]);
      const swap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? rows[i - 2]?.[j - 2] + 1 : Infinity;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, change, swap);
    }
  }
  return rows[one.length][other.length];
}
