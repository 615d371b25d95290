"""Dates, weekdays, times of day and ranges that cannot be, whatever the other language says."""
