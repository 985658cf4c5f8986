"""The options of a client, and the settings that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict

from ..http.retry import NO_RETRY, RetryPolicy
from ..http.transport import MAX_REPLY
from ..values.option_values import checked, one_of
from .option_rules import checked_options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .events import Event

__all__ = ["Checks", "Environment", "Options", "Settings", "settings_of"]

Environment: TypeAlias = Literal["production", "sandbox"]
Checks: TypeAlias = Literal["raise", "warn", "off"]


class Options(TypedDict, total=False):
    """The keyword arguments that both kinds of client take. Each has a default."""

    environment: Environment
    """Which of the vendor's environments is called; production by default."""

    base_url: str
    """The scheme and host to call instead of the vendor's, with a path to put before all paths."""

    timeout: float
    """Seconds without progress after which a request is given up; 60 by default."""

    deadline: float
    """Seconds after which a call ends whatever it waits for: tokens, retries and a reply that arrives
    slowly included; 300 by default. A call of a batch run is one batch."""

    max_reply: int
    """The most bytes of a reply that are read, both as they arrive and decompressed; 64 MiB by default.
    Where there are more, the outcome is unknown."""

    headers: Mapping[str, str]
    """HTTP headers to send besides the API's own, which they can't replace."""

    checks: Checks
    """What happens when a request breaks a documented rule: ``raise`` a `RequestError` (the default),
    ``warn``, or ``off``."""

    retry: RetryPolicy
    """When a request that certainly had no effect is sent again; by default, never."""

    on_event: Callable[[Event], object]
    """Called with every `Event`. An exception that it raises ends the call; where the reply had
    arrived before, the exception has it as ``outcome``: the response, or the error that the call would
    have raised."""

    dry_run: bool
    """Send nothing: each call prepares its request and raises `DryRun` with the `Preview` of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What stays the same for all calls of one client.

    ``package`` is the API's package, ``codecs`` the subpackage with the codecs of the protocol.
    """

    package: str
    codecs: str
    protocol: str
    environment: Environment
    base_url: str | None
    timeout: float
    deadline: float
    max_reply: int
    headers: Mapping[str, str]
    checks: Checks
    retry: RetryPolicy
    on_event: Callable[[Event], object] | None
    dry_run: bool

    @property
    def target(self) -> str:
        """The environment that receipts name."""
        return "custom" if self.base_url else self.environment


def settings_of(
    package: str,
    codecs: Mapping[str, str],
    protocol: str,
    options: Options,
    *,
    owner: str = "client",
) -> Settings:
    """Return the settings of a client. Raises `OptionError`; ``owner`` names the client in it."""
    checked(owner, "protocol", protocol, one_of(*codecs))
    known: Mapping[str, Any] = checked_options("client", owner, options)
    return Settings(
        package=package,
        codecs=codecs[protocol],
        protocol=protocol,
        environment=known.get("environment", "production"),
        base_url=known.get("base_url"),
        timeout=known.get("timeout", 60.0),
        deadline=known.get("deadline", 300.0),
        max_reply=known.get("max_reply", MAX_REPLY),
        headers=known.get("headers", {}),
        checks=known.get("checks", "raise"),
        retry=known.get("retry", NO_RETRY),
        on_event=known.get("on_event"),
        dry_run=known.get("dry_run", False),
    )
