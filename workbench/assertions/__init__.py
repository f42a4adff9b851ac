"""How it is said: negated, planned, cancelled, background, attributed."""
