"""One WSDL set through the pipeline, and what is true of the package that comes out."""

from __future__ import annotations

import importlib
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from stubwright import pipeline
from stubwright.adhoc import Request, inputs_for
from stubwright.diagnostics import InputError, Log
from stubwright.generic import Bodies, MessageError
from stubwright.plan import plan_names
from tests.support.alone import failures
from tests.support.packages import modules
from tests.sweep.fill import EndlessError, Filler
from tests.sweep.schemas import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context

CATALOG: Final = Path(__file__).parents[2] / "specs" / "catalog.toml"
LEFT_OUT: Final = frozenset({"operation-left-out", "operation-unavailable"})


@dataclass
class Outcome:
    """What became of a set.

    Counts are of operations; requests count twice, full and minimal. ``failing`` counts the modules,
    of ``modules`` in all, that fail where they are the first of the package that a process imports.
    """

    name: str
    operations: int = 0
    left_out: int = 0
    requests: int = 0
    written: int = 0
    checked: int = 0
    valid: int = 0
    replies: int = 0
    equal: int = 0
    failing: int = 0
    modules: int = 0
    refusal: str = ""
    problems: list[str] = field(default_factory=list[str])

    def figures(self) -> tuple[int, ...]:
        """The counts, in the order of the table."""
        return (
            self.operations, self.left_out, self.requests, self.written, self.checked,
            self.valid, self.replies, self.equal, self.failing,
        )  # fmt: skip

    def row(self) -> str:
        """The set's line of the table."""
        counts = (*self.figures(), self.modules)
        return "\t".join((self.name, *map(str, counts), self.refusal or "-"))


def sweep(file: Path, name: str, folder: Path) -> Outcome:
    """Generate a set's package into a folder, import it, and send its messages around."""
    outcome = Outcome(name)
    log = Log()
    found: Context | None = None
    try:
        request = Request(wsdl=(file,), name="api")
        inputs = inputs_for(request, CATALOG, log)
        api = pipeline.load_api(inputs, log)
        files = pipeline.render_package([inputs], [api], log).files
        found, _ = plan_names(api, {}, Log())
    except InputError as error:
        outcome.refusal = error.diagnostic.message
        return outcome
    left = [d for d in log.diagnostics() if d.code in LEFT_OUT]
    outcome.left_out = len(left)
    outcome.operations = len(found.usage.operations)
    if not outcome.operations:
        reasons = [*left, *log.diagnostics()]
        outcome.refusal = reasons[0].message if reasons else "nothing to call"
        return outcome
    root = folder / name
    shutil.rmtree(root, ignore_errors=True)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    schemas = folder / f"{name}.schemas"
    schemas.mkdir(exist_ok=True)
    schema = schema_of(file, schemas)
    if isinstance(schema, str):
        outcome.problems.append(f"libxml2 refuses the schemas: {schema}")
    usable = None if isinstance(schema, str) else schema
    _Exchange(found, name, usable, outcome).run()
    _import_each(root, outcome)
    return outcome


def _import_each(root: Path, outcome: Outcome) -> None:
    names = list(modules(root))
    wrong = failures(names, root.parent)
    outcome.modules, outcome.failing = len(names), len(wrong)
    outcome.problems += [f"imported first: {line}"[:300] for line in wrong]


class _Exchange:
    def __init__(
        self,
        context: Context,
        package: str,
        schema: etree.XMLSchema | None,
        outcome: Outcome,
    ) -> None:
        self.context = context
        self.package = package
        self.schema = schema
        self.outcome = outcome

    def run(self) -> None:
        for operation in self.context.usage.operations:
            module = self.context.names(operation).module
            root = f"{self.package}.{self.context.symbols.root}"
            call = importlib.import_module(f"{root}._soap.operations.{module}").CALL
            for full in (True, False):
                self._request(operation, call, full=full)
                if operation.response is not None:
                    self._reply(operation, call, full=full)

    def _note(self, operation: Operation, text: str) -> None:
        self.outcome.problems.append(f"{operation.name}: {text}")

    def _request(self, operation: Operation, call: Any, *, full: bool) -> None:
        self.outcome.requests += 1
        try:
            filler = Filler(self.context, self.package, full=full)
            value, _ = filler.message(operation, answered=False)
            written = call.write(value)
        except EndlessError:
            self._note(operation, "can't be filled")
            return
        except Exception as error:  # noqa: BLE001  # the sweep goes on and says so
            self._note(operation, f"request: {type(error).__name__} {error}"[:300])
            return
        self.outcome.written += 1
        if self.schema is None or operation.request.wrapper is not None:
            return
        head = f'xmlns:s="urn:s" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"{call.service.namespaces}'
        body = etree.fromstring(f"<body {head}>{written}</body>".encode())
        self.outcome.checked += 1
        reasons = list(self._reasons(body))
        if reasons:
            self._note(
                operation, f"{'full' if full else 'minimal'}: {reasons[0]}"[:300]
            )
        else:
            self.outcome.valid += 1

    def _reasons(self, body: Any) -> Iterator[str]:
        assert self.schema is not None
        for child in body:
            document = etree.ElementTree(etree.fromstring(etree.tostring(child)))
            if not self.schema.validate(document):
                yield str(self.schema.error_log[0].message)

    def _reply(self, operation: Operation, call: Any, *, full: bool) -> None:
        filler = Filler(self.context, self.package, full=full)
        try:
            value, plain = filler.message(operation, answered=True)
            fields, headers = filler.headers(operation)
            for name, content in fields.items():
                setattr(value, name, content)
            envelope = Bodies(self.context.api).response(operation, plain, headers)
        except (EndlessError, MessageError) as error:
            self._note(operation, f"no reply could be made: {error}"[:300])
            return
        except Exception as error:  # noqa: BLE001  # the sweep goes on and says so
            self._note(
                operation, f"making a reply: {type(error).__name__} {error}"[:300]
            )
            return
        self.outcome.replies += 1
        http = importlib.import_module(f"{self.package}._runtime.http")
        messages = importlib.import_module(f"{self.package}._runtime.messages")
        body = etree.tostring(envelope)
        try:
            read = call.read(http.HttpResponse(200, {}, body), messages.Receipt())
        except Exception as error:  # noqa: BLE001  # the sweep goes on and says so
            self._note(operation, f"reply: {type(error).__name__} {error}"[:300])
            return
        if read != value:
            self._note(operation, f"reply differs: {_difference(read, value)}"[:300])
        elif read.receipt.unread:
            self._note(operation, f"reply has unread parts: {read.receipt.unread[0]}")
        else:
            self.outcome.equal += 1


def _difference(read: Any, value: Any) -> str:
    for name in getattr(type(value), "__dataclass_fields__", ()):
        one, two = getattr(read, name, None), getattr(value, name)
        if one != two and name != "receipt":
            return f"{name}: {one!r} instead of {two!r}"
    return f"{read!r} instead of {value!r}"
