"""What is published beside the pages: open data, feeds, fonts, the search index."""
