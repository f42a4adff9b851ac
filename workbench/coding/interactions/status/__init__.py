"""Whether an occasion took place, lies ahead, was called off, or is only asked for."""
