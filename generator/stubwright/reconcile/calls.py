"""How an operation is called: SOAP from the WSDL, JSON from catalog, docs and overrides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.docs.facts import Fact
from stubwright.model.api import Endpoint, JsonCall, SoapCall
from stubwright.reconcile.messages import style_of
from stubwright.reconcile.overrides import text

if TYPE_CHECKING:
    from stubwright.catalog.entry import Addresses, ApiEntry
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import EndpointFact
    from stubwright.model.selection import BoundOperation
    from stubwright.reconcile.context import Context, OperationDocs


def soap_call(
    operation: BoundOperation, entry: ApiEntry, namespace: str
) -> SoapCall | None:
    """Return the SOAP call; None where the API doesn't offer SOAP.

    The catalog's addresses take precedence: a WSDL states one environment only.
    """
    if "soap" not in entry.protocols:
        return None
    endpoint = _catalog_endpoint(entry.endpoints.get("soap"), operation.service.local)
    if endpoint is None and operation.port.address:
        endpoint = Endpoint(Fact(operation.port.address, operation.port.source))
    return SoapCall(
        version="1.2" if operation.binding.protocol == "soap12" else "1.1",
        action=operation.bound.action,
        style="rpc" if style_of(operation) == "rpc" else "document",
        endpoint=endpoint or Endpoint(),
        namespace=namespace,
    )


def _catalog_endpoint(addresses: Addresses | None, service: str) -> Endpoint | None:
    if addresses is None:
        return None

    def fact(address: str) -> Fact[str] | None:
        text = address.replace("{service}", service.lower())
        return Fact(text, addresses.source) if text else None

    return Endpoint(fact(addresses.production), fact(addresses.sandbox))


def json_call(docs: OperationDocs, context: Context) -> JsonCall | None:
    """Return the JSON call; None where the API offers no JSON, or no address is stated."""
    entry = context.entry
    if "json" in entry.protocols:
        endpoint = _catalog_endpoint(entry.endpoints.get("json"), docs.service)
        if endpoint is None:
            _report_missing(f"{docs.service}.{docs.name} has no JSON endpoint", context)
            return None
        return JsonCall("json", entry.json.method, endpoint, docs.name, entry.source)
    return _rest_call(docs, context) if "rest" in entry.protocols else None


def _rest_call(docs: OperationDocs, context: Context) -> JsonCall | None:
    entry = context.entry
    shared = _catalog_endpoint(entry.endpoints.get("rest"), docs.service) or Endpoint()
    endpoints = docs.page.endpoints if docs.page is not None else ()
    stated = {fact.environment: fact for fact in endpoints if fact.protocol == "rest"}
    path = text(docs.corrections.get(("", "path")))
    if path is not None:
        endpoint = Endpoint(
            _joined(shared.production, path), _joined(shared.sandbox, path)
        )
    else:
        endpoint = _stated_endpoint(
            stated.get("production"), stated.get("sandbox"), shared, context.log
        )
    if endpoint.production is None and endpoint.sandbox is None:
        _report_missing(f"{docs.name} has no REST address", context)
        return None
    method = text(docs.corrections.get(("", "method")))
    page_fact = next((fact for fact in stated.values() if fact.method), None)
    if method is not None:
        return JsonCall("rest", method.value, endpoint, method_source=method.source)
    if page_fact is not None and page_fact.method is not None:
        return JsonCall(
            "rest", page_fact.method, endpoint, method_source=page_fact.source
        )
    return JsonCall("rest", entry.json.method, endpoint, method_source=entry.source)


def _joined(base: Fact[str] | None, path: Fact[str]) -> Fact[str] | None:
    return (
        None
        if base is None
        else Fact(f"{base.value.rstrip('/')}/{path.value}", path.source)
    )


def _stated_endpoint(
    production: EndpointFact | None,
    sandbox: EndpointFact | None,
    shared: Endpoint,
    log: Log,
) -> Endpoint:
    """Return the page's addresses; a missing sandbox address is derived from the catalog's."""
    if production is None:
        return Endpoint()
    base = shared.production.value if shared.production is not None else ""
    if not base:
        stated = Fact(sandbox.url, sandbox.source) if sandbox is not None else None
        return Endpoint(Fact(production.url, production.source), stated)
    if not production.url.startswith(f"{base}/"):
        message = f"{production.url} doesn't begin with the catalog's {base}"
        log.report("docs-page-conflict", message, production.source)
        return Endpoint()
    path = Fact(production.url.removeprefix(f"{base}/"), production.source)
    expected = _joined(shared.sandbox, path)
    if sandbox is not None and expected is not None and sandbox.url != expected.value:
        message = f"the sandbox address {sandbox.url} differs from the catalog's {expected.value}"
        log.report("docs-page-conflict", message, sandbox.source)
    return Endpoint(Fact(production.url, production.source), expected)


def _report_missing(message: str, context: Context) -> None:
    hint = "state it in the overrides, with a reason"
    context.log.report("endpoint-missing", message, context.entry.source, hint)
