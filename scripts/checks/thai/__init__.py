"""Whether Thai is typed as search and screen readers know it, and what a program may put right."""
