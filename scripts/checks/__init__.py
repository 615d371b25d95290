"""What is told before anything is built: mistakes in pages, in the menu and in the words of data."""
