"""How linking grows: 5,000 documents against 20,000 in one run, with memory, figures, and near copies by two ways.

    PYTHONPATH=tests python tests/benchmarks/bench_linking.py [SMALL] [LARGE]

Each size runs in a process of its own. Near-linear is a ratio of times close to the ratio of sizes. At last a hundred
documents are added to each, drawn by chance from the whole time: linked on top of what was linked, and all at once.
The same is told of two countries alone, too, since many corpora are of one dyad.
"""

from __future__ import annotations

import json
import random
import re
import resource
import subprocess
import sys
import time
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import Any

from linking.generator import World, make
from linking.measuring import of_events, of_persons

from workbench.dataset import Dataset
from workbench.linking import link
from workbench.linking.copies import copies
from workbench.records import Coding

SIZES = (5_000, 20_000)
ADDED = 100


def run(documents: int) -> dict[str, Any]:
    """Link so many documents: processor seconds, growth of memory in MB, figures."""
    world = make(documents)
    dataset = Dataset.from_codings(world.codings)
    before, begun = _peak(), time.process_time()
    linked = link(dataset)
    seconds, grown = time.process_time() - begun, _peak() - before
    figures = {"persons": str(of_persons(linked, world.persons)), "events": str(of_events(linked, world.events))}
    head = {"documents": documents, "seconds": round(seconds, 2), "MB": grown}
    return {**head, **figures, **_copies(dataset, world), **_added(documents), "seconds, one dyad": _one_dyad(world)}


def _one_dyad(world: World) -> float:
    """Processor seconds to link the same documents as if all were about two countries."""
    dataset = Dataset.from_codings([replace(c, **_of_two(c)) for c in world.codings])
    begun = time.process_time()
    link(dataset)
    return round(time.process_time() - begun, 2)


def _of_two(coding: Coding) -> dict[str, Any]:
    """A coding's records with the first party as Azerbaijan, and the other as China."""
    parties = ("AZE", "CHN")
    interactions = []
    for record in coding.interactions:
        named = {None: None, **dict.fromkeys(record.countries, "CHN"), record.countries[0]: "AZE"}
        people = tuple(replace(person, country=named[person.country]) for person in record.participants)
        interactions.append(replace(record, countries=parties, host=named[record.host], participants=people))
    papers = tuple(replace(record, countries=parties) for record in coding.instruments)
    asked = tuple(replace(record, inviter="AZE", invitee="CHN") for record in coding.invitations)
    return {"interactions": tuple(interactions), "instruments": papers, "invitations": asked}


def _added(documents: int) -> dict[str, Any]:
    """Processor seconds for a hundred documents more: on top of what was linked, and all at once."""
    codings = make(documents + ADDED).codings
    random.Random(1).shuffle(codings)
    with TemporaryDirectory() as folder:
        link(Dataset.from_codings(codings[:documents])).write(folder)
        Dataset.from_codings(codings).write(folder)
        times = {}
        for name, before in (("on top", folder), ("at once", None)):
            begun = time.process_time()
            link(Dataset.read(folder), before=before)
            times[f"{ADDED} more, {name}"] = round(time.process_time() - begun, 2)
    return times


def _copies(dataset: Dataset, world: World) -> dict[str, Any]:
    """Milliseconds a document for near copies by our sketch and by datasketch's MinHash LSH; how many each finds."""
    begun = time.process_time()
    ours = copies(dataset.tables["documents"])
    sketch = time.process_time() - begun
    begun = time.process_time()
    theirs = _datasketch(world)
    lsh = time.process_time() - begun
    count = len(world.codings)
    times = {"sketch ms": round(1000 * sketch / count, 3), "datasketch ms": round(1000 * lsh / count, 3)}
    return {**times, "sketch finds": len(ours), "datasketch finds": theirs}


def _datasketch(world: World) -> int | None:
    """The documents that have an earlier near copy by datasketch; None where it is not installed."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None
    index, found = MinHashLSH(threshold=0.5, num_perm=64), 0
    for coding in world.codings:
        words = re.findall(r"\w+", coding.document.text.casefold())
        runs = [" ".join(words[n : n + 5]).encode() for n in range(len(words) - 4)]
        sketch = MinHash(num_perm=64)
        sketch.update_batch(runs)
        found += bool(index.query(sketch))
        index.insert(coding.document.doc_id, sketch)
    return found


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Run both sizes and print their figures and the ratio of their times."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(run(int(sys.argv[2]))))
        return
    sizes = [int(size) for size in sys.argv[1:3]] or list(SIZES)
    results = []
    for size in sizes:
        told = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        )
        results.append(json.loads(told.stdout))
        print(*(f"{name}: {value}" for name, value in results[-1].items()), sep="\n", end="\n\n")
    small, large = results
    print(f"{large['documents'] / small['documents']:.1f} times the documents took", end=" ")
    print(*(f"{large[name] / small[name]:.2f} times the {name}" for name in ("seconds", "seconds, one dyad")), sep=", ")


if __name__ == "__main__":
    main()
