"""The sandbox of a chaos run: a process of its own, and what it tells."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT: Final = Path(__file__).resolve().parents[3]


class Remote:
    """The sandbox's own addresses."""

    def __init__(self, address: str) -> None:
        self.address = address

    def get(self, name: str) -> Any:
        """Read something."""
        return self._asked(name, None)

    def post(self, name: str, value: Any) -> None:
        """Change something."""
        self._asked(name, json.dumps(value).encode())

    def _asked(self, name: str, body: bytes | None) -> Any:
        address = f"{self.address}/_sandbox/{name}"
        with urllib.request.urlopen(address, body, 60) as reply:  # noqa: S310  # ours
            return json.loads(reply.read())

    def settle(self) -> None:
        """Wait until it has taken up all that dead processes sent: it serves in order."""
        for _ in range(3):
            self.get("apis")


def environment() -> dict[str, str]:
    """The environment of all processes."""
    path = os.pathsep.join((str(ROOT), str(ROOT / "generator")))
    return {**os.environ, "PYTHONPATH": path}


@contextmanager
def sandbox(apis: Sequence[str]) -> Iterator[Remote]:
    """A sandbox of some APIs, in a process of its own."""
    command = (sys.executable, "-m", "stubwright", "sandbox", *apis, "--port", "0")
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        ready, _, _ = select.select([process.stdout], [], [], 60)
        line = process.stdout.readline() if ready else ""
        if not line:
            raise RuntimeError("the sandbox doesn't start")
        yield Remote(line.split()[1].rpartition("/")[0])
    finally:
        process.kill()
        process.wait()
