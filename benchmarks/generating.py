"""Wall time of ``generate`` and ``check``, relative to lxml parsing a WSDL; lines of the output.

python -m benchmarks.generating WSDL
"""

from __future__ import annotations

import sys
import tempfile

from benchmarks.timing import HEAD, ROOT, processes, row


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
    api = ROOT / "generated/microsoft/campaign_management/v13"
    lines = sum(len(p.read_text("utf-8").splitlines()) for p in api.rglob("*.py"))
    runtime = ROOT / "generated/_runtime"
    shared = sum(len(p.read_text("utf-8").splitlines()) for p in runtime.rglob("*.py"))
    print(
        f"\nLines of the 30 deletes of CM v13: {lines}; of the runtime that all share: {shared}."
    )


if __name__ == "__main__":
    main()
