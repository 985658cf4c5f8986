"""REST addresses of one service that don't share scheme and host: those that most pages have are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tiny import run

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
# Delete{name} Service Operation - Fleet
Deletes {name}.

## <a name="url"></a>Request Url

# [Production URL](#tab/prod)
```DELETE
{production}/Fleet/v1/{name}
```
# [Sandbox URL](#tab/sandbox)
```DELETE
{sandbox}/Fleet/v1/{name}
```

## <a name="request"></a>Request Elements
### <a name="request-body"></a>Request Body Elements

|Element|Description|Data Type|
|-----------|---------------|-------------|
|<a name="ids"></a>Ids|The {name}, by ID.|**long** array|

## <a name="request-json"></a>Request JSON

```json
{{"Ids": ["LongValueHere"]}}
```

## <a name="response-json"></a>Response JSON

```json
{{"Deleted": "LongValueHere"}}
```
"""
NAMES = ("Cars", "Trams", "Vans")


def generate(
    folder: Path, production: tuple[str, ...], sandbox: tuple[str, ...]
) -> tuple[int, list[str], str]:
    """The exit code, the findings about addresses, and the surface of the package."""
    (folder / "pages").mkdir()
    for name, first, second in zip(NAMES, production, sandbox, strict=True):
        text = PAGE.format(name=name, production=first, sandbox=second)
        (folder / "pages" / f"{name.lower()}.md").write_text(text, encoding="utf-8")
    out = folder / "addresses"
    result = run("generate", "--docs", folder / "pages", "--name", "fleet", "--out", out)  # fmt: skip
    lines = result.stderr.replace(f"{folder}/", "").splitlines()
    found = [line for line in lines if "left out" in line]
    return result.exit_code, found, (out / "API.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("other", ["http://fleet.example", "https://other.example"])
def test_an_operation_at_another_address_is_left_out(
    other: str, tmp_path: Path
) -> None:
    known = "https://fleet.example"
    sandbox = "https://fleet.sandbox.example"
    code, found, surface = generate(tmp_path, (other, known, known), (sandbox,) * 3)
    assert code == 0
    expected = (
        f"pages/cars.md:8: warning: operation-left-out: DeleteCars: {other} differs from {known},"
        " which Fleet has at pages/trams.md:8; the operation is left out"
        " (correct the address in the page)"
    )
    assert found == [expected]
    assert "delete_trams" in surface
    assert "delete_vans" in surface
    assert "delete_cars" not in surface


def test_a_sandbox_at_another_address_is_left_out(tmp_path: Path) -> None:
    known, other = "https://fleet.sandbox.example", "http://fleet.sandbox.example"
    production = ("https://fleet.example",) * 3
    code, found, surface = generate(tmp_path, production, (known, known, other))
    assert code == 0
    expected = (
        f"pages/vans.md:12: warning: docs-page-conflict: DeleteVans: {other} differs from {known},"
        " which Fleet has at pages/cars.md:12; its sandbox address is left out"
        " (correct the address in the page)"
    )
    assert found == [expected]
    assert "delete_vans" in surface
