"""One sandbox for each process of a test run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.diagnostics import Log
from stubwright.inputs.catalog import inputs_of
from stubwright.inputs.files import wsdls_of
from stubwright.sandbox import Sandbox, read_rules, serving
from tests.wire.support.apis import SPECS, apis

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def running() -> Iterator[tuple[Sandbox, str]]:
    """A sandbox of all APIs, and its base URL."""
    log = Log()
    inputs = [inputs_of(SPECS, api.entry) for api in apis()]
    rules = read_rules(SPECS, log)
    sandbox = Sandbox(apis(), rules, wsdls_of(inputs), mode="listed")
    assert not log.diagnostics()
    with serving(sandbox) as address:
        yield sandbox, address


@pytest.fixture
def sandbox(running: tuple[Sandbox, str]) -> Sandbox:
    """The sandbox, after a reset; no item exists."""
    running[0].state.reset()
    running[0].state.store.mode = "listed"
    return running[0]


@pytest.fixture
def address(running: tuple[Sandbox, str]) -> str:
    """The sandbox's base URL."""
    return running[1]
