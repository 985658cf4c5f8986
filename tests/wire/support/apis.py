"""The APIs of the catalog, and packages generated from them."""

from __future__ import annotations

import atexit
import functools
import importlib
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.inputs.catalog import inputs_of, open_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from stubwright.model.api import Api, Operation

SPECS: Final = Path(__file__).resolve().parents[3] / "specs"

CREDENTIALS: Final = {
    "authentication_token": "eyJ0<&>b2tlbg==",
    "developer_token": "dev & token",
    "customer_id": "9007199254740993",
    "customer_account_id": "42",
    "identity_provider": "Google",
    "token": "AQAAAADo-token",
    "client_login": "some-login",
    "language": "ru",
    "use_operator_units": True,
}
"""A value for each credential of every API."""


@functools.cache
def apis() -> tuple[Api, ...]:
    """The models of all APIs of the catalog."""
    log = Log()
    catalog = open_catalog(SPECS, log)
    found = tuple(
        pipeline.load_api(inputs_of(SPECS, entry), log) for entry in catalog.apis
    )
    assert not log.has_errors(), log.diagnostics()
    return found


@dataclass(frozen=True)
class Case:
    """One operation on one protocol."""

    api: Api
    operation: Operation
    protocol: str

    @property
    def title(self) -> str:
        """What the client calls the operation: with its service where services share names."""
        names = [operation.name for operation in self.api.operations]
        name, service = self.operation.name, self.operation.service
        return name if names.count(name) == 1 else f"{service}.{name}"

    def __str__(self) -> str:
        short = self.api.entry.id.removeprefix("microsoft.").removeprefix("yandex.")
        return f"{short}-{self.operation.service}.{self.operation.name}-{self.protocol}"


def cases(*protocols: str) -> list[Case]:
    """Every operation of the catalog on each of some protocols that it has."""
    return [
        Case(api, operation, protocol)
        for api in apis()
        for operation in api.operations
        for protocol in spoken(operation)
        if protocol in protocols
    ]


def spoken(operation: Operation) -> Iterator[str]:
    """The protocols of an operation."""
    if operation.soap is not None:
        yield "soap"
    if operation.json is not None:
        yield operation.json.kind


def plain_name(name: str) -> str:
    """A name without what case and word marks make of it in Python."""
    return re.sub(r"[\W_]", "", name).lower()


class Generated:
    """An imported package."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.types: dict[str, dict[str, type]] = {}

    def edited(self, name: str, path: str, right: str, wrong: str) -> Generated:
        """A copy under another name, with one text in one file replaced."""
        root = temporary()
        shutil.copytree(self.folder, root / name)
        text = (root / name / path).read_text("utf-8")
        assert right in text, f"{path} no longer has {right}"
        (root / name / path).write_text(text.replace(right, wrong), "utf-8")
        importlib.invalidate_caches()
        return Generated(name, root / name)

    def module(self, name: str) -> ModuleType:
        """A module of the package."""
        return importlib.import_module(f"{self.name}.{name}")

    def credentials(self, api: Api) -> Any:
        """Credentials with all fields set."""
        package = self.module(api.entry.id)
        made: Any = getattr(package, _ending(package, "Credentials"))
        fields = [field.name for field in api.entry.credentials]
        return made(**{name: CREDENTIALS[name] for name in fields})

    def client(self, api: Api, protocol: str, **options: Any) -> Any:
        """A client that checks nothing by default."""
        package = self.module(api.entry.id)
        made: Any = getattr(package, _ending(package, "Client"))
        options = {"checks": "off", **options}
        return made(self.credentials(api), protocol=protocol, **options)

    def message(self, api: Api, operation: Operation, kind: str) -> type[Any]:
        """The dataclass of an operation's request or response."""
        wanted = {
            plain_name(f"{operation.name}{kind}"),
            plain_name(f"{operation.service}{operation.name}{kind}"),
        }
        exported = self.exported(api, "operations")
        found = [made for name, made in exported if plain_name(name) in wanted]
        longest = max(found, key=lambda made: len(made.__name__))
        assert len(found) == 1 or len(set(map(_length, found))) == len(found), found
        return longest

    def dataclass(self, api: Api, local: str) -> type[Any]:
        """The dataclass of a complex type."""
        if api.entry.id not in self.types:
            exported = self.exported(api, "types")
            self.types[api.entry.id] = {
                plain_name(name): made for name, made in exported
            }
        return self.types[api.entry.id][plain_name(local)]

    def exported(self, api: Api, package: str) -> Iterator[tuple[str, type[Any]]]:
        """What the modules of a package say they have."""
        folder = self.folder.joinpath(*api.entry.id.split("."), package)
        for path in sorted(folder.glob("[a-z]*.py")):
            module = self.module(f"{api.entry.id}.{package}.{path.stem}")
            for name in module.__all__:
                yield name, getattr(module, name)


def _length(made: type) -> int:
    return len(made.__name__)


def _ending(package: ModuleType, ending: str) -> str:
    names = [name for name in package.__all__ if not name.startswith("Async")]
    (found,) = [name for name in names if name.endswith(ending)]
    return str(found)


def build(name: str, models: Sequence[Api], specs: Path = SPECS) -> Generated:
    """Generate a package under a name, write it to a temporary folder, and import it."""
    log = Log()
    inputs = [inputs_of(specs, model.entry) for model in models]
    rendered = pipeline.render_package(inputs, models, log)
    assert not log.has_errors(), log.diagnostics()
    root = temporary()
    for path, text in rendered.files.items():
        target = root / name / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    importlib.invalidate_caches()
    importlib.import_module(name)
    return Generated(name, root / name)


def temporary() -> Path:
    root = Path(tempfile.mkdtemp(prefix="wire-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    sys.path.insert(0, str(root))
    return root


@functools.cache
def package() -> Generated:
    """The package that the catalog's specs give."""
    return build("wire_package", apis())
