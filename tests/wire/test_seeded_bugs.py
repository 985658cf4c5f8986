"""Each family of tests is shown to fail for a generated package with a small bug in it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import settings

from . import (
    test_endpoints,
    test_facts,
    test_faults,
    test_json_replies,
    test_json_requests,
    test_soap_replies,
    test_soap_requests,
    test_unreadable_replies,
)
from .support import exchange
from .support.apis import Case, cases, package

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

V13 = "microsoft/campaign_management/v13"
RUNTIME = "_runtime"


class Bug(NamedTuple):
    """One edit of a generated file, and a test that has to notice it."""

    path: str
    right: str
    wrong: str
    case: str
    check: Callable[[Case], None]


def first_fault(case: Case) -> None:
    """A test of the first fault of an operation."""
    checks = {
        "soap": test_faults.test_soap_faults_are_typed,
        "rest": test_faults.test_rest_faults_are_typed,
        "json": test_faults.test_json_errors_are_typed,
    }
    for fault in case.operation.faults:
        checks[case.protocol](case, fault)


def sandbox(case: Case) -> None:
    """A test of the sandbox's address."""
    test_endpoints.test_the_sandbox_is_never_a_production_host(case)


def html(case: Case) -> None:
    """A test of an answer that is none."""
    test_unreadable_replies.test_replies_that_are_not_messages(
        case, "an HTML page", 200
    )


SOAP = test_soap_requests.test_the_message_is_valid_and_equals_that_of_the_generic_codec
ZEEP = test_soap_requests.test_zeep_builds_the_same
JSON = test_json_requests.test_the_body_equals_that_of_the_generic_codec
READ_SOAP = (
    test_soap_replies.test_replies_read_back_to_the_same_values_in_any_spelling_and_order
)
MORE_SOAP = test_soap_replies.test_additions_are_skipped_and_reported
READ_JSON = test_json_replies.test_replies_read_back_to_the_same_values_in_any_order
MORE_JSON = test_json_replies.test_additions_are_skipped_and_reported
QUOTED = test_json_replies.test_numbers_and_booleans_may_be_in_quotes


def in_json(case: Case) -> None:
    """The test of valid JSON requests."""
    JSON(case, loose=False)


