"""From an office's sheet to the data file of a fiscal year: understood, compared with what is there, and told."""
