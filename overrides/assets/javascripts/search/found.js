// Marks on a page what was found there. The address brings it from the results, and is then made plain again.

import { hits } from "./excerpt.js";

const BLOCKS = "p, li, dt, dd, th, td, h1, h2, h3, h4, figcaption, caption, summary, pre";

/** Marks the pieces in the page's own text. */
export function markFound(article, pieces) {
  for (const mark of article.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  article.normalize();
  const blocks = new Map();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement.closest(BLOCKS);
    if (block && !block.closest("nav, svg")) blocks.set(block, [...(blocks.get(block) ?? []), walker.currentNode]);
  }
  for (const nodes of blocks.values()) markNodes(nodes, pieces);
}

// A piece may reach over several nodes: Thai words that are kept on a line are elements of their own.
function markNodes(nodes, pieces) {
  const text = nodes.map((node) => node.data).join("");
  let start = 0;
  const stretches = nodes.map((node) => ({ node, start, end: (start += node.length) }));
  for (const [first, last] of hits(text, pieces).reverse()) {
    const touched = stretches.filter(({ start, end }) => start < last && first < end);
    for (const { node, start, end } of touched.reverse()) wrap(node, Math.max(first, start) - start, Math.min(last, end) - start);
  }
}

function wrap(node, first, last) {
  const range = document.createRange();
  range.setStart(node, first);
  range.setEnd(node, last);
  range.surroundContents(document.createElement("mark"));
}
