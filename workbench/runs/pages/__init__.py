"""Pages to share: one self-contained HTML file a run, and an index of all runs."""
