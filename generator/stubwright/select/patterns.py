"""Finds patterns that match no operation, and suggests similar names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from stubwright.diagnostics import Diagnostic
from stubwright.model.patterns import matches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from stubwright.diagnostics import Source
    from stubwright.schema.wsdl import Definitions


class Candidate(NamedTuple):
    """An operation that a pattern can match, with its service and port."""

    name: str
    service: str = ""
    port: str = ""

    def matches(self, pattern: str) -> bool:
        """Tell whether a pattern chooses the operation."""
        return matches(pattern, self.service, self.port, self.name)


def candidates(definitions: Definitions) -> Iterator[Candidate]:
    """Yield the operations of a WSDL, including those that can't be called."""
    bound = [
        (service.name.local, port.name, port.binding)
        for service in definitions.services
        for port in service.ports
    ] or [(name.local, name.local, name) for name in definitions.bindings]
    for service, port, name in bound:
        binding = definitions.bindings.get(name)
        for operation in binding.operations if binding is not None else ():
            yield Candidate(operation.name, service, port)


def unmatched(
    patterns: Iterable[str], known: Collection[Candidate], source: Source
) -> Iterator[Diagnostic]:
    """Yield a finding for each pattern that matches no operation."""
    for pattern in patterns:
        if not any(candidate.matches(pattern) for candidate in known):
            near = _nearest(pattern, known)
            hint = f"did you mean {', '.join(near)}?" if near else ""
            message = f"no operation matches {pattern}"
            yield Diagnostic("operation-unknown", message, source, hint)


def _nearest(pattern: str, known: Iterable[Candidate]) -> Sequence[str]:
    qualified = "/" in pattern
    names = {f"{c.service}/{c.name}" if qualified else c.name for c in known}
    return get_close_matches(pattern, sorted(names), n=3, cutoff=0.4)
