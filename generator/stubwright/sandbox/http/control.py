"""The control requests under ``/_sandbox``, which show and change the items, the log and the mishaps."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, get_args

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

from stubwright.sandbox.http.stated import Stated, is_number, nearest, one_of, wrong
from stubwright.sandbox.messages.items import Items
from stubwright.sandbox.mishaps import KINDS, Mishap, Script
from stubwright.sandbox.operation import place_of
from stubwright.sandbox.state import ItemState, Mode, Place, TokenState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from stubwright.sandbox.sandbox import Sandbox

    Read: TypeAlias = "Callable[[Sandbox], Any]"
    Change: TypeAlias = "Callable[[Sandbox, Stated], None]"

PREFIX: Final = "/_sandbox"


def control(sandbox: Sandbox) -> Starlette:
    """Return the application that answers control requests, in JSON.

    An invalid request is refused with HTTP status 400, an unknown name with 404, a wrong method with 405.
    """
    reads = (_read(sandbox, name, read) for name, read in _READS.items())
    changes = (_change(sandbox, name, *change) for name, change in _CHANGES.items())
    return Starlette(
        routes=[*reads, *changes],
        exception_handlers={HTTPException: _unknown, ValueError: _refused},
    )


async def _unknown(request: Request, error: Exception) -> JSONResponse:
    del error
    name = request.scope["path"].removeprefix(f"{PREFIX}/")
    methods = {**dict.fromkeys(_READS, "GET"), **dict.fromkeys(_CHANGES, "POST")}
    if name in methods:
        text = f"{name} is requested with {methods[name]}, not {request.method}"
        return JSONResponse({"error": text}, 405, {"allow": methods[name]})
    expected = ", ".join(f"{method} {known}" for known, method in methods.items())
    text = f"unknown request {request.method} {name}; expected one of {expected}"
    return JSONResponse({"error": text + nearest(name, methods)}, 404)


def _read(sandbox: Sandbox, name: str, read: Read) -> Route:
    async def answer(_: Request) -> JSONResponse:
        return JSONResponse(read(sandbox))

    return Route(f"/{name}", answer, methods=["GET"])


def _change(
    sandbox: Sandbox, name: str, change: Change, members: tuple[str, ...]
) -> Route:
    async def answer(request: Request) -> JSONResponse:
        change(sandbox, Stated(await request.body(), members))
        return JSONResponse({})

    return Route(f"/{name}", answer, methods=["POST"])


async def _refused(request: Request, error: Exception) -> JSONResponse:
    name = request.scope["path"].removeprefix(f"{PREFIX}/")
    return JSONResponse({"error": f"{name}: {error}"}, 400)


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


def _items(sandbox: Sandbox, stated: Stated) -> None:
    served = sandbox.served[stated.choice("api", sandbox.served)]
    places = {
        place_of(served.api, operation): operation
        for operation in served.api.operations
    }
    names = [place.operation for place in places]
    place = Place(served.api.entry.id, stated.choice("operation", names))
    items = Items(served.api.schemas, places[place], served.rules)
    keys = [
        items.key(_item(items, f"items[{number}]", item))
        for number, item in enumerate(
            stated.list("items", "a list of items, such as [1, 2]")
        )
    ]
    state = (
        stated.choice("state", get_args(ItemState)) if "state" in stated else "present"
    )
    sandbox.state.store.put(place, keys, cast("ItemState", state))


def _item(items: Items, name: str, item: Any) -> Any:
    if not items.can_be(item):
        raise wrong(name, item, items.expected)
    return item


def _mishaps(sandbox: Sandbox, stated: Stated) -> None:
    script = sandbox.state.script
    if "next" not in stated and "probabilities" not in stated:
        raise ValueError("next or probabilities is missing")
    delay = stated.seconds("seconds", 0.0)
    expected = 'a list of kinds and nulls, such as ["cut-after", null]'
    named = stated.list("next", expected) if "next" in stated else []
    queue = [
        _mishap(f"next[{number}]", name, delay) for number, name in enumerate(named)
    ]
    if "probabilities" in stated:
        seed = stated.whole("seed") if "seed" in stated else script.seed
        expected = 'an object of kinds and numbers, such as {"html": 0.1}'
        chances = stated.table("probabilities", expected)
        for kind, chance in chances.items():
            _mishap("a kind in probabilities", kind, delay)
            if not is_number(chance):
                raise wrong(f"probabilities.{kind}", chance, "a number from 0 to 1")
        script = Script(seed, chances, stated.seconds("seconds", script.seconds))
    elif "seed" in stated:
        raise ValueError("seed is given without probabilities, which it is for")
    sandbox.state.script = script
    script.enqueue(queue)


def _mishap(place: str, name: Any, seconds: float) -> Mishap | None:
    if name is None:
        return None
    if not isinstance(name, str) or name not in KINDS:
        raise wrong(place, name, one_of(KINDS), nearest(name, KINDS))
    return Mishap(name, seconds)


def _mode(sandbox: Sandbox, stated: Stated) -> None:
    mode = stated.choice("mode", get_args(Mode))
    sandbox.state.store.mode = cast("Mode", mode)


def _points(sandbox: Sandbox, stated: Stated) -> None:
    vendor = sandbox.served[stated.choice("api", sandbox.served)].vendor
    sandbox.state.daily_points[vendor] = stated.whole("daily", 0)


def _reset(sandbox: Sandbox, stated: Stated) -> None:
    del stated
    sandbox.state.reset()


def _tokens(sandbox: Sandbox, stated: Stated) -> None:
    token = stated.text("token")
    state = stated.choice("state", get_args(TokenState))
    sandbox.state.tokens[token] = cast("TokenState", state)


_READS: Final[Mapping[str, Read]] = {
    "apis": _apis,
    "deletions": _deletions,
    "kinds": _kinds,
    "requests": _requests,
}
_CHANGES: Final[Mapping[str, tuple[Change, tuple[str, ...]]]] = {
    "items": (_items, ("api", "operation", "items", "state")),
    "mishaps": (_mishaps, ("next", "probabilities", "seed", "seconds")),
    "mode": (_mode, ("mode",)),
    "points": (_points, ("api", "daily")),
    "reset": (_reset, ()),
    "tokens": (_tokens, ("token", "state")),
}
"""Each with the members that its body may have; it changes nothing before it has read them all."""
