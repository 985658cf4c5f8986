"""Writes and validates the requests of one generated package, and reads replies to it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from tests.sweep.check.encoded import EncodedChecker
from tests.sweep.check.encoded_forms import encoded_forms
from tests.sweep.check.expected import difference, literal
from tests.sweep.fill.messages import MessageFiller
from tests.sweep.fill.values import value_difference
from tests.sweep.fill.wildcards import UnfillableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Message, Operation
    from stubwright.plan.context import Context
    from tests.sweep.check.validation import Validator
    from tests.sweep.fill.draft import FilledMessage
    from tests.sweep.fill.policy import Mode
    from tests.sweep.outcome import Outcome

_SOAP: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}


class RoundTrips:
    """Checks the messages of a package, and counts the results in an outcome."""

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
        """Check each message full, minimal, and ``random`` times filled at random."""
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
        self, operation: Operation, mode: Mode, seed: str, *, is_reply: bool
    ) -> FilledMessage:
        filler = MessageFiller(
            self.context, self.package, mode, f"{seed} {is_reply}", is_reply=is_reply
        )
        return filler.message(operation)

    # Requests

    def _request(self, operation: Operation, call: Any, mode: Mode) -> None:
        out = self.outcome
        out.requests += 1
        body, wrong = self._written(operation, call, mode, str(operation.key))
        if body is None:
            out.add_problem(operation, f"{mode} request: {wrong[0]}")
            return
        out.written += 1
        if self.validator is None and operation.request.use != "encoded":
            return
        out.checked += 1
        if wrong:
            out.add_problem(operation, f"{mode} request: {wrong[0]}")
        else:
            out.valid += 1

    def _written(
        self, operation: Operation, call: Any, mode: Mode, seed: str
    ) -> tuple[Any, list[str]]:
        """Return the body that the package writes, if any, and what is wrong with it."""
        try:
            filled = self._filled(operation, mode, seed, is_reply=False)
            body = _parsed(call, call.write(filled.value))
            header = _parsed(call, "")
            if call.write_header is not None:
                header = _parsed(call, call.write_header(filled.value))
        except UnfillableError as error:
            return None, [f"can't be filled: {error}"]
        except Exception as error:  # noqa: BLE001  # the sweep goes on
            return None, [f"{type(error).__name__} {error}"]
        return body, [*self._wrong(operation, body, header, filled)]

    def _wrong(
        self, operation: Operation, body: Any, header: Any, filled: FilledMessage
    ) -> Iterator[str]:
        message = operation.request
        if message.use == "encoded":
            yield from self._encoded.errors(message, body)
            yield from self._encoded.differences(body, filled.body)
            return
        yield from self._validation_errors(message, body)
        for place, expected in ((body, filled.body), (header, filled.headers)):
            wanted = [literal(each) for each in expected]
            if len(place) != len(wanted):
                yield f"{len(place)} elements instead of {len(wanted)}"
            for one, two in zip(place, wanted, strict=False):
                if text := difference(one, two):
                    yield f"differs: {text}"

    def _validation_errors(self, message: Message, body: Any) -> Iterator[str]:
        if self.validator is not None:
            for child in body:
                yield from self.validator.errors(child, message)

    # Replies

    def _reply(self, operation: Operation, call: Any, mode: Mode) -> None:
        made, wrong = self._read(operation, call, mode, str(operation.key))
        self.outcome.replies += made
        if wrong:
            self.outcome.add_problem(operation, f"{mode} reply: {wrong}")
        elif made:
            self.outcome.equal += 1

    def _read(
        self, operation: Operation, call: Any, mode: Mode, seed: str
    ) -> tuple[bool, str]:
        """Return whether a reply could be made, and what is wrong with the result of reading it."""
        message = operation.response
        assert message is not None
        try:
            filled = self._filled(operation, mode, seed, is_reply=True)
            forms = [*self._forms(message, filled, call.service.version)]
        except UnfillableError as error:
            return False, f"can't be filled: {error}"
        except Exception as error:  # noqa: BLE001  # the sweep goes on
            return False, f"filling: {type(error).__name__} {error}"
        for form in forms:
            body = form.find(f"{{{_version_of(form)}}}Body")
            wrong = (
                ()
                if message.use == "encoded"
                else self._validation_errors(message, body)
            )
            if first := next(iter(wrong), ""):
                return False, f"the filled reply is invalid: {first}"
            if problem := self._difference(call, form, filled.value):
                return True, problem
        return True, ""

    def _forms(
        self, message: Message, filled: FilledMessage, version: str
    ) -> Iterator[Any]:
        """Yield the reply's envelopes: an encoded reply has several forms with the same meaning."""
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

    def _difference(self, call: Any, envelope: Any, value: Any) -> str:
        http = importlib.import_module(f"{self.package}._runtime.http.transport")
        messages = importlib.import_module(f"{self.package}._runtime.messages")
        answer = http.HttpResponse(200, {}, etree.tostring(envelope, encoding="utf-8"))
        try:
            read = call.read(answer, messages.Receipt())
        except Exception as error:  # noqa: BLE001  # the sweep goes on
            return f"{type(error).__name__} {error}"
        if text := value_difference(read, value):
            return f"differs: {text}"
        unread = read.receipt.unread
        return f"has unread parts: {unread[0]}" if unread else ""

    # Requests and replies, filled at random

    def _at_random(self, operation: Operation, call: Any, seed: str) -> None:
        out = self.outcome
        out.random += 1
        _, wrong = self._written(operation, call, "random", seed)
        if wrong:
            out.unsound += 1
            out.add_problem(operation, f"random request ({seed[-1]}): {wrong[0]}")
        if operation.response is None:
            return
        out.random += 1
        _, problem = self._read(operation, call, "random", seed)
        if problem:
            out.unsound += 1
            out.add_problem(operation, f"random reply ({seed[-1]}): {problem}")


def _version_of(envelope: Any) -> str:
    return str(etree.QName(envelope).namespace)


def _parsed(call: Any, written: str) -> Any:
    service = call.service
    head = f'xmlns:s="{_SOAP[service.version]}"{service.namespaces}'
    head += ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
    return etree.fromstring(f"<body {head}>{written}</body>".encode())
