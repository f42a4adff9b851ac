"""A researcher's own list of persons."""

from __future__ import annotations

from pathlib import Path

import pytest
from linking.told import document, linked, meeting, person, persons

from workbench.errors import InputError

TOML = """
[[person]]
id = "hasanov"
name = "Zakir Hasanov"
country = "AZE"
spellings = ["Zakir Həsənov"]
[[person.office]]
level = "minister"
post = "Minister of Defence"
from = "2013-10-22"

[[person]]
id = "namesake"
name = "Zakir Hasanov"
country = "AZE"
[[person.office]]
level = "officer"
rank = "Captain"
from = "2016"
"""
CSV = """id,name,country,spellings,level,post,rank,from,until
hasanov,Zakir Hasanov,AZE,Zakir Həsənov;Z. Hasanov,minister,Minister of Defence,,2013-10-22,
hasanov,Zakir Hasanov,AZE,,general_officer,,Lieutenant General,2003,2013-10-21
"""


def roster(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_roster_gives_the_ids_and_new_spellings_extend_it(tmp_path: Path) -> None:
    told = document("a", meeting(person("Z. Hasanov", level="minister"), date="2018-04-27"))
    found = linked(told, roster=roster(tmp_path, "people.toml", TOML))
    assert persons(found)["hasanov"] == {"Z. Hasanov", "Zakir Hasanov", "Zakir Həsənov"}


def test_two_namesakes_of_a_roster_stay_two_and_offices_tell_who_is_meant(tmp_path: Path) -> None:
    told = [
        document("a", meeting(person("Zakir Hasanov", level="minister"), date="2018-04-27")),
        document("b", meeting(person("Zakir Hasanov", level="officer", rank="Captain"), date="2018-04-27")),
    ]
    found = linked(*told, roster=roster(tmp_path, "people.toml", TOML))
    mentions = {row["doc_id"]: row["person_id"] for row in found.tables["person_mentions"].to_pylist()}
    assert mentions == {"a": "hasanov", "b": "namesake"}


def test_a_csv_says_the_same_with_one_row_an_office(tmp_path: Path) -> None:
    told = document("a", meeting(person("Zakir Hasanov", level="minister"), date="2018-04-27"))
    found = linked(told, roster=roster(tmp_path, "people.csv", CSV))
    assert list(persons(found)) == ["hasanov"]
    offices = {
        (row["value"], row["first_seen"], row["last_seen"]) for row in found.tables["person_offices"].to_pylist()
    }
    assert ("Lieutenant General", "2003", "2013-10-21") in offices


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no persons"),
        ("[[person]]\nname = 'Ann Bee'", "person 1: name and country are missing"),
        ("[[person]]\nname = 'Ann Bee'\ncountry = 'AZE'\nage = 3", "unknown key 'age'"),
        ("[[person]]\nname = '-'\ncountry = 'AZE'", "is no name"),
        ("[[person]]\nname = 'Ann Bee'\ncountry = 'AZE'\n[[person.office]]\nlevel = 'king'", "level 'king' is unknown"),
        ("[[person]]\nname = 'Ann Bee'\ncountry = 'AZE'\n[[person.office]]\nfrom = 'May'", "from 'May' is no date"),
        ("[[person]]\nname = 'Ann Bee'\ncountry = 'AZE'\n[[person.office]]\nsince = '2018'", "an office has level"),
        ("person = 3", "no persons"),
        ("[[", "not a roster in TOML or CSV"),
    ],
)
def test_a_bad_roster_is_refused_in_one_line_that_names_file_and_mend(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        linked(roster=roster(tmp_path, "people.toml", text))
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "people.toml"))
    assert "\n" not in str(caught.value)


def test_a_roster_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        linked(roster=tmp_path / "none.toml")
