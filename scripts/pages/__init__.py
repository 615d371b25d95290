"""A page as it is written (its parts, each with its place in the file), and what is put into it while it is built."""
