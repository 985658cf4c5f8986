"""One chaos run: a sandbox, workers that are killed and resumed, and the records of both."""

from __future__ import annotations

import json
import os
import signal
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
from tests.sweep.chaos.http2 import http2_front
from tests.sweep.chaos.journal import lines_of, open_batches
from tests.sweep.chaos.sandbox import ROOT, Remote, environment, sandbox
from tests.sweep.chaos.tampering import KINDS as TAMPERINGS
from tests.sweep.chaos.task import HAZARDS, STOPPED, Task
from tests.sweep.chaos.tokens import token_endpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.sweep.chaos.task import Hazard

MICROSOFT: Final = "microsoft.campaign_management.v13"
PLACES: Final = {
    "rest": (MICROSOFT, "CampaignManagementService.DeleteCampaigns"),
    "soap": (MICROSOFT, "CampaignManagementService.DeleteAds"),
    "json": ("yandex.direct.v5", "Ads.delete"),
}
SHARES: Final = {"rest": 0.4, "soap": 0.3, "json": 0.3}
PROTOCOL_OF: Final[dict[Hazard, tuple[str, ...]]] = {
    "fork": ("rest", "rest"),
    "http2": ("rest", "soap"),
    "cancels": ("json", "rest"),
    "tokens": ("soap", "rest"),
    "tampering": ("json", "soap"),
}
"""The protocols of the two runs with each hazard; ``cancels`` are asynchronous, as is one with tokens."""

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

    ``hazard_ids`` is how many ids each of ``hazards`` has in addition to ``ids``; ``fault`` is a bug that
    is put into the runtime: see `faults.FAULTS`.
    """

    ids: int = 100_000
    seed: int = 1
    size: int = 20
    kills: int = 4
    mishaps: float = 0.25
    protocols: str = "rest soap json"
    hazards: str = " ".join(HAZARDS)
    hazard_ids: int = 5_000
    fault: str = ""


@dataclass
class Trial:
    """One journal: its task, and the results of its runs."""

    task: Task
    name: str
    partner: Trial | None = None
    """The trial that a fork of the same process runs, with the same client."""

    kills: int = 0
    stops: int = 0
    cancels: int = 0
    tampered: int = 0
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

    @property
    def together(self) -> list[Trial]:
        """The trials of one process."""
        return [self, *([self.partner] if self.partner else [])]

    def note_open_batches(self) -> None:
        """Remember the batches whose outcome the journal doesn't have: they were under way."""
        if self.journal.exists():
            self.orphans |= open_batches(lines_of(self.journal))


@dataclass
class Outcome:
    """The result of a chaos run."""

    plan: Plan
    trials: list[Trial]
    records: list[Record]
    strays: list[Any]
    mishaps: Counter[str]
    hazards: dict[str, Counter[str]]
    """What the server for HTTP/2 and the token endpoint did, and how often."""

    token_problems: list[str]
    seconds: float

    def problems(self) -> list[str]:
        """Return all violations."""
        found = [problem for trial in self.trials for problem in trial.problems]
        found += self.token_problems
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
    protocols = plan.protocols.split() if plan.ids else []
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


def hazardous(
    plan: Plan, address: str, front: str, token_url: str, folder: Path
) -> list[Trial]:
    """Return two trials for each hazard; those of a fork are partners."""
    found: list[Trial] = []
    for hazard in HAZARDS:
        if hazard not in plan.hazards.split():
            continue
        for second, protocol in enumerate(PROTOCOL_OF[hazard]):
            base = front if hazard == "http2" else address
            task = Task(
                protocol=protocol,
                base_url=f"{base}/{PLACES[protocol][0]}",
                first=(len(found) + 200) * BLOCK,
                count=plan.hazard_ids // 2,
                size=plan.size,
                verify=False,
                asynchronous=hazard == "cancels"
                or (hazard in {"tokens", "http2"} and second > 0),
                journal=str(folder / f"{hazard}{second}.journal"),
                fault=plan.fault,
                hazard=hazard,
                token_url=token_url if hazard == "tokens" else "",
            )
            found.append(Trial(task, f"{hazard}, {protocol}"))
    forked = [trial for trial in found if trial.task.hazard == "fork"]
    if forked:
        forked[0].partner = forked[1]
    return found


def kill_points(plan: Plan, trial: Trial, random: Random) -> list[int]:
    """Return the lengths (bytes) of the journal at which its worker is killed."""
    whole = trial.task.count * 12 + trial.task.count / trial.task.size * 60
    last = 1.0 if not trial.task.verify else 1.1
    return sorted(int(whole * random.uniform(0.02, last)) for _ in range(plan.kills))


