"""The ASGI application: the APIs' addresses, their WSDLs and the control requests."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response
from starlette.routing import Match, Mount, Route, Router

from stubwright.sandbox.addresses import unique_endpoints
from stubwright.sandbox.http.control import PREFIX, control
from stubwright.sandbox.http.replies import DroppedResponse
from stubwright.sandbox.operation import HttpRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from starlette.requests import Request
    from starlette.routing import BaseRoute
    from starlette.types import Scope

    from stubwright.sandbox.addresses import Address, Endpoint
    from stubwright.sandbox.sandbox import Sandbox


def application(sandbox: Sandbox) -> Starlette:
    """Return a sandbox as an ASGI application.

    Each address exists below the API's id and, if no other API has the same one, without the id.
    """
    routes: list[BaseRoute] = [Mount(PREFIX, control(sandbox))]
    for api, endpoints in sandbox.endpoints.items():
        below = Router(list(_routes(sandbox, endpoints)), redirect_slashes=False)
        routes.append(Mount(f"/{api}", below))
    bare = unique_endpoints(sandbox.endpoints)
    routes += _routes(sandbox, bare)
    known = {address.path for address in bare} | {
        f"/{api}{address.path}"
        for api, endpoints in sandbox.endpoints.items()
        for address in endpoints
    }

    async def not_served(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == 405:
            allowed = (error.headers or {})["Allow"].split(", ")
            return Response(
                status_code=405, headers={"allow": ", ".join(sorted(allowed))}
            )
        text = f"nothing is at {request.scope['path']}"
        return JSONResponse({"error": text, "known": sorted(known)}, 404)

    made = Starlette(
        routes=routes,
        exception_handlers={
            HTTPException: not_served,
            ClientDisconnect: _disconnected,
        },
    )
    made.router.redirect_slashes = False
    return made


def _routes(
    sandbox: Sandbox, endpoints: Mapping[Address, Endpoint]
) -> Iterator[BaseRoute]:
    """Yield a route for each path, and one for the WSDL at each SOAP address."""
    by_path: defaultdict[str, dict[str, Endpoint]] = defaultdict(dict)
    for address, endpoint in endpoints.items():
        by_path[address.path][address.method] = endpoint
    for path, methods in by_path.items():
        posted = methods.get("POST")
        if posted is not None and posted.operations[0].protocol == "soap":
            yield _wsdl_route(sandbox, path, posted)
        yield _operation_route(sandbox, path, methods)


def _operation_route(
    sandbox: Sandbox, path: str, methods: Mapping[str, Endpoint]
) -> Route:
    async def serve(request: Request) -> Response:
        arrived = HttpRequest(request.headers, await request.body())
        reply = await sandbox.reply(methods[request.method], arrived)
        if reply.drop:
            return DroppedResponse(reply)
        return Response(reply.body, reply.status, reply.headers)

    return Route(_pattern(path), serve, methods=list(methods))


class _WsdlRoute(Route):
    """A route for requests with the query ``?wsdl`` only."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Tell whether a request matches."""
        if scope["type"] == "http" and scope["query_string"].lower() == b"wsdl":
            return super().matches(scope)
        return Match.NONE, {}


def _wsdl_route(sandbox: Sandbox, path: str, endpoint: Endpoint) -> Route:
    async def wsdl(request: Request) -> Response:
        address = f"http://{request.headers.get('host', '')}{request.scope['path']}"
        text = sandbox.validator.wsdl(endpoint.operations[0].operation, address)
        return Response(text, headers={"content-type": "text/xml"})

    return _WsdlRoute(_pattern(path), wsdl, methods=["GET"])


def _pattern(path: str) -> str:
    """Return a path for starlette, where each parameter in braces needs a unique name."""
    numbers = count()
    return re.sub(r"\{[^{}/]*\}", lambda _: f"{{p{next(numbers)}}}", path)


async def _disconnected(request: Request, error: Exception) -> Response:
    """Return a response for a request that its client didn't finish; it isn't sent."""
    del request, error
    return Response(status_code=400)
