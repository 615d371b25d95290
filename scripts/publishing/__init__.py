"""How the built site goes out: its checksums, where it is put, how it is looked at from outside, the archive."""
