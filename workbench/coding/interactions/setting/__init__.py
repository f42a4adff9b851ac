"""When and where an occasion is, and on whose soil."""
