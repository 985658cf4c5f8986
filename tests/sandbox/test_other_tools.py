"""Other tools: zeep as the client, zeep as the server, msads' models."""

from __future__ import annotations

import importlib
import json
import re
import sys
import types
from enum import Enum
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import requests
import zeep
from lxml import etree
from zeep.helpers import serialize_object
from zeep.transports import Transport

from stubwright.sandbox import serving
from tests.wire.support.apis import CREDENTIALS, Case, cases
from tests.wire.support.exchange import header_values
from tests.wire.support.vendor import Zeep, wsdl_of, zeep_client

from .support.cases import one_of_each
from .support.exchange import Trial
from .support.samples import Sample, refused_positions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.sandbox import Sandbox

SOAP = pytest.mark.parametrize("case", cases("soap"), ids=str)
REST = pytest.mark.parametrize("case", cases("rest"), ids=str)


# zeep as the client


def zeep_session(case: Case) -> requests.Session:
    """Return a session that sends the credentials as HTTP headers."""
    session = requests.Session()
    session.trust_env = False
    for field in case.api.entry.credentials:
        if field.http and isinstance(CREDENTIALS[field.name], str):
            session.headers[field.http] = field.format.format(CREDENTIALS[field.name])
    return session


def path_of(case: Case) -> str:
    """Return the path of an operation's SOAP endpoint."""
    assert case.operation.soap is not None
    assert case.operation.soap.endpoint.production is not None
    return urlsplit(case.operation.soap.endpoint.production.value).path


def zeep_call(
    case: Case, client: zeep.Client, address: str, numbers: list[int], sample: Sample
) -> Any:
    """Delete with zeep; return its reply."""
    operation = case.operation
    (binding,) = [b for b in client.wsdl.bindings if b.endswith(f"}}{_binding(case)}")]
    service = client.create_service(binding, address)
    arguments = Zeep(case.api, operation).arguments(sample.body(numbers))
    if operation.request.headers:
        arguments["_soapheaders"] = header_values(case)
    return service[operation.name](**arguments)


def _binding(case: Case) -> str:
    client = zeep_client(wsdl_of(case.api, case.operation))
    port = client.wsdl.services[case.operation.service].ports[case.operation.port]
    return str(port.binding.name.localname)


@SOAP
def test_zeep_deletes(case: Case, sandbox: Sandbox, address: str) -> None:
    trial = Trial(case, sandbox, address)
    trial.put([1, 2, 4])
    client = zeep_client(wsdl_of(case.api, case.operation))
    client.transport.session = zeep_session(case)
    numbers = [1] if trial.sample.one_by_one else [1, 2, 3, 4]
    where = trial.base_url + path_of(case)
    reply = zeep_call(case, client, where, numbers, trial.sample)
    assert trial.deleted() == [number for number in numbers if number != 3]
    if not trial.sample.one_by_one:
        text = json.dumps(serialize_object(reply), default=str)
        rules = sandbox.served[case.api.entry.id].rules
        row = rules.error("absent", case.operation.name)
        assert text.count(row.message) == 1


