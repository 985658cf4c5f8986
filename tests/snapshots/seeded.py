"""Which small changes of templates and planners the snapshot cases notice.

The cases are read once; for each change they are only planned and rendered again, until one differs.
``python -m tests.snapshots.seeded`` lists the changes that none of them notices.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import signal
import sys
import tempfile
from collections import defaultdict
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stubwright.data_folders import data_folder
from stubwright.diagnostics import InputError, Log
from stubwright.plan import plan
from stubwright.render import files as rendering
from tests.snapshots.cases import case_names, load
from tests.snapshots.mutants import Mutant, mutants_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from types import CodeType, FrameType

    from stubwright.diagnostics import Diagnostic
    from stubwright.python import Package
    from tests.snapshots.cases import Loaded

GENERATOR: Final = Path(__file__).resolve().parents[2] / "generator"
TEMPLATES: Final = data_folder("templates")
SECONDS: Final = 2
"""A changed planner that needs longer for one case may never end."""

Planned = tuple["Package", tuple["Diagnostic", ...]]
Files = dict[str, str]


def template_names() -> list[str]:
    """Return the templates, relative to their folder."""
    return sorted(
        path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja")
    )


def planner_names() -> list[str]:
    """Return the modules of ``plan`` that have a function."""
    return [name for name in map(_module, _plan_files()) if any(mutants(name))]


def mutants(module: str) -> Iterator[Mutant]:
    """Return the mutants of a module of the generator."""
    path = GENERATOR / Path(*module.split("."))
    package = path / "__init__.py"
    return mutants_of(module, package if package.is_file() else path.with_suffix(".py"))


def template_changes(text: str) -> Iterator[tuple[int, str]]:
    """Yield a line of a template, and the text where that line is left out or its condition reversed."""
    lines = text.splitlines(keepends=True)
    for index, line in enumerate(lines):
        tag = line.strip()
        condition = re.fullmatch(r"\{% (el)?if (.*) %\}\n", line.lstrip())
        if condition:
            start, test = condition[1] or "", condition[2]
            changed = f"{{% {start}if not ({test}) %}}\n"
        elif tag.startswith("{#") or re.fullmatch(r"\{%.*%\}", tag):
            continue
        else:
            changed = ""
        yield index + 1, "".join((*lines[:index], changed, *lines[index + 1 :]))


class _TooSlowError(BaseException):
    """Ends a planner, which may handle every `Exception`."""


class Cases:
    """The cases as they are planned and rendered without a change."""

    def __init__(self, folder: Path) -> None:
        self.templates = folder
        shutil.copytree(
            TEMPLATES,
            folder,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("static"),
        )
        self._time = 0
        self._environment = functools.cache(rendering.environment)
        self._loaded = dict(_loaded())
        self._planned = {case: self._plan(case) for case in self._loaded}
        self._files = {
            case: self._render(package) for case, (package, _) in self._planned.items()
        }
        self._ran = self._traced()

    def notice_template(self, name: str, text: str) -> str:
        """Return a case that is rendered differently where a template has another text."""
        path = self.templates / name
        before = path.read_text(encoding="utf-8")
        self._write(path, text)
        try:
            return self._differing()
        finally:
            self._write(path, before)

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        self._time += 1  # Jinja reads a template again where its time differs
        os.utime(path, (self._time, self._time))

    def _differing(self) -> str:
        for case, (package, _) in sorted(self._planned.items(), key=self._longest):
            try:
                if self._render(package) != self._files[case]:
                    return case
            except Exception:  # noqa: BLE001  # the snapshot fails, too
                return case
        return ""

    def notice(self, mutant: Mutant) -> str:
        """Return a case that a mutant plans differently."""
        for case in self._ran[mutant.function.__code__]:
            try:
                with mutant.active(), _time_limit():
                    planned = self._plan(case)
                if planned == self._planned[case]:
                    continue
                files = self._render(planned[0])
            except _TooSlowError:
                return case
            except Exception:  # noqa: BLE001  # the snapshot fails, too
                return case
            if (files, planned[1]) != (self._files[case], self._planned[case][1]):
                return case
        return ""

    def _longest(self, item: tuple[str, Planned]) -> tuple[int, str]:
        return -len(self._files[item[0]]), item[0]

    def _plan(self, case: str) -> Planned:
        log = Log()
        loaded = self._loaded[case]
        return plan(loaded.apis, loaded.names, log), log.diagnostics()

    def _render(self, package: Package) -> Files:
        with _patched("environment", self._environment):
            return rendering.render(package, self.templates)

    def _traced(self) -> Mapping[CodeType, list[str]]:
        """Return the cases that run a function of ``plan``, by its code; small cases first."""
        found: dict[CodeType, list[str]] = defaultdict(list)
        below = str(GENERATOR / "stubwright" / "plan")
        for case in sorted(self._loaded, key=lambda case: len(self._files[case])):
            ran: set[CodeType] = set()

            def trace(
                frame: FrameType, event: str, _: object, ran: set[CodeType] = ran
            ) -> None:
                if event == "call" and frame.f_code.co_filename.startswith(below):
                    ran.add(frame.f_code)

            before = sys.getprofile()
            sys.setprofile(trace)
            try:
                self._plan(case)
            finally:
                sys.setprofile(before)
            for code in ran:
                found[code].append(case)
        return found


def _loaded() -> Iterator[tuple[str, Loaded]]:
    """Yield what the planners are given in each case; nothing where the input is refused."""
    for case in case_names():
        with suppress(InputError):
            yield case, load(case, Log())


@contextmanager
def _patched(name: str, value: object) -> Generator[None]:
    before = getattr(rendering, name)
    setattr(rendering, name, value)
    try:
        yield
    finally:
        setattr(rendering, name, before)


@contextmanager
def _time_limit() -> Generator[None]:
    def stop(_: int, __: object) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _plan_files() -> list[Path]:
    return sorted((GENERATOR / "stubwright" / "plan").rglob("*.py"))


def _module(path: Path) -> str:
    relative = path.relative_to(GENERATOR).with_suffix("")
    return ".".join(relative.parts).removesuffix(".__init__")


def main() -> None:
    """Print the changes of planners that no case notices, and how many there are of each module."""
    with tempfile.TemporaryDirectory() as folder:
        cases = Cases(Path(folder))
        for module in planner_names():
            made = list(mutants(module))
            missed = [mutant for mutant in made if not cases.notice(mutant)]
            for mutant in missed:
                print(f"  {mutant}")  # noqa: T201
            print(f"{module}: {len(missed)} of {len(made)} unnoticed")  # noqa: T201


if __name__ == "__main__":
    main()
