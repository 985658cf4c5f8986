"""The control requests under ``/_sandbox``, which show and change the items, the log and the mishaps."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

from stubwright.sandbox.generic.values import as_table
from stubwright.sandbox.messages.items import Items
from stubwright.sandbox.mishaps import KINDS, Mishap, Script
from stubwright.sandbox.operation import place_of
from stubwright.sandbox.state import ItemState, Mode, TokenState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from stubwright.sandbox.generic.values import Table
    from stubwright.sandbox.sandbox import Sandbox

    Read: TypeAlias = "Callable[[Sandbox], Any]"
    Change: TypeAlias = "Callable[[Sandbox, Table], None]"

PREFIX: Final = "/_sandbox"


def control(sandbox: Sandbox) -> Starlette:
    """Return the application that answers control requests, in JSON.

    An invalid request is refused with HTTP status 400, an unknown name or method with 404.
    """
    names = [
        *(f"GET {name}" for name in _READS),
        *(f"POST {name}" for name in _CHANGES),
    ]

    async def unknown(request: Request, error: Exception) -> JSONResponse:
        del error
        name = request.scope["path"].removeprefix(f"{PREFIX}/")
        text = f"unknown request {request.method} {name}; expected one of "
        return JSONResponse({"error": text + ", ".join(names)}, 404)

    reads = (_read(sandbox, name, read) for name, read in _READS.items())
    changes = (_change(sandbox, name, change) for name, change in _CHANGES.items())
    return Starlette(
        routes=[*reads, *changes],
        exception_handlers={
            HTTPException: unknown,
            KeyError: _refused,
            TypeError: _refused,
            ValueError: _refused,
        },
    )


def _read(sandbox: Sandbox, name: str, read: Read) -> Route:
    async def answer(_: Request) -> JSONResponse:
        return JSONResponse(read(sandbox))

    return Route(f"/{name}", answer, methods=["GET"])


def _change(sandbox: Sandbox, name: str, change: Change) -> Route:
    async def answer(request: Request) -> JSONResponse:
        change(sandbox, as_table(json.loads(await request.body() or b"{}")))
        return JSONResponse({})

    return Route(f"/{name}", answer, methods=["POST"])


async def _refused(request: Request, error: Exception) -> JSONResponse:
    del request
    name = error.args[0] if isinstance(error, KeyError) else None
    text = f"unknown or missing: {name}" if name is not None else str(error)
    return JSONResponse({"error": text}, 400)


# GET


def _apis(sandbox: Sandbox) -> Any:
    return [
        {
            "api": name,
            "base_path": f"/{name}",
            "operations": [f"{o.service}.{o.name}" for o in served.api.operations],
        }
        for name, served in sandbox.served.items()
    ]


def _deletions(sandbox: Sandbox) -> Any:
    return [
        {
            "api": one.place.api,
            "operation": one.place.operation,
            "item": json.loads(one.item),
            "request": one.request,
        }
        for one in sandbox.state.store.deletions
    ]


def _kinds(sandbox: Sandbox) -> Any:
    del sandbox
    return {name: kind._asdict() for name, kind in KINDS.items()}


def _requests(sandbox: Sandbox) -> Any:
    return [asdict(one) for one in sandbox.state.store.requests]


# POST


def _items(sandbox: Sandbox, stated: Table) -> None:
    served = sandbox.served[stated["api"]]
    for operation in served.api.operations:
        place = place_of(served.api, operation)
        if place.operation == stated["operation"]:
            items = Items(served.api.schemas, operation, served.rules)
            state = _one_of(ItemState, "state", stated.get("state", "present"))
            keys = [items.key(item) for item in stated["items"]]
            sandbox.state.store.put(place, keys, state)
            return
    raise KeyError(stated["operation"])


def _mishaps(sandbox: Sandbox, stated: Table) -> None:
    state = sandbox.state
    seconds = float(stated.get("seconds", 0.0))
    queue = [Mishap(name, seconds) if name else None for name in stated.get("next", ())]
    if "probabilities" in stated:
        state.script = Script(
            int(stated.get("seed", state.script.seed)),
            {str(k): float(v) for k, v in as_table(stated["probabilities"]).items()},
            float(stated.get("seconds", state.script.seconds)),
        )
    state.script.enqueue(queue)


def _mode(sandbox: Sandbox, stated: Table) -> None:
    sandbox.state.store.mode = _one_of(Mode, "mode", stated["mode"])


def _points(sandbox: Sandbox, stated: Table) -> None:
    vendor = sandbox.served[stated["api"]].vendor
    sandbox.state.daily_points[vendor] = int(stated["daily"])


def _reset(sandbox: Sandbox, stated: Table) -> None:
    del stated
    sandbox.state.reset()


def _tokens(sandbox: Sandbox, stated: Table) -> None:
    state = _one_of(TokenState, "state", stated["state"])
    sandbox.state.tokens[str(stated["token"])] = state


def _one_of(literal: Any, name: str, value: Any) -> Any:
    """Return a value that a Literal allows. Raises ValueError for any other."""
    if value not in get_args(literal):
        raise ValueError(f"{name} must be one of {', '.join(get_args(literal))}")
    return value


_READS: Final[Mapping[str, Read]] = {
    "apis": _apis,
    "deletions": _deletions,
    "kinds": _kinds,
    "requests": _requests,
}
_CHANGES: Final[Mapping[str, Change]] = {
    "items": _items,
    "mishaps": _mishaps,
    "mode": _mode,
    "points": _points,
    "reset": _reset,
    "tokens": _tokens,
}
