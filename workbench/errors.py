"""The one error that bad input raises; this file imports nothing of ours."""

from __future__ import annotations


class InputError(ValueError):
    """Input that cannot be worked with. Its message is one line that names the file, the place in it and the mend.

    The command line prints the message and exits with status 2; in a notebook it is an ordinary exception.
    """
