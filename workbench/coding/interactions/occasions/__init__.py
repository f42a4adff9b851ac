"""One record an occasion: which tellings are of the same one, of which kind it is, and what each adds."""
