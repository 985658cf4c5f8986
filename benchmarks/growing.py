"""How the cost of generating grows with a WSDL: CPU time and memory of whole processes.

python benchmarks/growing.py

Two kinds of WSDL, made for the purpose: one whose operations have types of their own, with choices in
sequences and references by key, and one whose types are derived from each other and hold each other, so that
each operation reaches all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from timing import HEAD, processes, row

HEADER = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
<w:types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">"""
KEY = (
    '<xs:complexType name="Key"><xs:simpleContent><xs:extension base="xs:string">'
    '<xs:attribute name="id" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>'
)


class Cost(NamedTuple):
    """What a process took: CPU seconds, and the most memory in MB."""

    seconds: float
    megabytes: int


def element(name: str, kind: str) -> str:
    """An optional element."""
    return f'<xs:element name="{name}" type="{kind}" minOccurs="0"/>'


def record(name: str, content: str, base: str = "") -> str:
    """A complex type with a sequence, on top of a base."""
    inside = f"<xs:sequence>{content}</xs:sequence>"
    if base:
        inside = f'<xs:complexContent><xs:extension base="t:{base}">{inside}</xs:extension></xs:complexContent>'
    return f'<xs:complexType name="{name}">{inside}</xs:complexType>'


def message(name: str, content: str) -> str:
    """A global element with a sequence."""
    return f'<xs:element name="{name}"><xs:complexType><xs:sequence>{content}</xs:sequence></xs:complexType></xs:element>'


def document(types: str, count: int) -> str:
    """A WSDL with operations Do0, Do1 and so on, for types that hold their messages."""
    messages, port, binding = [], [], []
    for n in range(count):
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
        f"{HEADER}{types}</xs:schema></w:types>{''.join(messages)}"
        f'<w:portType name="P">{"".join(port)}</w:portType><w:binding name="B" type="t:P">'
        '<s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>'
        f'{"".join(binding)}</w:binding><w:service name="S"><w:port name="P" binding="t:B">'
        '<s:address location="http://localhost/"/></w:port></w:service></w:definitions>'
    )


def apart(count: int) -> str:
    """Each operation has types of its own: forms of 25 fields, with a choice of how to name a thing."""
    fields = "".join(element(f"F{f}", ("xs:string", "t:Key", "xs:boolean")[f % 3]) for f in range(25))  # fmt: skip
    choice = (
        '<xs:choice><xs:element name="Id" type="xs:string"/><xs:sequence><xs:element name="Name" type="xs:string"/>'
        f"{element('Place', 't:Key')}</xs:sequence></xs:choice>"
    )
    types = KEY + "".join(
        record(f"T{n}", fields)
        + message(f"Do{n}Request", choice + element("Thing", f"t:T{n}"))
        + message(f"Do{n}Response", element("Thing", f"t:T{n}"))
        for n in range(count)
    )
    return document(types, count)


def together(count: int) -> str:
    """Five types for two operations, derived from each other in a tree, each holding another."""
    size = count * 5 // 2
    types = record("Any", "") + "".join(
        record(
            f"T{n}",
            element(f"A{n}", "xs:string") + element(f"B{n}", f"t:T{n * 7 % size}"),
            base=f"T{(n - 20) // 3}" if n >= 20 else "Any",
        )
        for n in range(size)
    )
    types += "".join(
        message(f"Do{n}Request", element("Spec", f"t:T{n * 13 % size}"))
        + message(f"Do{n}Response", element("Result", f"t:T{n * 5 % size}"))
        for n in range(count)
    )
    return document(types, count)


def generated(wsdl: Path, out: Path) -> Cost:
    """Generate in a process of its own."""
    command = (sys.executable, "-m", "stubwright", "generate", "--wsdl", str(wsdl), "--out", str(out))  # fmt: skip
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{wsdl} could not be generated")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for make in (apart, together):
            print(
                f"\n{make.__name__}\n\n| operations | WSDL | CPU time | per operation | memory |"
            )
            print("|---|---|---|---|---|")
            for count in (250, 500, 1000):
                wsdl = folder / f"{make.__name__}{count}.wsdl"
                wsdl.write_text(make(count))
                cost = generated(wsdl, folder / f"o{wsdl.stem}")
                size = wsdl.stat().st_size / 1e6
                each = cost.seconds / count * 1000
                print(
                    f"| {count} | {size:.1f} MB | {cost.seconds:.1f} s | {each:.1f} ms | {cost.megabytes} MB |"
                )
        code = f"import sys; sys.path.insert(0, {temporary!r}); from oapart1000.apart1000 import Apart1000Client"
        subprocess.run((sys.executable, "-c", code), check=True)  # compiles it
        found = processes({"client of 1,000": ["-c", code], "nothing": ["-c", ""]})
        print(f"\n{HEAD}\n{row(found, 'client of 1,000', 'nothing', '')}")


if __name__ == "__main__":
    main()
