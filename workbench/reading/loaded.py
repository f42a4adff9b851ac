"""What was read: the documents of a corpus, and the sources that could not be read, each with its reason."""

from __future__ import annotations

from pathlib import PurePath

import pandas as pd

from workbench.corpus import Corpus
from workbench.reading.html import Html, joined, plain
from workbench.reading.tables import plain_table

HEAD = ["doc_id", "published", "outlet", "attributed_to"]


def loaded(corpus: Corpus) -> Html:
    """The documents of a corpus with their heads and lengths, and what could not be read; files go by name alone."""
    read = [(*(getattr(one, name) for name in HEAD), len(one.text)) for one in corpus.documents]
    documents = plain_table(pd.DataFrame(read, columns=[*HEAD, "characters"]), "The documents that were read.")
    refused = [(PurePath(one.source).name, one.reason, one.detail) for one in corpus.skipped]
    left = plain_table(pd.DataFrame(refused, columns=["source", "reason", "detail"]), "What could not be read.")
    return Html(joined(documents, left).markup, plain(f"{documents.text}\n\n{left.text}"))
