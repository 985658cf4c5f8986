"""The facts of fields: by path where a path has separate ones, by type otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.inputs.catalog import inputs_of, open_catalog
from stubwright.schema.xsd import QName
from tests.tiny import WSDL, make_specs

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.model.api import Operation

PAIR = """\
<xs:complexType name="Pair"><xs:sequence>
  <xs:element name="Left" type="xs:long" minOccurs="0"/>
  <xs:element name="Right" type="xs:long"/>
</xs:sequence></xs:complexType>
<xs:simpleType"""
PAIRS = """\
<xs:element name="One" type="tns:Pair" minOccurs="0"/>
<xs:element name="Two" type="tns:Pair" minOccurs="0"/>
<xs:element name="FleetId\""""
KIND = QName("urn:fleet", "Pair")


def read(folder: Path, wsdl: str, overrides: str = "") -> tuple[Operation, list[str]]:
    """The operation of a WSDL, and the findings."""
    specs = make_specs(folder / "specs", "a")
    (specs / "a" / "fleet.wsdl").write_text(wsdl, encoding="utf-8")
    (specs / "a" / "overrides.toml").write_text(f"# Data\n{overrides}", encoding="utf-8")  # fmt: skip
    catalog = specs / "catalog.toml"
    text = catalog.read_text(encoding="utf-8") + 'overrides = "overrides.toml"\n'
    catalog.write_text(text, encoding="utf-8")
    log = Log()
    [entry] = open_catalog(specs, log).apis
    [operation] = pipeline.load_api(inputs_of(specs, entry), log).operations
    found = [f"{d.source}: {d.code}: {d.message}" for d in log.diagnostics()]
    return operation, [line for line in found if "docs-missing-element" not in line]


def with_pairs() -> str:
    text = WSDL.replace("<xs:simpleType", PAIR, 1)
    return text.replace('<xs:element name="FleetId"', PAIRS, 1)


def override(**facts: object) -> str:
    lines = "".join(f"{key} = {value}\n" for key, value in facts.items())
    return f'[[override]]\noperation = "DeleteVans"\nreason = "x"\n{lines}'


def test_a_path_with_separate_facts(tmp_path: Path) -> None:
    text = override(field='"One.Left"', required="true")
    request = read(tmp_path, with_pairs(), text)[0].request
    left = [request.facts((name, "Left"), KIND) for name in ("One", "Two")]
    assert [facts.required and facts.required.value for facts in left if facts] == [True, None]  # fmt: skip
    right = [request.facts((name, "Right"), KIND) for name in ("One", "Two")]
    assert [facts.required and facts.required.value for facts in right if facts] == [True, True]  # fmt: skip


def test_each_of_mutually_recursive_types_is_read_once(tmp_path: Path) -> None:
    """Forty types, each with an element of every one, have more paths than can be followed."""
    count = 40
    elements = "".join(
        f'<xs:element name="E{i}" type="tns:T{i}" minOccurs="0"/>' for i in range(count)
    )
    types = "".join(
        f'<xs:complexType name="T{i}"><xs:sequence>{elements}</xs:sequence></xs:complexType>'
        for i in range(count)
    )
    text = WSDL.replace("<xs:simpleType", f"{types}<xs:simpleType", 1)
    first = '<xs:element name="E0" type="tns:T0"/><xs:element name="FleetId"'
    request = read(tmp_path, text.replace('<xs:element name="FleetId"', first))[0].request  # fmt: skip
    assert len(request.fields) == 4
    ours = [owner for owner, _ in request.type_fields if owner.local.startswith("T")]
    assert len(ours) == count * count


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"field": '"VanIds"', "max_items": "50"}, "max_items of DeleteVans.VanIds has no effect: the schema or the docs state the same"),
        ({"field": '"FleetId"', "required": "true"}, "required of DeleteVans.FleetId has no effect: the schema or the docs state the same"),
        ({"field": '"Color"', "description": '"Delete vans of this color only. This element is optional."'}, "description of DeleteVans.Color has no effect: the schema or the docs state the same"),
        ({"items": '"VanIds"'}, "items of DeleteVans has no effect: the schema or the docs state the same"),
        ({"items": '"Vans.Ids"'}, "DeleteVans: the request has no Vans.Ids"),
        ({"field": '"Vans"', "required": "true"}, "required of DeleteVans.Vans doesn't apply anywhere"),
        ({"field": '"FleetId.X"', "required": "true"}, "required of DeleteVans.FleetId.X doesn't apply anywhere"),
        ({"method": '"DELETE"'}, "method of DeleteVans doesn't apply anywhere"),
    ],
)  # fmt: skip
def test_overrides_without_effect(
    facts: dict[str, object], says: str, tmp_path: Path
) -> None:
    findings = read(tmp_path, WSDL, override(**facts))[1]
    assert findings == [f"a/overrides.toml:2: override-unused: {says}"]


@pytest.mark.parametrize(
    "facts",
    [
        {"field": '"VanIds"', "max_items": "0"},
        {"field": '"Color"', "required": "true"},
        {"field": '"Color"', "default": '"Red"'},
        {"items": '"FleetId"'},
        {"alignment": '"sparse"'},
    ],
)
def test_overrides_with_an_effect(facts: dict[str, object], tmp_path: Path) -> None:
    assert read(tmp_path, WSDL, override(**facts))[1] == []


def test_a_limit_of_zero_removes_the_limit(tmp_path: Path) -> None:
    text = override(field='"VanIds"', max_items="0")
    facts = read(tmp_path, WSDL, text)[0].request.fields["VanIds",]
    assert facts.max_items is None
