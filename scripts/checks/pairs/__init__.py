"""Whether a page says the same in both languages: headings, blocks, links, numbers, dates."""
