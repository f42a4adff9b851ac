"""A spaCy model adds what the rules have missed, and changes nothing that they have found."""

from __future__ import annotations

import pickle
import random
from pathlib import Path

import pytest
import spacy
from spacy.training import Example
from typer.testing import CliRunner

import workbench
from workbench.cli import app
from workbench.coder import Coder
from workbench.errors import InputError
from workbench.records import Document

# Hand-made names, in sentences that no rule takes for a person's: there is no title, no post, no common given name.
TAUGHT = [
    ("Later Qxilbar Vintomu walked in", [(6, 21, "PERSON")]),
    ("Then Qxilbar Vintomu walked out", [(5, 20, "PERSON")]),
    ("Later Vintomu spoke in Zorblick", [(6, 13, "PERSON"), (23, 31, "GPE")]),
    ("Then rain fell in Zorblick", [(18, 26, "GPE")]),
    ("Engines of Grabnovik were shown", [(11, 20, "ORG")]),
    ("Later Grabnovik walked in", [(6, 15, "PERSON")]),
    ("Engines of Grabnovik were shown Later Grabnovik walked in", [(11, 20, "ORG"), (38, 47, "PERSON")]),
    ("General Ivan Petrov met Minister Chang in Beijing", [(42, 49, "GPE"), (13, 19, "ORG"), (33, 38, "ORG")]),
    ("Rain fell and the engines were shown", []),
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    random.seed(0)
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = [Example.from_dict(nlp.make_doc(text), {"entities": spans}) for text, spans in TAUGHT]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer, drop=0.0)
    folder = tmp_path_factory.mktemp("models") / "tiny"
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture(scope="module")
def plain() -> Coder:
    return Coder()


@pytest.fixture(scope="module")
def coder(model: str) -> Coder:
    return Coder(model=model)


def names(coder: Coder, text: str) -> list[str]:
    article = coder.annotate(Document("text", text))
    return [f"{article.text_of(m.start, m.end)}={article.people[m.person].name}" for m in article.mentions]


def test_a_name_that_the_rules_miss_becomes_a_person_only_with_the_model(plain: Coder, coder: Coder) -> None:
    text = "Later Qxilbar Vintomu walked in. Later Vintomu spoke in Zorblick."
    assert names(plain, text) == []
    assert names(coder, text) == ["Qxilbar Vintomu=Qxilbar Vintomu", "Vintomu=Qxilbar Vintomu"]


def test_a_city_that_the_lexicon_does_not_know_becomes_a_place_in_no_state(plain: Coder, coder: Coder) -> None:
    document = Document("text", "Then rain fell in Zorblick")
    assert plain.annotate(document).places == []
    assert [(place.name, place.country) for place in coder.annotate(document).places] == [("Zorblick", None)]


def test_no_person_is_made_of_what_the_article_names_as_an_organisation(coder: Coder) -> None:
    assert names(coder, "Later Grabnovik walked in") == ["Grabnovik=Grabnovik"]
    assert names(coder, "Engines of Grabnovik were shown\nLater Grabnovik walked in") == []


def test_what_the_rules_have_found_stays_as_it_is(plain: Coder, coder: Coder) -> None:
    for document in workbench.read(Path(__file__).parents[2] / "seeds").documents:
        bare, more = plain.annotate(document), coder.annotate(document)
        assert more.people[: len(bare.people)] == bare.people
        assert [mention for mention in more.mentions if mention in bare.mentions] == bare.mentions
        assert [place for place in more.places if place in bare.places] == bare.places
        assert (more.parties, more.dates) == (bare.parties, bare.dates)


def test_a_model_is_part_of_the_rules_that_a_dataset_was_coded_by(plain: Coder, coder: Coder, model: str) -> None:
    assert coder.fingerprint != plain.fingerprint
    assert coder.fingerprint == Coder(model=model).fingerprint


def test_a_coder_with_a_model_codes_alike_in_another_process(coder: Coder) -> None:
    document = Document("text", "Later Qxilbar Vintomu walked in")
    assert pickle.loads(pickle.dumps(coder)).annotate(document).people == coder.annotate(document).people


def test_a_model_that_is_not_installed_is_refused_in_one_line() -> None:
    message = r"^model 'no_such_model': not installed; name an installed spaCy model or a model's folder$"
    with pytest.raises(InputError, match=message):
        Coder(model="no_such_model")


def test_a_model_that_finds_no_entities_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "empty")
    with pytest.raises(InputError, match="finds no entities"):
        Coder(model=str(tmp_path / "empty"))


def test_the_commands_take_a_model(model: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Later Qxilbar Vintomu walked in.")
    run = CliRunner().invoke
    done = run(app, ["extract", str(tmp_path / "article.txt"), "--output", str(tmp_path / "out"), "--model", model])
    assert done.exit_code == 0, done.output
    assert workbench.Dataset.read(tmp_path / "out").coder == Coder(model=model).fingerprint
    refused = run(app, ["extract", str(tmp_path / "article.txt"), "--model", "no_such_model"])
    assert refused.exit_code != 0
