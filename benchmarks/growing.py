"""How CPU time and memory of ``generate`` grow with the size of a WSDL.

    python -m benchmarks.growing

Two kinds of synthetic WSDL: in one, each operation has types that no other operation uses, with choices
and references. In the other, types are derived from each other and contain each other, so that each
operation reaches all types.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.timing import HEAD, processes, row

HEADER = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
<w:types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">"""
KEY = (
    '<xs:complexType name="Key"><xs:simpleContent><xs:extension base="xs:string">'
    '<xs:attribute name="id" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>'
)


class Cost(NamedTuple):
    """CPU seconds and peak memory (MB) of a process."""

    seconds: float
    megabytes: int


def element(name: str, kind: str) -> str:
    """Return the declaration of an optional element."""
    return f'<xs:element name="{name}" type="{kind}" minOccurs="0"/>'


def record(name: str, content: str, base: str = "") -> str:
    """Return a complex type with a sequence, which may extend a base."""
    inside = f"<xs:sequence>{content}</xs:sequence>"
    if base:
        inside = f'<xs:complexContent><xs:extension base="t:{base}">{inside}</xs:extension></xs:complexContent>'
    return f'<xs:complexType name="{name}">{inside}</xs:complexType>'


def message(name: str, content: str) -> str:
    """Return a global element with a sequence."""
    return f'<xs:element name="{name}"><xs:complexType><xs:sequence>{content}</xs:sequence></xs:complexType></xs:element>'


def document(types: str, count: int) -> str:
    """Return a WSDL with the operations Do0, Do1 and so on; ``types`` declares their messages."""
    messages, port, binding = list[str](), list[str](), list[str]()
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


def separate_types(count: int) -> str:
    """Return a WSDL with a type of 25 fields, and messages with a choice, for each operation."""
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


def shared_types(count: int) -> str:
    """Return a WSDL with five types for two operations, in a tree of extensions, each with another."""
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
    """Generate in a separate process."""
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
        for make in (separate_types, shared_types):
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
        code = f"import sys; sys.path.insert(0, {temporary!r}); from oseparate_types1000.separate_types1000 import SeparateTypes1000Client"
        subprocess.run((sys.executable, "-c", code), check=True)  # writes bytecode
        found = processes({"client of 1,000": ["-c", code], "nothing": ["-c", ""]})
        print(f"\n{HEAD}\n{row(found, 'client of 1,000', 'nothing', '')}")


if __name__ == "__main__":
    main()
