"""The committed ``generated/`` is what ``generate`` writes from ``specs/``, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.inputs.catalog import inputs_of, open_catalog
from stubwright.inputs.names_lock import read_names
from tests.snapshots.tree import failure

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "make generate, and delete the files that it never wrote"


def test_generated_is_what_generate_writes(specs: Path) -> None:
    log = Log()
    folder = ROOT / "generated"
    catalog = open_catalog(specs, log)
    inputs = [inputs_of(specs, entry) for entry in catalog.apis]
    apis = [pipeline.load_api(item, log) for item in inputs]
    names = read_names(folder, [item.entry.id for item in inputs])
    rendered = pipeline.render_package(inputs, apis, log, names)
    assert not log.has_errors()
    files = {**rendered.files, "stubwright.lock": rendered.lock.text()}
    if message := failure(folder, files, COMMAND):
        pytest.fail(message, pytrace=False)
