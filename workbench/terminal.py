"""Words from documents and file names as a terminal may show them."""


def shown(text: str) -> str:
    """A text in one line, without the control characters by which a terminal can be steered."""
    return "".join(c if c.isprintable() else " " for c in text)
