"""Whether anything in a page could run, load or hide something."""
