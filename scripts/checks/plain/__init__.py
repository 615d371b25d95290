"""Whether a page is easy for everybody: links, pictures, headings, tables, text."""
