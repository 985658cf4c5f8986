"""The sandbox's own addresses, below ``/_sandbox``: what exists, what happened, what goes wrong."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from stubwright.sandbox.generic.values import as_table
from stubwright.sandbox.messages.items import Items
from stubwright.sandbox.mishaps import KINDS, Mishap, Script
from stubwright.sandbox.operation import Answer
from stubwright.sandbox.state import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from stubwright.sandbox.http.application import Sandbox

PREFIX: Final = "/_sandbox/"
_STATES: Final = {"present", "in-use", "changed", "absent"}
_TOKENS: Final = {"valid", "invalid", "expired"}


class Control:
    """Answers the requests to the sandbox's own addresses, in JSON."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._reads: Mapping[str, Callable[[], Any]] = {
            "apis": self._apis,
            "deletions": self._deletions,
            "kinds": lambda: {kind: asdict_of(KINDS[kind]) for kind in KINDS},
            "requests": lambda: [asdict(one) for one in sandbox.store.attempts],
        }
        self._writes: Mapping[str, Callable[[dict[str, Any]], Any]] = {
            "items": self._put,
            "mishaps": self._mishaps,
            "mode": self._mode,
            "points": self._points,
            "reset": self._reset,
            "tokens": self._tokens,
        }

    def answer(self, method: str, name: str, body: bytes) -> Answer:
        """Answer a request. What it gets wrong is said with HTTP status 400."""
        known = self._reads if method == "GET" else self._writes
        if name not in known or method not in {"GET", "POST"}:
            names = [
                *(f"GET {n}" for n in self._reads),
                *(f"POST {n}" for n in self._writes),
            ]
            return _json(
                404, {"error": f"{method} {name} is none of {', '.join(names)}"}
            )
        try:
            if method == "GET":
                return _json(200, self._reads[name]())
            self._writes[name](as_table(json.loads(body or b"{}")))
        except (KeyError, TypeError, ValueError) as error:
            return _json(400, {"error": f"{type(error).__name__}: {error}"})
        return _json(200, {})

    # What there is

    def _apis(self) -> Any:
        return [
            {
                "api": api.entry.id,
                "base_path": f"/{api.entry.id}",
                "operations": [f"{o.service}.{o.name}" for o in api.operations],
            }
            for api in self._sandbox.apis
        ]

    def _deletions(self) -> Any:
        return [
            {
                "api": one.place.api,
                "operation": one.place.operation,
                "item": json.loads(one.item),
                "request": one.request,
            }
            for one in self._sandbox.store.deletions
        ]

    # What is to be

    def _put(self, stated: dict[str, Any]) -> None:
        place, items = self._place(stated), self._items(stated)
        state = stated.get("state", "present")
        if state not in _STATES:
            raise ValueError(f"state is none of {', '.join(sorted(_STATES))}")
        keys = [items.key(item) for item in stated["items"]]
        self._sandbox.store.put(place, keys, state)

    def _place(self, stated: dict[str, Any]) -> Place:
        return Place(str(stated["api"]), str(stated["operation"]))

    def _items(self, stated: dict[str, Any]) -> Items:
        place = self._place(stated)
        side = self._sandbox.sides[place.api]
        for operation in side.api.operations:
            if f"{operation.service}.{operation.name}" == place.operation:
                return Items(side.api.schemas, operation, side.rules)
        raise KeyError(place.operation)

    def _mishaps(self, stated: dict[str, Any]) -> None:
        script = self._sandbox.script
        if "probabilities" in stated:
            self._sandbox.script = script = Script(
                int(stated.get("seed", script.seed)),
                {str(k): float(v) for k, v in stated["probabilities"].items()},
                float(stated.get("seconds", script.seconds)),
            )
        seconds = float(stated.get("seconds", 0.0))
        queue = [
            Mishap(kind, seconds) if kind else None for kind in stated.get("next", ())
        ]
        script.queued(queue)

    def _mode(self, stated: dict[str, Any]) -> None:
        mode = stated["mode"]
        if mode not in {"listed", "every"}:
            raise ValueError("mode is neither listed nor every")
        self._sandbox.store.mode = mode

    def _points(self, stated: dict[str, Any]) -> None:
        self._sandbox.sides[stated["api"]].points.daily = int(stated["daily"])

    def _tokens(self, stated: dict[str, Any]) -> None:
        if stated["state"] not in _TOKENS:
            raise ValueError(f"state is none of {', '.join(sorted(_TOKENS))}")
        for side in self._sandbox.sides.values():
            side.gate.tokens[str(stated["token"])] = stated["state"]

    def _reset(self, stated: dict[str, Any]) -> None:
        del stated
        self._sandbox.reset()


def asdict_of(kind: Any) -> dict[str, Any]:
    """Return a named tuple as a dict."""
    return dict(kind._asdict())


def _json(status: int, value: Any) -> Answer:
    headers = {"content-type": "application/json"}
    return Answer(status, headers, json.dumps(value, default=str).encode())
