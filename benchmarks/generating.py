"""Generating and checking as whole processes, against a bare parse; synthetic WSDLs; lines.

python benchmarks/generating.py WSDL

WSDL is a large one, whose bare parse by lxml is the unit.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from timing import HEAD, ROOT, processes, row, shown

HEADER = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
<w:types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">"""


def synthetic(count: int) -> str:
    """A WSDL with so many operations, each with three types of its own."""
    types, messages, port, binding = [], [], [], []
    for n in range(count):
        fields = "".join(
            f'<xs:element name="F{f}" type="xs:long" minOccurs="0"/>' for f in range(5)
        )
        types.append(
            f'<xs:complexType name="T{n}"><xs:sequence>{fields}</xs:sequence></xs:complexType>'
            + "".join(
                f'<xs:element name="Do{n}{end}"><xs:complexType><xs:sequence>'
                f'<xs:element name="V" type="t:T{n}" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
                for end in ("Request", "Response")
            )
        )
        messages += [
            f'<w:message name="{end}{n}"><w:part name="p" element="t:Do{n}{end}"/></w:message>'
            for end in ("Request", "Response")
        ]
        port.append(
            f'<w:operation name="Do{n}"><w:input message="t:Request{n}"/><w:output message="t:Response{n}"/></w:operation>'
        )
        binding.append(
            f'<w:operation name="Do{n}"><s:operation soapAction="Do{n}"/><w:input><s:body use="literal"/></w:input>'
            '<w:output><s:body use="literal"/></w:output></w:operation>'
        )
    return (
        f"{HEADER}{''.join(types)}</xs:schema></w:types>{''.join(messages)}"
        f'<w:portType name="P">{"".join(port)}</w:portType><w:binding name="B" type="t:P">'
        '<s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>'
        f'{"".join(binding)}</w:binding><w:service name="S"><w:port name="P" binding="t:B">'
        '<s:address location="http://localhost/"/></w:port></w:service></w:definitions>'
    )


def main() -> None:
    """Print the tables."""
    wsdl = sys.argv[1]
    run = "-m", "stubwright"
    with tempfile.TemporaryDirectory() as folder:
        fresh = (
            "import shutil, sys; from stubwright.cli import main\n"
            f"shutil.rmtree({folder + '/out'!r}, ignore_errors=True)\n"
        )
        v13 = "'microsoft.campaign_management.v13', "
        generate = f"{fresh}sys.argv = ['', 'generate', %s'--out', {folder + '/out'!r}]; main()"
        commands = {
            "cold generate, all 67": ["-c", generate % ""],
            "cold generate, 30 of CM v13": ["-c", generate % v13],
            "bare parse": ["-c", f"from lxml import etree; etree.parse({wsdl!r})"],
            "check, nothing changed": [*run, "check", "--out", str(ROOT / "generated")],
        }
        found = processes(commands)
        print(HEAD)
        print(row(found, "cold generate, all 67", "bare parse", "about 17"))
        print(row(found, "cold generate, 30 of CM v13", "bare parse", ""))
        print(row(found, "check, nothing changed", "cold generate, all 67", "0.5"))
        sizes: dict[str, list[str]] = {}
        for count in (1, 10, 100, 300, 1000):
            path = Path(folder) / f"s{count}.wsdl"
            path.write_text(synthetic(count))
            out = f"{folder}/o{count}"
            sizes[str(count)] = [
                *run,
                "generate",
                "--wsdl",
                str(path),
                "--force",
                "--out",
                out,
            ]
        found = processes(sizes, rounds=1)
        print("\n| operations | time | per operation beyond the first |\n|---|---|---|")
        base = found["1"][0]
        for count, times in found.items():
            extra = (times[0] - base) / max(1, int(count) - 1)
            print(f"| {count} | {shown(times[0])} | {shown(extra)} |")
        code = f"import sys; sys.path.insert(0, {folder!r}); from o1000.s1000 import S1000Client"
        found = processes({"client of 1,000": ["-c", code], "nothing": ["-c", ""]})
        print(f"\n{HEAD}\n{row(found, 'client of 1,000', 'nothing', '')}")
    api = ROOT / "generated/microsoft/campaign_management/v13"
    lines = sum(len(p.read_text("utf-8").splitlines()) for p in api.rglob("*.py"))
    runtime = ROOT / "generated/_runtime"
    shared = sum(len(p.read_text("utf-8").splitlines()) for p in runtime.rglob("*.py"))
    print(
        f"\nLines of the 30 deletes of CM v13: {lines}; of the runtime that all share: {shared}."
    )


if __name__ == "__main__":
    main()