def conduct(trial: Trial, remote: Remote, kills: list[int], random: Random) -> None:
    """Run a trial until it is complete, with kills, or with tampering instead."""
    began = time.perf_counter()
    tamperings = list(TAMPERINGS) if trial.task.hazard == "tampering" else []
    points = [] if tamperings else kills
    while time.perf_counter() - began < LONGEST:
        if tamperings:
            code, output = one_tampering(trial, tamperings.pop(0))
        else:
            code, output = one_run(trial, points, random)
        remote.settle()
        if code == -9:
            trial.kills += 1
            for one in trial.together:
                one.note_open_batches()
        elif code not in {0, STOPPED}:
            trial.problems.append(f"{trial.name}: a worker ended with {code}")
            return
        elif is_complete(trial, code, output):
            trial.seconds = time.perf_counter() - began
            return
    trial.problems.append(f"{trial.name}: not complete after {LONGEST} s")


def is_complete(trial: Trial, code: int, output: str) -> bool:
    """Take in what a worker has printed; tell whether its runs are complete."""
    for one, ended in zip(trial.together, json.loads(output), strict=True):
        one.cancels += ended["cancels"]
        one.stops += bool(ended["error"])
        one.report = ended["report"] if code == 0 else {}
    return code == 0


def started(trial: Trial) -> subprocess.Popen[str]:
    """Start the worker of a trial, in a process group that can be killed."""
    tasks = json.dumps([asdict(one.task) for one in trial.together])
    command = (sys.executable, "-m", "tests.sweep.chaos.worker", tasks)
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def length_of(trial: Trial) -> int:
    """Return the length of the journal, in bytes."""
    return trial.journal.stat().st_size if trial.journal.exists() else 0


def one_run(trial: Trial, kills: list[int], random: Random) -> tuple[int, str]:
    """Start a worker; kill it when its journal is long enough. Return exit code and output."""
    worker = started(trial)
    began = time.perf_counter()
    while worker.poll() is None:
        time.sleep(0.002)
        if kills and length_of(trial) >= kills[0]:
            del kills[0]
            time.sleep(random.uniform(0, 0.03))
            os.killpg(worker.pid, signal.SIGKILL)
        elif time.perf_counter() - began > LONGEST:
            os.killpg(worker.pid, signal.SIGKILL)
    output, _ = worker.communicate()
    return worker.returncode, output


def one_tampering(
    trial: Trial, tamper: Callable[[Path], Callable[[], object]]
) -> tuple[int, str]:
    """Start a worker, tamper with its journal, and undo that when the worker has ended."""
    worker = started(trial)
    enough = length_of(trial) + trial.task.count * 2
    while worker.poll() is None and length_of(trial) < enough:
        time.sleep(0.002)
    if worker.poll() is not None:
        return worker.returncode, worker.communicate()[0]
    undo = tamper(trial.journal)
    try:
        output, _ = worker.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        worker.kill()
        output, _ = worker.communicate()
    undo()
    trial.tampered += 1
    trial.note_open_batches()
    errors = [ended["error"] for ended in json.loads(output or "[]")]
    if (worker.returncode, errors) != (STOPPED, ["JournalError"]):
        how = f"{worker.returncode} and {errors}"
        text = f"a worker ended with {how} after {tamper.__name__} of its journal"
        trial.problems.append(f"{trial.name}: {text}")
    return worker.returncode, output


# The records


def record_of(trial: Trial, attempts: Any, deletions: Any) -> Record:
    """Return the record of a trial."""
    return Record(
        name=trial.name,
        asked=set(trial.asked),
        is_lossy=trial.task.hazard == "http2",
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
    with (
        tempfile.TemporaryDirectory() as name,
        sandbox(apis) as remote,
        http2_front(remote.address, plan.seed) as front,
        token_endpoint(plan.seed) as tokens,
    ):
        folder = Path(name)
        trials = trials_of(plan, remote.address, folder)
        trials += hazardous(plan, remote.address, front.address, tokens.url, folder)
        prepare(remote, plan, trials)
        began = time.perf_counter()
        partners = [trial.partner for trial in trials]
        for trial in (one for one in trials if one not in partners):
            conduct(trial, remote, kill_points(plan, trial, random), random)
        seconds = time.perf_counter() - began
        records, strays = records_of(trials, remote)
    mishaps = Counter(one["mishap"] for r in records for one in r.attempts)
    hazards = {"over HTTP/2": front.counts, "at the token endpoint": tokens.counts}
    own = list(tokens.problems())
    return Outcome(plan, trials, records, strays, mishaps, hazards, own, seconds)
