"""One chaos run: a sandbox, workers that are killed and resumed, and the records of both."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from generated import read_journal
from stubwright.sandbox import KINDS
from tests.sweep.chaos.check import Record, problems_of
from tests.sweep.chaos.journal import lines_of, open_batches
from tests.sweep.chaos.sandbox import ROOT, Remote, environment, sandbox
from tests.sweep.chaos.worker import STOPPED, Task

if TYPE_CHECKING:
    from collections.abc import Sequence

MICROSOFT: Final = "microsoft.campaign_management.v13"
PLACES: Final = {
    "rest": (MICROSOFT, "CampaignManagementService.DeleteCampaigns"),
    "soap": (MICROSOFT, "CampaignManagementService.DeleteAds"),
    "json": ("yandex.direct.v5", "Ads.delete"),
}
SHARES: Final = {"rest": 0.4, "soap": 0.3, "json": 0.3}
IN_USE, ABSENT = 97, 89
"""Every 97th id is in use, and every 89th is absent."""

BLOCK: Final = 10**8
"""The distance between the first ids of two journals."""

SLOW: Final = 0.05
LONGEST: Final = 600.0
"""Seconds after which a run is given up."""


@dataclass(frozen=True)
class Plan:
    """The options of a run. ``kills`` is for each journal; ``mishaps`` is the share of requests with one.

    ``fault`` is a bug that is put into the runtime: see `worker.FAULTS`.
    """

    ids: int = 100_000
    seed: int = 1
    size: int = 20
    kills: int = 4
    mishaps: float = 0.25
    protocols: str = "rest soap json"
    fault: str = ""


@dataclass
class Trial:
    """One journal: its task, and the results of its runs."""

    task: Task
    name: str
    kills: int = 0
    stops: int = 0
    seconds: float = 0.0
    orphans: set[int] = field(default_factory=set[int])
    report: dict[str, Any] = field(default_factory=dict[str, Any])
    problems: list[str] = field(default_factory=list[str])

    @property
    def asked(self) -> range:
        """The ids."""
        return range(self.task.first, self.task.first + self.task.count)

    @property
    def journal(self) -> Path:
        """The journal."""
        return Path(self.task.journal)


@dataclass
class Outcome:
    """The result of a chaos run."""

    plan: Plan
    trials: list[Trial]
    records: list[Record]
    strays: list[Any]
    mishaps: Counter[str]
    seconds: float

    def problems(self) -> list[str]:
        """Return all violations."""
        found = [problem for trial in self.trials for problem in trial.problems]
        for record in self.records:
            found += problems_of(record)
        return found + [
            f"rule 4: {stray} doesn't belong to any run" for stray in self.strays
        ]


# The runs


def prepare(remote: Remote, plan: Plan, trials: Sequence[Trial]) -> None:
    """Set the items, the mishaps and the points of the sandbox."""
    share = plan.mishaps / len(KINDS)
    mishaps = dict.fromkeys(KINDS, share)
    remote.post(
        "mishaps", {"probabilities": mishaps, "seed": plan.seed, "seconds": SLOW}
    )
    remote.post("points", {"api": "yandex.direct.v5", "daily": 10**9})
    for trial in trials:
        api, operation = PLACES[trial.task.protocol]
        for state, nth in (("in-use", IN_USE), ("absent", ABSENT)):
            items = list(trial.asked[::nth])
            place = {"api": api, "operation": operation}
            remote.post("items", {**place, "items": items, "state": state})


# The workers


def trials_of(plan: Plan, address: str, folder: Path) -> list[Trial]:
    """Return two trials for each protocol: synchronous, and asynchronous with ``verify``."""
    found: list[Trial] = []
    protocols = plan.protocols.split()
    whole = sum(SHARES[protocol] for protocol in protocols)
    for protocol in protocols:
        for verify in (False, True):
            name = f"{protocol}{', verify' if verify else ''}"
            task = Task(
                protocol=protocol,
                base_url=f"{address}/{PLACES[protocol][0]}",
                first=(len(found) + 100) * BLOCK,
                count=round(plan.ids * SHARES[protocol] / whole / 2),
                size=plan.size,
                verify=verify,
                asynchronous=verify,
                journal=str(folder / f"{len(found)}.journal"),
                fault=plan.fault,
            )
            found.append(Trial(task, name))
    return found


def kill_points(plan: Plan, trial: Trial, random: Random) -> list[int]:
    """Return the lengths (bytes) of the journal at which its worker is killed."""
    whole = trial.task.count * 12 + trial.task.count / trial.task.size * 60
    last = 1.0 if not trial.task.verify else 1.1
    return sorted(int(whole * random.uniform(0.02, last)) for _ in range(plan.kills))


def conduct(trial: Trial, remote: Remote, kills: list[int], random: Random) -> None:
    """Run a trial until it is complete, with kills."""
    began = time.perf_counter()
    while time.perf_counter() - began < LONGEST:
        code, output = one_run(trial, kills, random)
        remote.settle()
        if code == -9:
            trial.kills += 1
            trial.orphans |= open_batches(lines_of(trial.journal))
        elif code == STOPPED:
            trial.stops += 1
        else:
            trial.seconds = time.perf_counter() - began
            trial.report = json.loads(output) if code == 0 else {}
            if code != 0:
                trial.problems.append(f"{trial.name}: a worker ended with {code}")
            return
    trial.problems.append(f"{trial.name}: not complete after {LONGEST} s")


def one_run(trial: Trial, kills: list[int], random: Random) -> tuple[int, str]:
    """Start a worker; kill it when its journal is long enough. Return exit code and output."""
    task = json.dumps(asdict(trial.task))
    command = (sys.executable, "-m", "tests.sweep.chaos.worker", task)
    worker = subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True
    )
    began = time.perf_counter()
    while worker.poll() is None:
        time.sleep(0.002)
        long = trial.journal.stat().st_size if trial.journal.exists() else 0
        if kills and long >= kills[0]:
            del kills[0]
            time.sleep(random.uniform(0, 0.03))
            worker.kill()
        elif time.perf_counter() - began > LONGEST:
            worker.kill()
    output, _ = worker.communicate()
    return worker.returncode, output


# The records


def record_of(trial: Trial, attempts: Any, deletions: Any) -> Record:
    """Return the record of a trial."""
    return Record(
        name=trial.name,
        asked=set(trial.asked),
        absent=set(trial.asked[::ABSENT]),
        rows=[(row.item, row.status) for row in read_journal(trial.journal)],
        lines=lines_of(trial.journal),
        orphans=trial.orphans,
        counts=trial.report,
        attempts=attempts,
        deletions=[one["item"] for one in deletions],
    )


def records_of(trials: Sequence[Trial], remote: Remote) -> tuple[list[Record], Any]:
    """Return the record of each trial, and the log entries that belong to none."""
    attempts, deletions = defaultdict[Any, Any](list), defaultdict[Any, Any](list)
    for one in remote.get("requests"):
        first = int(json.loads(one["items"][0])) if one["items"] else 0
        attempts[(*one["place"], first // BLOCK)].append(one)
    for one in remote.get("deletions"):
        key = (one["api"], one["operation"], one["item"] // BLOCK)
        deletions[key].append(one)
    found: list[Record] = []
    for trial in trials:
        key = (*PLACES[trial.task.protocol], trial.task.first // BLOCK)
        record = record_of(trial, attempts.pop(key, []), deletions.pop(key, []))
        found.append(record)
    rest = (*attempts.values(), *deletions.values())
    return found, [one for group in rest for one in group]


def run(plan: Plan) -> Outcome:
    """Run a plan."""
    random = Random(plan.seed)  # noqa: S311  # not for secrets
    apis = sorted({api for api, _ in PLACES.values()})
    with tempfile.TemporaryDirectory() as folder, sandbox(apis) as remote:
        trials = trials_of(plan, remote.address, Path(folder))
        prepare(remote, plan, trials)
        began = time.perf_counter()
        for trial in trials:
            conduct(trial, remote, kill_points(plan, trial, random), random)
        seconds = time.perf_counter() - began
        records, strays = records_of(trials, remote)
    mishaps = Counter(one["mishap"] for r in records for one in r.attempts)
    return Outcome(plan, trials, records, strays, mishaps, seconds)