KEYWORDS = "campaign_management.v13-CampaignManagementService.DeleteKeywords"
NEGATIVES = "campaign_management.v13-CampaignManagementService.DeleteNegativeKeywordsFromEntities"
ADS = "direct.v5-Ads.delete"
BUGS = {
    "an element in place of another": Bug(
        f"{V13}/_soap/operations/delete_keywords.py",
        '"tns:AdGroupId", xs_long, value.ad_group_id',
        '"tns:AssetGroupId", xs_long, value.asset_group_id',
        f"{KEYWORDS}-soap",
        SOAP,
    ),
    "nil entries left out of a request": Bug(
        f"{RUNTIME}/soap/writer.py",
        "content.append(nil(tag) if value is None else write(tag, value))",
        'content.append("" if value is None else write(tag, value))',
        f"{NEGATIVES}-soap",
        SOAP,
    ),
    "text that isn't escaped": Bug(
        f"{RUNTIME}/values/lexical.py",
        '"&": "&amp;"',
        '"&": "+"',
        f"{NEGATIVES}-soap",
        SOAP,
    ),
    "a namespace of another version": Bug(
        f"{V13}/_soap/operations/delete_keywords.py",
        '"arrays:long"',
        '"tns:long"',
        f"{KEYWORDS}-soap",
        ZEEP,
    ),
    "long as a JSON number": Bug(
        f"{V13}/_json/operations/delete_keywords.py",
        "xs_long, value.ad_group_id",
        "int, value.ad_group_id",
        f"{KEYWORDS}-rest",
        in_json,
    ),
    "nil entries read as empty objects": Bug(
        f"{V13}/_soap/operations/delete_keywords.py",
        "reply.nodes_or_nil(",
        "reply.nodes(",
        f"{KEYWORDS}-soap",
        READ_SOAP,
    ),
    "one meaning for each prefix": Bug(
        f"{RUNTIME}/soap/envelope.py",
        "prefixes.setdefault(prefix, namespace) != namespace",
        "prefixes.setdefault(prefix, namespace) == ''",
        f"{KEYWORDS}-soap",
        READ_SOAP,
    ),
    "additions that go unnoticed": Bug(
        f"{RUNTIME}/soap/reader.py",
        "if None in children or len(children) != len(element):",
        "if len(children) > len(element):",
        f"{KEYWORDS}-soap",
        MORE_SOAP,
    ),
    "derived types read as their base": Bug(
        f"{V13}/_json/types/batch_error.py",
        'case "EditorialError":',
        'case "editorialError":',
        f"{KEYWORDS}-rest",
        READ_JSON,
    ),
    "null entries left out of a reply": Bug(
        f"{RUNTIME}/json/reader.py",
        "for self._row, value in enumerate(values)\n",
        "for self._row, value in enumerate(filter(None, values))\n",
        f"{KEYWORDS}-rest",
        READ_JSON,
    ),
    "additions to JSON that go unnoticed": Bug(
        f"{RUNTIME}/json/reader.py",
        "if not known.issuperset(members):",
        "if members.keys() == known:",
        f"{ADS}-json",
        MORE_JSON,
    ),
    "numbers in quotes that don't read": Bug(
        f"{RUNTIME}/json/reader.py",
        "return self.value(value, parse_integer)",
        "return None",
        f"{ADS}-json",
        QUOTED,
    ),
    "another exception for a fault": Bug(
        f"{V13}/errors.py",
        "map(batch_error_problem, each(detail.batch_errors))",
        "map(operation_error_problem, each(detail.operation_errors))",
        f"{KEYWORDS}-soap",
        first_fault,
    ),
    "an error taken for its envelope": Bug(
        f"{RUNTIME}/json/call.py",
        "return value if error is None else error",
        "return value",
        f"{ADS}-json",
        first_fault,
    ),
    "a sandbox in production": Bug(
        "yandex/direct/v5/_json/service.py",
        "https://api-sandbox.direct.yandex.com/json/v5/ads",
        "https://api.direct.yandex.com/json/v5/ads",
        f"{ADS}-json",
        sandbox,
    ),
    "an answer that isn't shown": Bug(
        f"{RUNTIME}/exchange/replies.py",
        "redacted_start(body, secrets, _SHOWN)",
        "redacted_start(body, secrets, 2)",
        f"{KEYWORDS}-soap",
        html,
    ),
}


@contextmanager
def many_examples() -> Generator[None, None, None]:
    """Try more examples than the tests do of one operation; they have many."""
    before = settings.default
    assert before is not None
    settings.register_profile("seeded", before, max_examples=100)
    settings.load_profile("seeded")
    try:
        yield
    finally:
        settings.register_profile("before", before)
        settings.load_profile("before")


@pytest.mark.parametrize("name", BUGS)
def test_it_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bug = BUGS[name]
    (case,) = [case for case in cases("soap", "rest", "json") if str(case) == bug.case]
    bug.check(case)
    broken = package().edited(
        f"seeded_{list(BUGS).index(name)}", bug.path, bug.right, bug.wrong
    )
    monkeypatch.setattr(exchange, "package", lambda: broken)
    monkeypatch.setattr(test_endpoints, "package", lambda: broken)
    with (
        many_examples(),
        pytest.raises((AssertionError, pytest.fail.Exception)),
    ):
        bug.check(case)


def test_a_lost_limit_is_caught(
    reference: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (case,) = [c for c in cases("soap") if str(c) == f"{KEYWORDS}-soap"]
    test_facts.test_microsoft_requests(case, reference)
    model = test_facts.exported(case)
    for field in model["request"]["fields"]:
        field["max_items"] = None
    monkeypatch.setattr(test_facts, "exported", lambda _: model)
    with pytest.raises(AssertionError):
        test_facts.test_microsoft_requests(case, reference)
