"""The tables that linking lays beside a dataset's own, column by column. Nothing of the coding is changed by them."""

from __future__ import annotations

import pyarrow as pa

from workbench.dataset.schema import CODES, NUMBER, TEXT, Column, given

SCORE = pa.float64()
TRUTH = pa.bool_()

_PERSON = given("person_id", TEXT, "the person, as in `people`")
_EVENT = given("event_id", TEXT, "the event, as in `events`")
_RECORD = given("record_id", TEXT, "the record, as in the coding's tables")
_DOC = given("doc_id", TEXT, "the document, as in `documents`")
_FIRST = Column("first_seen", TEXT, "the first date at which the documents show it")
_LAST = Column("last_seen", TEXT, "the last date at which the documents show it")
_WHY = (
    given("score", SCORE, "how sure it is, from 0 to 1"),
    given("reasons", CODES, "why (closed list `reason`)"),
)

LINKED: dict[str, tuple[Column, ...]] = {
    "people": (
        given("person_id", TEXT, "the person: country and name, with a number where two bear one name"),
        given("name", TEXT, "the fullest spelling that most documents give, or the roster's"),
        Column("country", TEXT, "whom the person represents"),
        _FIRST,
        _LAST,
        given("spellings", NUMBER, "how many spellings there are, as in `person_names`"),
        given("documents", NUMBER, "how many documents name the person in a record"),
        given("in_roster", TRUTH, "whether the researcher's roster has the person"),
    ),
    "person_names": (
        _PERSON,
        given("name", TEXT, "one spelling"),
        given("source", TEXT, "coding: in a record · text: only in the text of such a document · roster"),
        _FIRST,
        _LAST,
        given("documents", NUMBER, "how many documents spell it so"),
        *_WHY,
    ),
    "person_offices": (
        _PERSON,
        given("what", TEXT, "level, post or rank"),
        given("value", TEXT, "the level's code; the post or rank as written"),
        _FIRST,
        _LAST,
        given("documents", NUMBER, "how many documents say so"),
    ),
    "person_mentions": (
        _RECORD,
        _DOC,
        given("facet", TEXT, "interactions: a participant · positions: the speaker"),
        Column("position", NUMBER, "the place in the list of participants"),
        given("name", TEXT, "the name as coded"),
        _PERSON,
    ),
    "person_pairs": (
        given("name", TEXT, "one spelling"),
        given("other_name", TEXT, "another that it may be one person with"),
        Column("country", TEXT, "the first's country"),
        Column("other_country", TEXT, "the second's country"),
        given("person_id", TEXT, "who the first was taken for"),
        given("other_person_id", TEXT, "who the second was taken for"),
        given("decision", TEXT, "same · apart · undecided: for a researcher to look at"),
        *_WHY,
    ),
    "copies": (
        _DOC,
        given("copy_of", TEXT, "the earliest document of the same text"),
        given("share", SCORE, "the share of the shorter text that stands in the other, from 0 to 1"),
    ),
    "events": (
        given("event_id", TEXT, "the event: `e-` and its first report"),
        given("kind", TEXT, "what took place (closed list `kind`)"),
        given("status", TEXT, "occurred where any report says so, else cancelled, else planned"),
        given("countries", CODES, "the parties that most independent sources name"),
        Column("date", TEXT, "the day, or YYYY-MM or YYYY; chosen as `event_values` shows"),
        Column("host", TEXT, "on whose soil"),
        Column("city", TEXT, "where"),
        Column("domain", TEXT, "defence, security, diplomatic or economic"),
        given("people", CODES, "who took part, by person_id, sorted"),
        given("stages", CODES, "what its reports tell of, in order: invited, announced, cancelled, reported, recalled"),
        given("reports", NUMBER, "how many records tell of it"),
        given("documents", NUMBER, "how many documents they stand in"),
        given("sources", NUMBER, "how many of these are independent: copies of one text count once"),
    ),
    "event_reports": (
        _EVENT,
        _RECORD,
        _DOC,
        given("facet", TEXT, "interactions or invitations"),
        given("stage", TEXT, "invited · announced · cancelled · reported · recalled (told more than a month later)"),
        given("copy_of", TEXT, "the document whose text this one shares; itself where it is independent"),
        *_WHY,
    ),
    "event_pairs": (
        given("record_id", TEXT, "a record that may tell of an event"),
        given("event_id", TEXT, "the event that it was not joined to"),
        *_WHY,
    ),
    "event_values": (
        _EVENT,
        given("field", TEXT, "date, host, city, domain or countries; rank, level, post or name of a participant"),
        Column("person_id", TEXT, "the participant"),
        given("value", TEXT, "a value that a report gives"),
        given("chosen", TRUTH, "reports before announcements, days before months, most sources, earliest"),
        given("sources", NUMBER, "how many independent sources give it"),
        given("record_ids", CODES, "the records that give it"),
        given("doc_ids", CODES, "their documents"),
    ),
    "instrument_ladders": (
        given("ladder_id", TEXT, "one document between parties over time: `i-` and its first record"),
        given("step", NUMBER, "the record's place in time, from 1"),
        _RECORD,
        _DOC,
        given("type", TEXT, "what sort of document it is (closed list `instrument`)"),
        given("stage", TEXT, "how far it has come (closed list `stage`)"),
        given("countries", CODES, "the parties"),
        Column("subject", TEXT, "what it is about"),
        Column("date", TEXT, "when it came to that stage"),
        *_WHY,
    ),
}
