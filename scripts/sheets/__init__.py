"""Files that offices send (Excel, CSV): read as cells that know their place, and nothing interpreted that is not certain."""
