// How words are compared: fold writes in one way what is read the same, liken also what is often mistaken.

export const THAI = /[\u0e00-\u0e7f]/;
const LETTER = /[a-z\u00df-\u024f]/;
const DIGIT = /[\d๐-๙]/;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const UNIT = /ๆ|ํ[่-๋]?า|[่-๋][ัิ-ฺ]|ำ[่-๋]|เเ|[๐-๙]|[a-z](?=\d)|\d(?=[a-z])|[^\p{L}\p{M}\p{N}]+/gu;
// Silent letters, signs above the letters, long and short vowels, letters of one sound; in English doubled letters.
const MISTAKEN = /[ก-ฮ][ิุ]?์|[ะั็-๎]|รร|[ีืูศษณญฎฏฐฑฒธถทตปลภฆฬใ]|([a-z])(?=\1)/g;
const SOUNDS = { "ิ": "ี", "ึ": "ื", "ุ": "ู", ส: "ศษ", น: "ณ", ย: "ญ", ด: "ฎตฏทฐฑฒธถ", บ: "ป", พ: "ภ", ค: "ฆ", ร: "ลฬ", ไ: "ใ" };
const ALIKE = Object.fromEntries(Object.entries(SOUNDS).flatMap(([sound, all]) => [...all].map((letter) => [letter, sound])));

/** Text as it is compared. joint: what stands where Thai is parted by more than a dot; steps takes what leads back to the text. */
export function fold(text, { joint = "", steps } = {}) {
  let shift = 0;
  return text.toLowerCase().replace(UNIT, (unit, start, whole) => {
    const neighbours = [start - 2, start - 1, start + unit.length].map((place) => whole[place] ?? "");
    const written = foldUnit(unit, joint, ...neighbours);
    steps?.push({ end: start + shift + written.length, to: start + unit.length, empty: !written });
    shift += written.length - unit.length;
    return written;
  });
}

function foldUnit(unit, joint, beforeThat, before, after) {
  if (/^[๐-๙]$/.test(unit)) return String(unit.charCodeAt(0) - 0xe50);
  if (/^[a-z\d]$/.test(unit)) return `${unit} `; // PMQA4.0
  if (unit === "ๆ") return ""; // the word before it is said twice
  if (unit === "เเ") return "แ";
  if (unit.endsWith("า")) return `${unit.slice(1, -1)}ำ`;
  if (/^[่-๋]./.test(unit)) return unit[1] + unit[0]; // a tone mark typed before its vowel
  if (unit.startsWith("ำ")) return `${unit.slice(1)}ำ`;
  const seen = unit.replace(UNSEEN, "");
  if (seen.includes("\n")) return "\n";
  if (!seen || !before || !after) return "";
  const numbers = DIGIT.test(before) && DIGIT.test(after);
  if (seen === ".") return numbers ? "." : THAI.test(before + after) ? "" : " ";
  if (numbers || THAI.test(before + after)) return joint;
  return /^[-‐‑]$/.test(seen) && !LETTER.test(beforeThat) ? "" : " "; // T-OSH, e-mail
}

export function liken(folded) {
  return folded.replace(MISTAKEN, (unit) => ALIKE[unit] ?? "");
}

/**
 * Whether folded text has a word: from its beginning and in any number in English; short words of Thai and numbers by themselves.
 * half: the word may still be typed on.
 */
export function has({ plain, marked }, { text: word, half }) {
  if (LETTER.test(word[0])) return spots(plain, word, 1).length > 0;
  if (THAI.test(word) ? word.length >= 4 : word.length >= 5) return plain.includes(word);
  const same = THAI.test(word) ? THAI : /[\d.]/;
  for (let at = marked.indexOf(word); at >= 0; at = marked.indexOf(word, at + 1)) {
    if (!same.test(marked[at - 1] ?? "") && (half || !same.test(marked[at + word.length] ?? ""))) return true;
  }
  return false;
}

/** Where a piece stands in folded text: [first, after the last]. */
export function spots(text, piece, most = Infinity) {
  const english = LETTER.test(piece[0] ?? "");
  for (const form of english ? new Set([piece, stem(piece)]) : [piece]) {
    const found = [];
    for (let at = text.indexOf(form); form && at >= 0 && found.length < most; at = text.indexOf(form, at + form.length)) {
      if (!english || !LETTER.test(text[at - 1] ?? "")) found.push([at, at + form.length]);
    }
    if (found.length) return found;
  }
  return [];
}

function stem(piece) {
  const short = piece.replace(/(?:ies|ied|es|ed|ing|s|y|e)$/, "");
  return short.split(" ").pop().length >= 4 ? short : piece;
}
