"""The oracle for replies, a small run of the sweep with it, and bugs that it must find."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.support.delete_operations import microsoft, yandex
from tests.sweep.replies.bugs import BUGS
from tests.sweep.replies.cases import KINDS, PAIRS, cases, made, sample
from tests.sweep.replies.docs import PAGE, table_in, written
from tests.sweep.replies.draft import Delivery
from tests.sweep.replies.facts import OPERATIONS, Operation
from tests.sweep.replies.in_batches import batch_runs, run_batches
from tests.sweep.replies.oracle.allowed import allowed
from tests.sweep.replies.run import deliver
from tests.sweep.replies.server import response_bytes
from tests.sweep.replies.table import LETTERS
from tests.sweep.replies.texts import body_of
from tests.wire.support.vendor import libxml2_schema

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sweep.replies.draft import Case

SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
ALIGNMENTS = {
    "index_aligned_with_nulls": "aligned",
    "sparse": "sparse",
    "unspecified": "unstated",
    "none": "none",
}
BY_NAME = {kind.name: kind for kind in KINDS}
assert len(BY_NAME) == len(KINDS)


def test_the_facts_are_those_of_the_reference(reference: Path) -> None:
    stated = {}
    for op in microsoft(reference):
        lists = [field for field in op.facts["request"] if field.get("array")]
        items = (lists or op.facts["request"])[0]["name"]
        alignment = ALIGNMENTS[op.alignment]
        listed = [field for field in op.facts["response"] if field.get("array")]
        if listed and listed[0]["name"] == "NestedPartialErrors":
            alignment = "nested"
        flags = [f["name"] for f in op.facts["response"] if not f.get("array")]
        stated[" ".join((*op.api, op.name))] = (
            *(items, alignment, op.facts["namespace"], set(op.protocols), flags),
            [(f["name"], f["item"]["name"]) for f in listed],
            op.facts["response_element"],
        )
    for op in yandex(reference):
        soap, response = op.facts["soap"], op.facts["response"]
        criteria = op.facts["request"]["params"]["SelectionCriteria"]["fields"]
        stated[" ".join((*op.api, op.name))] = (
            *(*criteria, "results", soap["target_namespace"], set(op.protocols)),
            next(iter(response["DeleteResults"]["item_fields"])),
            response["root_soap"],
        )
    assert {op.title: facts_of(op) for op in OPERATIONS} == stated


def facts_of(op: Operation) -> tuple[object, ...]:
    facts = (op.items, op.alignment, op.namespace, set(op.protocols))
    if op.is_yandex:
        return (*facts, op.id_member, op.answer)
    flags = [op.flag] if op.flag else []
    listed = [(op.list_name, op.entry_name)] if op.list_name else []
    return (*facts, flags, listed, op.answer)


def random(seed: int = 0) -> Random:
    return Random(seed)  # noqa: S311  # no secret


# By hand: three items, of which the second one fails; two pairs, of which the last item fails. The letters
# are those of docs/fates.md.
@pytest.mark.parametrize(
    ("alignment", "kinds", "letters"),
    [
        ("sparse", "as documented", "D R D"),
        ("aligned", "as documented", "D R D"),
        ("nested", "as documented", "D D D R"),
        ("results", "as documented", "D R D"),
        ("none", "as documented", "D"),
        ("sparse", "index out of range", "U U U"),
        ("sparse", "index missing", "U U U"),
        ("aligned", "one null entry more", "U R? U"),
        ("sparse", "internal error in an entry", "D U D"),
        ("sparse", "InternalError in an entry, no code", "D U D"),
        ("sparse", "code unreadable, without a symbol", "D R? D"),
        ("sparse", "new member in an entry", "D R D"),
        ("sparse", "new member in the message", "U R U"),
        ("results", "new member in the message", "D R D"),
        ("results", "null result", "D R? U"),
        ("results", "id that wasn't asked", "D U U"),
        ("results", "id twice in a result", "D R U"),
        ("results", "last result missing", "D U U"),
        ("results", "neither id nor errors", "D U D"),
        ("results", "internal error 1002", "D U D"),
        ("sparse", "list twice in the message", "U R? U"),
        ("none", "foreign element in Body", "U"),
        ("none", "text in the answer", "U"),
        ("none", "nil answer", "U"),
        ("results", "second answer", "U R? U"),
        ("results", "error beside a result that isn't understood", "U R? U"),
        ("sparse", "answer with 202", "U R? U"),
        ("results", "answer with 206", "U R? U"),
        ("none", "answer with 207", "U"),
        ("results", "answer with 400", "D R D"),
        ("sparse", "answer with 403", "U R U"),
        ("sparse", "HTML with 502", "U U U"),
        ("none", "cut off in transfer", "U"),
        ("sparse", "fault: refused", "R R R"),
        ("sparse", "fault: internal error 0", "U U U"),
        ("sparse", "fault: Type missing", "U U U"),
        ("none", "fault: MyClientX, no detail", "U"),
        ("sparse", "fault: throttled", "N N N"),
        ("results", "fault: internal error 1000, namespace of the docs", "U U U"),
        ("results", "fault: request refused 8000", "R R R"),
        ("sparse", "new member in the message + all items fail", "R R R"),
        ("sparse", "index out of range + answer with 202", "U U U"),
        ("results", "null result + answer with 202", "U R? U"),
    ],
)
def test_the_oracle(alignment: str, kinds: str, letters: str) -> None:
    chosen = tuple(BY_NAME[name] for name in kinds.split(" + "))
    count = 2 if alignment == "nested" else 3
    found = set[str]()
    for operation, protocol in PAIRS:
        if operation.alignment == alignment:
            case = made(0, operation, protocol, chosen, random(), (1,), count)
            if case is not None:
                found.add(" ".join(LETTERS[each] for each in allowed(case)))
    assert found == {letters}


def case_of(operation: str, protocol: str, kinds: str, seed: int = 0) -> Case:
    chosen = tuple(BY_NAME[name] for name in kinds.split(" + "))
    pair = next(p for p in PAIRS if p[0].title == operation and p[1] == protocol)
    case = made(0, *pair, chosen, random(seed), (1, 2) if seed else (1,), 2 + seed)
    assert case is not None
    return case


def test_texts() -> None:
    case = case_of(
        "CampaignManagement v13 DeleteAds", "rest", "list twice in the message"
    )
    assert body_of(case) == (
        b'{"PartialErrors": [{"Code": 7777, "ErrorCode": "InvalidId", "Index": 1, '
        b'"Message": "written by hand"}], "PartialErrors": []}'
    )
    case = case_of("Direct v5 Ads", "soap", "text in the answer + each item has its id")
    assert body_of(case) == (
        b'<?xml version="1.0" encoding="utf-8"?>'
        b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" '
        b'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><s:Body>'
        b'<d:DeleteResponse xmlns:d="http://api.direct.yandex.com/v5/ads">stray text'
        b"<DeleteResults><Id>70000000</Id></DeleteResults>"
        b"<DeleteResults><Id>70000004</Id></DeleteResults></d:DeleteResponse></s:Body></s:Envelope>"
    )


def test_framing() -> None:
    body = b"0123456789"
    made_of = {
        name: response_bytes(Delivery(framing=name), body, "text/plain").partition(
            b"\r\n\r\n"
        )
        for name in ("length", "chunked", "cut-chunked", "short", "more")
    }
    assert made_of["length"][2] == body
    assert b"Content-Length: 10" in made_of["short"][0]
    assert made_of["short"][2] == b"01234"
    assert made_of["chunked"][2] == b"5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n"
    assert made_of["cut-chunked"][2] == b"5\r\n01234\r\n5"
    assert made_of["more"][2].startswith(body + b"HTTP/1.1 200")


def test_a_seed_gives_the_same_replies() -> None:
    first, again, other = (
        [(case.kinds, body_of(case)) for case in cases(150, seed)] for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


ADS = "CampaignManagement v13 DeleteAds"
SITELINKS = "Direct v5 Sitelinks"


@pytest.mark.parametrize(
    ("name", "operation", "protocol", "kind", "rule"),
    [
        ("takes 202 for done", ADS, "rest", "answer with 202", "unproven deleted"),
        (
            "takes 202 for done",
            SITELINKS,
            "soap",
            "answer with 202",
            "unproven deleted",
        ),
        ("counts indexes from 1", ADS, "rest", "as documented", "unproven deleted"),
        (
            "takes internal errors for refusals",
            SITELINKS,
            "soap",
            "internal error 1002",
            "unproven refused",
        ),
        (
            "takes internal errors for refusals",
            SITELINKS,
            "soap",
            "fault: internal error 1000",
            "unproven refused",
        ),
        (
            "doesn't see new members",
            ADS,
            "rest",
            "new member in the message",
            "unproven deleted",
        ),
        (
            "doesn't see new members",
            SITELINKS,
            "soap",
            "new member in a result",
            "unread not named",
        ),
        (
            "doesn't see foreign elements",
            SITELINKS,
            "soap",
            "foreign element in Body",
            "unread not named",
        ),
        ("hopes", ADS, "rest", "HTML with 500", "unproven deleted"),
        ("blames", SITELINKS, "soap", "HTML with 500", "unproven refused"),
        ("doubts everything", ADS, "rest", "as documented", "proven denied"),
        ("loses an item", SITELINKS, "soap", "as documented", "wrong items"),
        ("changes the order", ADS, "rest", "as documented", "wrong items"),
    ],
)
def test_bugs_are_found(
    name: str, operation: str, protocol: str, kind: str, rule: str
) -> None:
    case = case_of(operation, protocol, kind)
    assert rule in deliver([case], BUGS[name]).broken


def test_the_docs_have_the_table_of_the_oracle() -> None:
    assert (
        table_in(PAGE.read_text("utf-8")) == written()
    ), "run: python -m tests.sweep.replies --docs"


def wsdl_of(operation: Operation, specs: Path) -> Path:
    service, version = operation.api.split()
    if operation.is_yandex:
        return specs / "yandex" / "direct" / version / f"{operation.name.lower()}.wsdl"
    folder = re.sub(r"(?<=.)([A-Z])", r"_\1", service).lower()
    return specs / "microsoft" / folder / version / f"{service}Service.wsdl"


DOCUMENTED = (
    *("as documented", "all items fail", "all items have errors"),
    *("list of errors nil", "warning beside an id"),
    *("fault: refused", "fault: refused, by the service's own detail"),
    "fault: request refused 8000",
)


def test_documented_xml_is_valid(specs: Path) -> None:
    checked = 0
    for (operation, protocol), name in product(PAIRS, DOCUMENTED):
        case = made(0, operation, protocol, (BY_NAME[name],), random(), (1,), 2)
        if protocol == "soap" and case is not None:
            body = etree.fromstring(body_of(case)).find(f"{SOAP}Body")
            assert body is not None
            detail = body.find(f"{SOAP}Fault/detail")
            message = (body if detail is None else detail)[0]
            alone = etree.fromstring(etree.tostring(message))
            schema = libxml2_schema(wsdl_of(operation, specs))
            assert schema.validate(alone), (case.kinds, str(schema.error_log))
            checked += 1
    assert checked > 67 * 3


def test_a_few_hundred_replies() -> None:
    chosen = list(sample(1))[::3]
    outcomes = deliver(chosen)
    assert len(chosen) > 240
    assert [str(violation) for violation in outcomes.violations] == []
    statuses = Counter[str]()
    for alignment, counts in outcomes.statuses.items():
        assert counts["deleted"], alignment
        statuses += counts
    assert min(statuses["deleted"], statuses["refused"], statuses["unknown"]) > 70


def test_a_few_batch_runs() -> None:
    requests, violations = run_batches(batch_runs(25, 1))
    assert requests == 75
    assert [str(violation) for violation in violations] == []


MEDIA = "CampaignManagement v13 DeleteMedia"
ACCOUNT = "CustomerManagement v13 DeleteAccount"


@pytest.mark.parametrize(
    ("operation", "protocol", "kind"),
    [
        (ADS, "rest", "answer with 207"),
        (ADS, "rest", "list twice in the message"),
        (ADS, "rest", "InternalError in an entry, no code"),
        (ADS, "rest", "fault: Type missing"),
        (ADS, "soap", "fault: MyClientX, no detail"),
        (MEDIA, "soap", "foreign element in Body"),
        (MEDIA, "soap", "list nil, with entries"),
        (ACCOUNT, "soap", "text in the answer"),
        (SITELINKS, "json", "answer with 400"),
        (SITELINKS, "json", "error beside a result that isn't understood"),
        (SITELINKS, "json", "error beside the result + list twice in the message"),
        (MEDIA, "rest", "index missing + entries in another order"),
        (SITELINKS, "json", "new member in the message"),
        (SITELINKS, "soap", "errors null beside an id"),
        (SITELINKS, "soap", "fault: internal error 1000, namespace of the docs"),
    ],
)
def test_replies_that_are_easily_misread(
    operation: str, protocol: str, kind: str
) -> None:
    chosen = [case_of(operation, protocol, kind, seed) for seed in range(3)]
    outcomes = deliver(chosen)
    assert [str(violation) for violation in outcomes.violations] == []
