"""What coding costs against spaCy, room by room, and whether memory stays flat.

    python tests/benchmarks/bench_coder.py [FOLDER OF ARTICLES] [DOCUMENTS FOR THE MEMORY]

Prints one table, in milliseconds of processor time for 2,500 characters of cleaned text. In every round each contestant
goes through all documents; the best that it did for each document counts. spaCy and the coder remember the words they
have cut, so a text coded again and again costs less than a new one: "never read before" is what a text costs the first
time, after all the others. Without a folder the seeds are coded. No part of the default tests. Run it on a machine that
does nothing else: neighbours slow Python down more than they slow spaCy.
"""

from __future__ import annotations

import gc
import math
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example

from workbench import corpus
from workbench.coder import ASSERTIONS, MENTIONS, Coder
from workbench.coding import instruments, interactions, invitations, positions, spheres
from workbench.records import Document, Interaction

SEEDS = Path(__file__).parents[2] / "seeds"
SIZE = 2500
ROUNDS = 40
SLOW_ROUNDS = 3
UNREAD = 24  # at most so many documents are each coded by a coder of its own

Costs = dict[str, float]  # seconds by contestant or room


def main() -> None:
    """Measure and print."""
    documents = corpus.read(sys.argv[1] if len(sys.argv) > 1 else SEEDS).documents
    characters = sum(len(document.text) for document in documents)
    begun = time.process_time()
    coder = Coder()
    built = time.process_time() - begun
    blank, small = sentencizer(), small_model()
    blanks = {document: document.text.replace("\n", " ") for document in documents}
    whole = best(
        ROUNDS,
        documents,
        clocked("spaCy, line breaks as blanks", lambda document: blank(blanks[document])),
        clocked("spaCy, line breaks as they are", lambda document: blank(document.text)),
        clocked("coder", coder.code),
    )
    rooms = best(ROUNDS, documents, lambda document: by_room(document, coder))
    model = best(SLOW_ROUNDS, documents, clocked("small model", lambda document: small(blanks[document])))
    new = unread(documents[:UNREAD])
    scale = 1000 * SIZE / characters
    print(f"{len(documents)} documents of {characters // len(documents)} characters; ms for {SIZE} characters")
    for name, seconds in (whole | model).items():
        print(f"{name:44} {seconds * scale:8.3f}")
    ours = whole["coder"]
    for goal, times in (
        ("coder / spaCy, blanks (goal: at most 5)", ours / whole["spaCy, line breaks as blanks"]),
        ("coder / spaCy, line breaks (goal: at most 5)", ours / whole["spaCy, line breaks as they are"]),
        ("coder / spaCy, texts never read before", new["coder"] / new["spaCy"]),
        ("small model / coder (goal: at least 20)", model["small model"] / ours),
    ):
        print(f"{goal:44} {times:8.1f}")
    for name, seconds in rooms.items():
        print(f"    {name:40} {seconds * scale:8.3f}")
    print(f"{'building a coder, s':44} {built:8.2f}")
    memory(documents, coder, int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)


def best(rounds: int, documents: Sequence[Document], *contestants: Callable[[Document], Costs]) -> Costs:
    """The least that each took for each document in some rounds, summed; a round before warms every cache."""
    least: dict[tuple[str, str], float] = {}
    for number in range(rounds + 1):
        for contestant, document in product(contestants, documents):
            for name, seconds in contestant(document).items():
                key = (name, document.doc_id)
                least[key] = min(least.get(key, seconds), seconds) if number else math.inf
    total: Costs = defaultdict(float)
    for (name, _), seconds in least.items():
        total[name] += seconds
    return total


def unread(documents: Sequence[Document]) -> Costs:
    """What each document costs a contestant that has read all the others, but not this one."""
    total: Costs = defaultdict(float)
    for number, document in enumerate(documents):
        others = [*documents[:number], *documents[number + 1 :]]
        for contestant in (clocked("spaCy", on_blanks(sentencizer())), clocked("coder", Coder().code)):
            for other in others:
                contestant(other)
            gc.collect()  # what it left behind is not this document's cost
            for name, seconds in contestant(document).items():
                total[name] += seconds
    return total


def clocked(name: str, work: Callable[[Document], object]) -> Callable[[Document], Costs]:
    """A contestant that takes its time for one document."""

    def timed(document: Document) -> Costs:
        begun = time.process_time()
        work(document)
        return {name: time.process_time() - begun}

    return timed


def sentencizer() -> Language:
    """spaCy's blank English pipeline with its sentencizer."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def on_blanks(nlp: Language) -> Callable[[Document], object]:
    """A pipeline that reads a document's line breaks as blanks."""
    return lambda document: nlp(document.text.replace("\n", " "))


def small_model() -> Language:
    """tok2vec, tagger, parser and ner in the sizes of the usual small model, with random weights."""
    nlp = spacy.blank("en")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec")
    labels = {"tagger": 50, "parser": 45, "ner": 18}
    for name, number in labels.items():
        pipe = nlp.add_pipe(name, config={"model": {"tok2vec": listener}})
        for label in range(number):
            pipe.add_label(f"L{label}")
    doc = nlp.make_doc("Ministers met .")
    taught = {"tags": ["L0", "L1", "L2"], "heads": [1, 1, 1], "deps": ["L0", "ROOT", "L2"], "entities": [(0, 9, "L0")]}
    nlp.initialize(lambda: [Example.from_dict(doc, taught)])
    return nlp


def by_room(document: Document, coder: Coder) -> Costs:
    """What reading and each room takes of the coder's time."""
    costs: Costs = {}
    clock = time.process_time
    last = clock()
    article = coder._read(document)
    costs["reading"] = clock() - last
    for annotate in (*MENTIONS, *ASSERTIONS):
        last = clock()
        annotate(article)
        costs[annotate.__module__.split(".")[-2]] = clock() - last
    for room in (interactions, spheres, instruments, positions, invitations):
        last = clock()
        found = list(room.code(article))
        costs[room.__name__.split(".")[-1]] = clock() - last
        if room is interactions:
            article.interactions = [item for item in found if isinstance(item, Interaction)]
    return costs


def stream(documents: tuple[Document, ...], number: int) -> Iterator[Document]:
    """Documents without end in which every twentieth word is one never seen before."""
    for count in range(number):
        document = documents[count % len(documents)]
        words = document.text.split(" ")
        words[::20] = [f"{word}{count}x" for word in words[::20]]
        yield Document(str(count), " ".join(words), document.published)


def memory(documents: tuple[Document, ...], coder: Coder, number: int) -> None:
    """Prints what the process holds as ever more documents are coded."""
    for count, document in enumerate(stream(documents, number), 1):
        coder.code(document)
        if count % max(1, number // 8) == 0:
            print(f"memory after {count:6} documents, MB {'':14} {anonymous() / 1e6:8.1f}", flush=True)


def anonymous() -> int:
    """Bytes that this process holds of its own (Linux)."""
    status = Path("/proc/self/status").read_text().splitlines()
    return sum(int(line.split()[1]) * 1024 for line in status if line.startswith("RssAnon"))


if __name__ == "__main__":
    main()
