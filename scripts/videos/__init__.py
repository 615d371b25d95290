"""The films: their data and files, checked, and the pages, posters, captions and feed that readers get."""
