"""Large input: deeply nested types and many operations leave a package that imports and works.

Nothing here is timed; benchmarks/ does that.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Final

import pytest

from stubwright.catalog.entry import ApiEntry, SchemaFile
from stubwright.diagnostics import Log
from stubwright.inputs.files import ApiInputs
from stubwright.inputs.named_files import named_file
from stubwright.pipeline import load_api
from tests.support.generated_api import GeneratedApi
from tests.support.packages import generate, import_each_first, install, modules
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEPTH: Final = 400
COUNT: Final = 200
OPERATIONS: Final = tuple(f"Do{n}" for n in range(COUNT))


def chain(*, closed: bool) -> str:
    """Types that each hold the next; the last of them holds the first where it is closed."""
    return "".join(
        record(f"T{n}", f"n{n}:t:T{n + 1}") for n in range(DEPTH - 1)
    ) + record(f"T{DEPTH - 1}", "leaf:xs:int", *(["n:t:T0"] if closed else []))


def nested(prefix: str = "") -> str:
    """The content of an element that holds all levels."""
    levels = range(DEPTH - 1)
    opened = "".join(f"<{prefix}n{n}>" for n in levels)
    closed = "".join(f"</{prefix}n{n}>" for n in reversed(levels))
    leaf = f"<{prefix}leaf>7</{prefix}leaf>"
    return f"<{prefix}top>{opened}{leaf}{closed}</{prefix}top>"


@pytest.mark.parametrize("closed", [False, True], ids=["chain", "cycle"])
def test_nested_types(closed: bool, tmp_path: Path) -> None:
    text = document(
        chain(closed=closed)
        + sequence("DoRequest", "top:t:T0")
        + sequence("DoResponse", "top:t:T0")
    )
    found = generate({"deep": text}, tmp_path)
    assert not found.findings
    package = f"nested_{closed}".lower()
    install(found.files, tmp_path, package)
    api = GeneratedApi(f"{package}.deep")
    types = api.module("types")
    value = getattr(types, f"T{DEPTH - 1}")(leaf=7)
    for n in reversed(range(DEPTH - 1)):
        value = getattr(types, f"T{n}")(**{f"n{n}": value})
    written = f"<tns:DoRequest>{nested('tns:')}</tns:DoRequest>"
    assert api.write(top=value) == written
    read = api.read(f"<DoResponse>{nested()}</DoResponse>").top
    for n in range(DEPTH - 1):
        read = getattr(read, f"n{n}")
    assert read.leaf == 7


def test_types_nested_without_names(tmp_path: Path) -> None:
    """Anonymous types nested deeper than a parser allows by default."""
    depth = DEPTH
    content = '<xs:sequence><xs:element name="leaf" type="xs:int"/></xs:sequence>'
    for n in reversed(range(depth)):
        content = (
            f'<xs:sequence><xs:element name="n{n}"><xs:complexType>{content}'
            "</xs:complexType></xs:element></xs:sequence>"
        )
    text = document(
        f'<xs:element name="DoRequest"><xs:complexType>{content}</xs:complexType></xs:element>'
        + sequence("DoResponse")
    )
    found = generate({"deep": text}, tmp_path)
    assert not found.findings
    root = install(found.files, tmp_path, "nested_anonymous")
    import_each_first(["nested_anonymous.deep"], tmp_path)
    names = [path.name for path in root.rglob("*.py")]
    assert all(len(name) < 120 for name in names)


def test_messages_share_the_facts_of_types(tmp_path: Path) -> None:
    """Facts of each message's own would be types times operations."""
    path = tmp_path / "it.wsdl"
    names = ("One", "Two")
    elements = "".join(
        sequence(f"{name}{side}", "v:t:T0")
        for name in names
        for side in ("Request", "Response")
    )
    text = document(chain(closed=True) + elements, operations=names)
    path.write_text(text, encoding="utf-8")
    schema = (SchemaFile(path.name),)
    entry = ApiEntry("it", "it", "Shop", "", schema, protocols=("soap",))
    api = load_api(ApiInputs(entry, (named_file(path),)), Log())
    one, two = (operation.request for operation in api.operations)
    assert one.type_fields is two.type_fields
    assert len(one.type_fields) == (DEPTH + 1) + 4  # of the chain, of the messages


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package for a WSDL of many operations, each with separate types."""
    made = tmp_path_factory.mktemp("many")
    schema = "".join(
        record(f"T{n}", "Id:xs:long")
        + sequence(f"Do{n}Request", f"V:t:T{n}")
        + sequence(f"Do{n}Response", f"V:t:T{n}")
        for n in range(COUNT)
    )
    found = generate({"many": document(schema, operations=OPERATIONS)}, made)
    assert not found.findings
    install(found.files, made, "many_package")
    return made


def test_each_operation_has_a_module(folder: Path) -> None:
    root = folder / "many_package" / "many"
    expected = {"__init__.py", *(f"do{n}.py" for n in range(COUNT))}
    for part in ("operations", "_soap/operations"):
        assert {path.name for path in (root / part).glob("*.py")} == expected


def test_a_client_loads_the_operations_that_it_calls(folder: Path) -> None:
    script = """
import sys
from many_package.many import ShopClient, ShopCredentials
def loaded():
    parts = [name.split(".") for name in sys.modules if name.startswith("many_package.many.")]
    return sorted({p[-1] for p in parts if p[-2] in {"operations", "types"}})
print(loaded())
from many_package.many.operations.do7 import Do7Request
client = ShopClient(ShopCredentials())
client.prepare(Do7Request())
print(loaded())
"""
    run = subprocess.run(
        (sys.executable, "-c", script),
        check=False,
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert run.stdout.splitlines() == ["[]", "['do7', 't7']"], run.stderr


def imports(root: Path) -> Iterator[tuple[str, set[str]]]:
    """Each module of a package with those that it imports where it runs, from its text."""
    known = set(modules(root))
    for path in root.rglob("*.py"):
        place = list(path.relative_to(root.parent).with_suffix("").parts)
        folder = place[:-1]
        own = ".".join(place).removesuffix(".__init__")
        found: set[str] = set()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                above = folder[: len(folder) + 1 - node.level] if node.level else []
                base = ".".join([*above, *filter(None, [node.module])])
                inner = {f"{base}.{alias.name}" for alias in node.names} & known
                found |= inner or {base}
        yield own, (found & known) - {own}


def test_imports_have_no_cycles(folder: Path) -> None:
    graph = dict(imports(folder / "many_package"))
    assert len(graph) > 2 * COUNT
    assert sum(map(len, graph.values())) > 2 * COUNT
    TopologicalSorter(graph).prepare()  # raises CycleError


def test_names_are_unique(folder: Path) -> None:
    names = [name.casefold() for name in modules(folder / "many_package")]
    assert len(set(names)) == len(names)


def test_a_sample_of_modules_imports_alone(folder: Path) -> None:
    import_each_first(list(modules(folder / "many_package"))[::20], folder)
