"""Which pages are translations of words that have changed since."""
