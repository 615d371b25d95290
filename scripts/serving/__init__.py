"""How the site is served: its headers, said once for every kind of host; names that may be kept for ever; compressed copies."""
