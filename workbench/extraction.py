"""The main job: corpus in, dataset out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from tqdm import tqdm

from workbench import corpus as corpora
from workbench.coder import Coder
from workbench.corpus import Corpus, Unreadable
from workbench.dataset import Dataset
from workbench.dataset.growth import together
from workbench.dataset.storage import is_dataset, prepare
from workbench.engines import dask, local
from workbench.errors import InputError
from workbench.records import Coding, Document

ENGINES = {"local": local.run, "dask": dask.run}
Source = Corpus | str | Path | Sequence[str | Path]


def extract(
    source: Source,
    output: str | Path | None = None,
    *,
    lexicons: str | Path | None = None,
    model: str | None = None,
    engine: Literal["local", "dask"] = "local",
    workers: int = 1,
    progress: bool = False,
    csv: bool = False,
    add: bool = False,
) -> Dataset:
    """Code a corpus, or what `workbench.read` makes of a source; with `output`, write the dataset to that folder.

    Documents that the dataset in `output` already holds, unchanged and coded by the same rules, are not coded again;
    the result is the same as if they were. What the corpus does not hold leaves the dataset; with `add` it stays, as if
    the corpus held it, too. Researchers' corrections in the folder stay either way.
    What cannot be read or coded is in the dataset's `skipped` with its reason.
    `lexicons` is a folder of overlays, `model` an installed spaCy model that adds mentions.

    Raises InputError for a source that is not there or is empty, a malformed lexicon, an unknown model or engine, for
    a folder that cannot be written, and for a damaged dataset to `add` to.
    """
    if engine not in ENGINES:
        raise InputError(f"engine '{engine}': unknown; there are {', '.join(ENGINES)}")
    if add and output is None:
        raise InputError("add: to which dataset? name its folder as output")
    corpus = _corpus(source)
    if output is not None:
        prepare(Path(output))
    coder = Coder(lexicons=lexicons, model=model)
    if add and output is not None and is_dataset(Path(output)):
        corpus = together(Dataset.read(output), corpus)
    known = _coded_before(output, coder.fingerprint)
    todo = [document for document in corpus.documents if document not in known]
    outcomes = list(ENGINES[engine](tqdm(todo, unit="documents", disable=not progress), coder, workers=workers))
    codings = [known[document] for document in corpus.documents if document in known]
    codings += [outcome for outcome in outcomes if isinstance(outcome, Coding)]
    failed = [outcome for outcome in outcomes if isinstance(outcome, Unreadable)]
    dataset = Dataset.from_codings(codings, [*corpus.skipped, *failed], coder=coder.fingerprint)
    if output is not None:
        dataset.write(output, csv=csv)
    return dataset


def _corpus(source: Source) -> Corpus:
    if isinstance(source, Corpus):
        return source
    sources = [source] if isinstance(source, str | Path) else source
    corpus = corpora.read(*sources)
    if not corpus.documents and not corpus.skipped:
        named = ", ".join(map(str, sources))
        raise InputError(f"{named}: empty, there is no article; name a folder or files of articles")
    return corpus


def _coded_before(output: str | Path | None, rules: str) -> dict[Document, Coding]:
    """The codings of the dataset in `output`, where the same rules made them.

    A missing or damaged dataset holds none.
    """
    if output is None:
        return {}
    try:
        before = Dataset.read(output)
        return {coding.document: coding for coding in before.codings()} if before.coder == rules else {}
    except InputError:
        return {}
