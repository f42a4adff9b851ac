"""Notebooks with parameters: declared, checked, run, batched, resumed, rendered."""
