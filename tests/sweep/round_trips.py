"""The messages of one generated package: written and judged, made and read back."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from tests.sweep.check.encoded import EncodedChecker
from tests.sweep.check.encoded_forms import encoded_forms
from tests.sweep.check.expected import difference, literal
from tests.sweep.fill.messages import Filler
from tests.sweep.fill.values import unlike
from tests.sweep.fill.wildcards import EndlessError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Message, Operation
    from stubwright.plan.context import Context
    from tests.sweep.check.validation import Validator
    from tests.sweep.fill.draft import Filled
    from tests.sweep.fill.policy import Mode
    from tests.sweep.outcome import Outcome

_SOAP: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}


class Exchange:
    """Sends the messages of a package around, and notes in the outcome what became of them."""

    def __init__(
        self,
        context: Context,
        package: str,
        validator: Validator | None,
        outcome: Outcome,
    ) -> None:
        self.context = context
        self.package = package
        self.validator = validator
        self.outcome = outcome
        self._encoded = EncodedChecker(context.api.schemas)

    def run(self, random: int) -> None:
        """Send each message full and minimal, and ``random`` times at random."""
        for operation in self.context.usage.operations:
            call = self._call(operation)
            for mode in ("full", "minimal"):
                self._request(operation, call, mode)
                if operation.response is not None:
                    self._reply(operation, call, mode)
            for number in range(random):
                self._at_random(operation, call, f"{operation.key} {number}")

    def _call(self, operation: Operation) -> Any:
        module = self.context.names(operation).module
        root = f"{self.package}.{self.context.symbols.root}"
        return importlib.import_module(f"{root}._soap.operations.{module}").CALL

    def _filled(
        self, operation: Operation, mode: Mode, seed: str, *, answered: bool
    ) -> Filled:
        filler = Filler(self.context, self.package, mode, f"{seed} {answered}")
        return filler.message(operation, answered=answered)

    # Requests

    def _request(self, operation: Operation, call: Any, mode: Mode) -> None:
        out = self.outcome
        out.requests += 1
        body, wrong = self._written(operation, call, mode, str(operation.key))
        if body is None:
            out.note(operation, f"{mode} request: {wrong[0]}")
            return
        out.written += 1
        if self.validator is None and operation.request.use != "encoded":
            return
        out.checked += 1
        if wrong:
            out.note(operation, f"{mode} request: {wrong[0]}")
        else:
            out.valid += 1

    def _written(
        self, operation: Operation, call: Any, mode: Mode, seed: str
    ) -> tuple[Any, list[str]]:
        """The body that is written, if any, and what is wrong with it."""
        try:
            filled = self._filled(operation, mode, seed, answered=False)
            body = _parsed(call, call.write(filled.value))
            header = _parsed(call, "")
            if call.write_header is not None:
                header = _parsed(call, call.write_header(filled.value))
        except EndlessError as error:
            return None, [f"can't be filled: {error}"]
        except Exception as error:  # noqa: BLE001  # the sweep goes on and says so
            return None, [f"{type(error).__name__} {error}"]
        return body, [*self._wrong(operation, body, header, filled)]

    def _wrong(
        self, operation: Operation, body: Any, header: Any, filled: Filled
    ) -> Iterator[str]:
        message = operation.request
        if message.use == "encoded":
            yield from self._encoded.reasons(message, body)
            yield from self._encoded.differences(body, filled.body)
            return
        yield from self._reasons(message, body)
        for place, said in ((body, filled.body), (header, filled.headers)):
            wanted = [literal(each) for each in said]
            if len(place) != len(wanted):
                yield f"{len(place)} elements instead of {len(wanted)}"
            for one, two in zip(place, wanted, strict=False):
                if text := difference(one, two):
                    yield f"says something else: {text}"

    def _reasons(self, message: Message, body: Any) -> Iterator[str]:
        if self.validator is not None:
            for child in body:
                yield from self.validator.reasons(child, message)

    # Replies

    def _reply(self, operation: Operation, call: Any, mode: Mode) -> None:
        made, wrong = self._read(operation, call, mode, str(operation.key))
        self.outcome.replies += made
        if wrong:
            self.outcome.note(operation, f"{mode} reply: {wrong}")
        elif made:
            self.outcome.equal += 1

    def _read(
        self, operation: Operation, call: Any, mode: Mode, seed: str
    ) -> tuple[bool, str]:
        """Whether a reply could be made, and what is wrong with what was read of it."""
        message = operation.response
        assert message is not None
        try:
            filled = self._filled(operation, mode, seed, answered=True)
            forms = [*self._forms(message, filled, call.service.version)]
        except EndlessError as error:
            return False, f"none could be made: {error}"
        except Exception as error:  # noqa: BLE001  # the sweep goes on and says so
            return False, f"making one: {type(error).__name__} {error}"
        for form in forms:
            body = form.find(f"{{{_version_of(form)}}}Body")
            wrong = () if message.use == "encoded" else self._reasons(message, body)
            if first := next(iter(wrong), ""):
                return False, f"none could be made: {first}"
            if problem := self._unlike(call, form, filled.value):
                return True, problem
        return True, ""

    def _forms(self, message: Message, filled: Filled, version: str) -> Iterator[Any]:
        """The envelopes that say it: an encoded one says it with and without references."""
        space = _SOAP[version]
        contents = [[literal(each) for each in filled.body]]
        if message.use == "encoded":
            contents = [*encoded_forms(filled.body, version)]
        for content in contents:
            envelope = etree.Element(f"{{{space}}}Envelope", nsmap={"s": space})
            if filled.headers:
                header = etree.SubElement(envelope, f"{{{space}}}Header")
                header.extend(literal(each) for each in filled.headers)
            etree.SubElement(envelope, f"{{{space}}}Body").extend(content)
            yield envelope

    def _unlike(self, call: Any, envelope: Any, value: Any) -> str:
        http = importlib.import_module(f"{self.package}._runtime.http.transport")
        messages = importlib.import_module(f"{self.package}._runtime.messages")
        answer = http.HttpResponse(200, {}, etree.tostring(envelope, encoding="utf-8"))
        try:
            read = call.read(answer, messages.Receipt())
        except Exception as error:  # noqa: BLE001  # the sweep goes on and says so
            return f"{type(error).__name__} {error}"
        if text := unlike(read, value):
            return f"differs: {text}"
        unread = read.receipt.unread
        return f"has unread parts: {unread[0]}" if unread else ""

    # Both, at random

    def _at_random(self, operation: Operation, call: Any, seed: str) -> None:
        out = self.outcome
        out.random += 1
        _, wrong = self._written(operation, call, "random", seed)
        if wrong:
            out.unsound += 1
            out.note(operation, f"random request ({seed[-1]}): {wrong[0]}")
        if operation.response is None:
            return
        out.random += 1
        _, problem = self._read(operation, call, "random", seed)
        if problem:
            out.unsound += 1
            out.note(operation, f"random reply ({seed[-1]}): {problem}")


def _version_of(envelope: Any) -> str:
    return str(etree.QName(envelope).namespace)


def _parsed(call: Any, written: str) -> Any:
    service = call.service
    head = f'xmlns:s="{_SOAP[service.version]}"{service.namespaces}'
    head += ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
    return etree.fromstring(f"<body {head}>{written}</body>".encode())
