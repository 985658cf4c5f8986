"""The sandbox of a chaos run, in a separate process, and its control requests."""

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
    from collections.abc import Generator, Sequence

ROOT: Final = Path(__file__).resolve().parents[3]


class Remote:
    """Sends control requests to a sandbox."""

    def __init__(self, address: str) -> None:
        self.address = address

    def get(self, name: str) -> Any:
        """Return the reply to a GET request."""
        return self._reply(name, None)

    def post(self, name: str, value: Any) -> None:
        """Send a POST request."""
        self._reply(name, json.dumps(value).encode())

    def _reply(self, name: str, body: bytes | None) -> Any:
        address = f"{self.address}/_sandbox/{name}"
        with urllib.request.urlopen(address, body, 60) as reply:  # noqa: S310  # ours
            return json.loads(reply.read())

    def settle(self) -> None:
        """Wait until all requests of killed processes are served: the sandbox serves in order."""
        for _ in range(3):
            self.get("apis")


def environment() -> dict[str, str]:
    """Return the environment of all processes."""
    path = os.pathsep.join((str(ROOT), str(ROOT / "generator")))
    return {**os.environ, "PYTHONPATH": path}


@contextmanager
def sandbox(apis: Sequence[str]) -> Generator[Remote]:
    """Run a sandbox of some APIs in a separate process."""
    command = (sys.executable, "-m", "stubwright", "sandbox", *apis, "--port", "0")
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        ready, _, _ = select.select([process.stdout], [], [], 60)
        line = process.stdout.readline() if ready else ""
        if not line:
            raise RuntimeError("the sandbox didn't start within 60 s")
        yield Remote(line.split()[1].rpartition("/")[0])
    finally:
        process.kill()
        process.wait()
