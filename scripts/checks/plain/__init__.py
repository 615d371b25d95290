"""Whether a page is easy for everybody: links, pictures, headings, text; in its own language, and in the shape that was meant."""