@pytest.mark.parametrize("case", one_of_each("soap"), ids=str)
def test_zeep_needs_nothing_but_the_address(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    trial = Trial(case, sandbox, address)
    trial.put([1])
    where = trial.base_url + path_of(case)
    transport = Transport(session=zeep_session(case))
    client = zeep.Client(f"{where}?wsdl", transport=transport)
    service: Any = client.bind(case.operation.service, case.operation.port)
    arguments = Zeep(case.api, case.operation).arguments(trial.sample.body([1]))
    if case.operation.request.headers:
        arguments["_soapheaders"] = header_values(case)
    service[case.operation.name](**arguments)
    assert trial.deleted() == [1]


# zeep as the server


class ZeepServer:
    """An ASGI application that reads requests and writes replies with zeep."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.client = zeep_client(wsdl_of(case.api, case.operation))
        service: Any = self.client.bind(case.operation.service, case.operation.port)
        self.operation = service._binding.get(case.operation.name)
        self.asked: list[Any] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        del scope
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message["body"], message.get("more_body")
        self.asked.append(self.operation.input.deserialize(etree.fromstring(body)))
        made = self.operation.output.serialize(**self.answer()).content
        text = etree.tostring(made)
        headers = [
            (b"content-type", b"text/xml"),
            (b"content-length", b"%d" % len(text)),
        ]
        start = {"type": "http.response.start", "status": 200, "headers": headers}
        await send(start)
        await send({"type": "http.response.body", "body": text})

    def answer(self) -> dict[str, Any]:
        """Return a reply that refuses the second item."""
        errors = self.case.operation.partial_errors
        name = errors.field[0] if errors.field else ""
        error = {"Code": 77, "Message": "No <&> way"}
        match errors.alignment:
            case "none":
                return {}
            case "per-item":
                item = self.case.api.entry.results
                id_ = next(
                    n.id
                    for k, n in item.items()
                    if (k == "AdImageActionResult")
                    == (self.case.operation.service == "AdImages")
                )
                made = "hash1" if id_ == "AdImageHash" else 1
                return {name: [{id_: made}, {"Errors": [error]}]}
            case "nested":
                inner = {"BatchErrors": {"BatchError": [{**error, "Index": 1}]}}
                return {name: {"BatchErrorCollection": [{**inner, "Index": 0}]}}
            case _:  # zeep can't write nil in a list
                return {name: {"BatchError": [{**error, "Index": 1}]}}


@pytest.fixture
def zeep_server(case: Case) -> Iterator[tuple[ZeepServer, str]]:
    """A server of one operation."""
    server = ZeepServer(case)
    with serving(server) as address:
        yield server, address


@SOAP
def test_our_client_deletes_at_a_zeep_server(
    case: Case, zeep_server: tuple[ZeepServer, str], sandbox: Sandbox
) -> None:
    server, address = zeep_server
    trial = Trial(case, sandbox, address)
    numbers = [1] if trial.sample.one_by_one else [1, 2]
    response = trial.send(numbers)
    refused = {} if trial.sample.one_by_one else {1: 77}
    assert refused_positions(case, response) == refused
    (asked,) = server.asked
    text = json.dumps(serialize_object(asked), default=str)
    image = case.operation.service == "AdImages"
    for number in numbers:
        assert (f"hash{number}" if image else str(number)) in text


# msads' models


def their_model(area: str, model: str) -> Any:
    """Return a model of msads. Its module is imported alone: the package loads all models."""
    found = PathFinder.find_spec("openapi_client")
    if found is None or found.submodule_search_locations is None:
        pytest.skip("needs msads: pip install '.[peers]'")
    root = Path(found.submodule_search_locations[0])
    for name in (
        "openapi_client",
        "openapi_client.models",
        f"openapi_client.models.{area}",
    ):
        bare = types.ModuleType(name)
        bare.__path__ = [str(root.parent.joinpath(*name.split(".")))]
        sys.modules.setdefault(name, bare)
    words = re.sub("(?<=[a-z])(?=[A-Z])", "_", model).lower()
    module = importlib.import_module(f"openapi_client.models.{area}.{words}")
    return getattr(module, model)


# Its from_dict looks for Html5AssetIds, but its to_dict writes HTML5AssetIds.
MISREAD = {"DeleteHTML5s"}


@REST
def test_models_of_msads_accept_our_bodies(case: Case, sandbox: Sandbox) -> None:
    name = case.operation.name
    area = case.api.entry.id.split(".")[1].partition("_")[0]
    made = their_model(area, f"{name}Request")
    trial = Trial(case, sandbox, "http://127.0.0.1:9")
    numbers = [1] if trial.sample.one_by_one else [1, 2]
    body = json.loads(trial.client().prepare(trial.sample.request(numbers)).body)
    read = made.model_validate if name in MISREAD else made.from_dict
    if name == "DeleteSharedEntities":
        # SharedEntity.from_dict keeps only Type; the derived SharedList is read completely.
        entry = their_model(area, "SharedList")
        for item in body["SharedEntities"]:
            assert holds(entry.from_dict(item).to_dict(), item)
        return
    theirs = read(body).to_dict()
    assert holds(theirs, body), (theirs, body)


def holds(theirs: Any, ours: Any) -> bool:
    """Tell whether their value has all of ours, and nothing else but nulls and type names."""
    match ours:
        case dict():
            extra = {k for k, v in theirs.items() if v is not None} - ours.keys()
            return extra <= {"Type"} and all(holds(theirs[k], ours[k]) for k in ours)
        case list():
            return len(theirs) == len(ours) and all(map(holds, theirs, ours))
        case str() if isinstance(theirs, Enum):  # flags; their names are in capitals
            return str(theirs.name).replace("_", "") == ours.upper()
        case _:
            return bool(theirs == ours)
