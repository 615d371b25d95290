"""Amounts and telephone numbers that cannot be, whatever the other language says."""
