"""The assessment as readers get it: its data, checked, and its sentences, tables, charts and pages."""
