"""What every room needs: mistakes and how they are told, data files with their places, words of both languages, the agency."""
