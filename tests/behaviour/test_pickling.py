"""Exceptions, and the values that callers hold, can be copied and pickled, across processes."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

import generated
from generated import (
    NIL,
    Fate,
    HttpRequest,
    HttpResponse,
    ItemFate,
    Preview,
    Problem,
    Receipt,
    Report,
    RetryPolicy,
    fates,
)
from generated._runtime.errors import DetailedFault, is_unsent, mark_unsent
from generated._runtime.exchange.events import attach_outcome, attached_outcome
from generated._runtime.messages import Unread
from generated._runtime.problems import Advice
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
)
from generated.microsoft.campaign_management.v13.operations.delete_media import (
    DeleteMediaRequest,
    DeleteMediaResponse,
)
from tests.support.fates import MICROSOFT
from tests.support.other_process import contents, described, raising

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(generated.__file__).parent
REQUEST: Final = DeleteMediaRequest(account_id=1, media_ids=[7, 8])
RECEIPT: Final = Receipt(
    service="Service",
    operation="DeleteMedia",
    request=REQUEST,
    request_id="id",
    http_status=200,
    headers={"Units": "1"},
    unread=(Unread("parent", "name", "unknown"),),
)
ARGUMENTS: Final[dict[str, tuple[Any, ...]]] = {
    "DryRun": (Preview("POST", "https://host.example/", {"a": "b"}, "body"), RECEIPT),
    "LexicalError": ("has a wrong value", "field"),
    "OptionError": ("Client", "field", "rule"),
    "RequestError": ("DeleteMedia", "field", "rule", "source"),
}
"""What the constructors take of the exceptions that take more than a text."""


def exception_classes() -> list[type[Exception]]:
    """Every exception class that a module of the package defines."""
    found: dict[type[Exception], None] = {}
    for path in sorted(ROOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not re.search(
            r"^class \w+\(.*(Error|Exception|Fault)\b", source, re.MULTILINE
        ):
            continue
        name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        module = import_module(name.removesuffix(".__init__"))
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, Exception)
                and value.__module__.startswith("generated")
            ):
                found[value] = None
    return list(found)


def detail_of(kind: type[Any]) -> Any:
    """An empty instance of the type of a fault's detail."""
    base = kind.__orig_bases__[0]  # DetailedFault["Name"]
    name = base.__args__[0].__forward_arg__
    package = kind.__module__.rpartition(".")[0]
    source = Path(import_module(kind.__module__).__file__ or "").read_text("utf-8")
    modules = re.findall(r"from \.(types\.\w+) import", source)
    found = (getattr(import_module(f"{package}.{m}"), name, None) for m in modules)
    return next(filter(None, found))()


def made(kind: type[Any]) -> Any:
    """An exception of a class, with all that an exception can have."""
    error: Any
    if not issubclass(kind, DetailedFault):
        error = kind(*ARGUMENTS.get(kind.__name__, ("text",)))
    elif kind is DetailedFault:
        error = kind({"detail": 1}, "text", receipt=RECEIPT)
    else:
        error = kind(detail_of(kind), "text", body=b"<body/>", receipt=RECEIPT)
    if hasattr(error, "receipt"):
        error.receipt = RECEIPT
    error.advice = Advice(117, "throttle", 60.0)
    error.retry_after = 1.5
    error.report = Report("DeleteMedia", deleted=3)
    error.problems = (Problem(117, "Busy", "wait", position=1),)
    error.of_the_caller = NIL
    error.add_note("a note")
    mark_unsent(error, RECEIPT)
    receipt = replace(RECEIPT, unread=())
    attach_outcome(
        error, DeleteMediaResponse(partial_errors=[None, None], receipt=receipt)
    )
    return error


CLASSES: Final = exception_classes()


def test_the_walk_finds_the_classes() -> None:
    names = [kind.__name__ for kind in CLASSES]
    assert {*ARGUMENTS, "ApiError", "JournalError", "ServiceFault"} <= set(names)
    assert len([name for name in names if name.endswith("DetailError")]) >= 5


def ways() -> list[Any]:
    found = [
        pytest.param(copy.copy, id="copy"),
        pytest.param(copy.deepcopy, id="deepcopy"),
    ]
    for protocol in (2, pickle.HIGHEST_PROTOCOL):

        def pickled(value: Any, protocol: int = protocol) -> Any:
            return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301  # our own

        found.append(pytest.param(pickled, id=f"pickle {protocol}"))
    return found


@pytest.mark.parametrize("way", ways())
@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__qualname__)
def test_exceptions_are_copied_whole(
    kind: type[Exception], way: Callable[[Any], Any]
) -> None:
    error = made(kind)
    again = way(error)
    assert again is not error
    assert contents(again) == contents(error)
    assert again.of_the_caller is NIL
    assert is_unsent(again) == is_unsent(error)
    outcome: Any = attached_outcome(again)
    assert fates(outcome).of("deleted") == (7, 8)


def test_exceptions_cross_processes() -> None:
    errors = [made(kind) for kind in CLASSES]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        for error, (again, found) in zip(
            errors, pool.map(described, errors), strict=True
        ):
            assert contents(again) == found == contents(error)
        raised = pool.submit(raising, errors[0]).exception()
    assert raised is not None
    assert contents(raised) == contents(errors[0])


@pytest.mark.parametrize("way", ways())
@pytest.mark.parametrize(
    "value",
    [
        RECEIPT,
        REQUEST,
        DeleteMediaResponse(partial_errors=[None], receipt=RECEIPT),
        fates(DeleteMediaResponse(partial_errors=[], receipt=RECEIPT)),
        ItemFate(0, 7, Fate("refused", (Problem(1),))),
        Report("DeleteMedia", refused=1, failed=[ItemFate(0, 7, Fate("refused"))]),
        Preview("POST", "https://host.example/", {"a": "b"}, "body"),
        HttpRequest("POST", "https://host.example/", {"a": "b"}, b"body"),
        HttpResponse(200, {"a": "b"}, b"body"),
        RetryPolicy(attempts=2),
        CampaignManagementClient(MICROSOFT)._sans_io.settings,
        MICROSOFT,
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_are_copied_whole(value: Any, way: Callable[[Any], Any]) -> None:
    again = way(value)
    assert type(again) is type(value)
    assert list(again) == list(value) if hasattr(value, "of") else again == value
    assert repr(again) == repr(value)


@pytest.mark.parametrize("way", ways())
@pytest.mark.parametrize(
    "kind", [CampaignManagementClient, AsyncCampaignManagementClient]
)
def test_clients_refuse_in_words(kind: type[Any], way: Callable[[Any], Any]) -> None:
    expected = (
        rf"{kind.__name__} can't be copied or pickled: create a client in each process"
    )
    with pytest.raises(TypeError, match=expected):
        way(kind(MICROSOFT))
