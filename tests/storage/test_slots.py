"""The ledger: no window is ever over on arrival, whatever clocks, computers and other processes do."""

from __future__ import annotations

import heapq
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from acdesk.activecampaign import Limiter, Pace, Rules, SlotWait, Window
from acdesk.activecampaign.limiter import Note
from acdesk.activecampaign.ways import ENOUGH_ANSWERS, RequestKind
from acdesk.storage import Database, SlotLedger
from acdesk.storage.ages import Clocks, Moment, age

IMPORTS = Window(("import", "single_import"), 5, 10.0)
SINGLES = Window(("single_import",), 2, 10.0)
GENERAL = Window(("import", "single_import", "status", "other"), 3, 1.0)
WINDOWS = (IMPORTS, SINGLES, GENERAL)
RULES = Rules(WINDOWS, sending=2.0, transit=0.5, holds=(1.0, 2.0), share=0.8, calm=5.0)


class World:
    """True time, two clocks that show it more or less, and requests on their way to the account."""

    def __init__(self, uptime: float) -> None:
        self.time = 0.0
        self.wall_error = 1_700_000_000.0
        self.steady_error = uptime
        self.events: list[tuple[float, int, Callable[[], None]]] = []
        self.arrivals: list[tuple[float, str]] = []
        self.last_answer = 0.0
        """When the last of the answers that are on their way will be there."""

    def clocks(self) -> Clocks:
        return Clocks(lambda: self.time + self.wall_error, lambda: self.time + self.steady_error)

    def at(self, moment: float, event: Callable[[], None]) -> None:
        heapq.heappush(self.events, (moment, len(self.events) + int(moment * 1e6), event))

    def pass_to(self, moment: float) -> None:
        while self.events and self.events[0][0] <= moment:
            self.time, _, event = heapq.heappop(self.events)
            event()
        self.time = max(moment, self.time)

    def reboot(self, seconds: float) -> None:
        """Whatever was under way is gone with its program; the steady clock begins again."""
        self.events.clear()
        self.last_answer = 0.0
        self.time += seconds
        self.steady_error = -self.time

    def most_in(self, window: Window) -> int:
        times = sorted(moment for moment, kind in self.arrivals if kind in window.kinds)
        return max(
            (sum(1 for other in times[i:] if other - first < window.seconds - 1e-6) for i, first in enumerate(times)),
            default=0,
        )


@dataclass(frozen=True)
class Ask:
    kind: RequestKind
    writing: float
    crossing: float
    answering: float
    killed: bool


@dataclass(frozen=True)
class Jump:
    wall: float = 0.0
    sleep: float = 0.0
    reboot: float | None = None


seconds = st.floats(0, 2)
steps = st.one_of(
    st.builds(
        Ask,
        st.sampled_from(["import", "import", "single_import", "status", "other"]),
        st.floats(0, 1),
        st.floats(0, 0.5),
        st.floats(0, 4),
        st.integers(0, 9).map(lambda die: die == 0),
    ),
    st.builds(Jump, wall=st.sampled_from([-3600.0, -7.0, -0.5, 0.5, 7.0, 3600.0])),
    st.builds(Jump, sleep=st.floats(0, 3600)),
    st.builds(Jump, reboot=st.floats(0, 100), wall=st.sampled_from([-3600.0, 0.0, 0.0, 3600.0])),
    seconds,
)


ANSWERED_LATE = [
    *[Ask("import", 0.0, 0.0, 0.0, killed=True)] * 3,
    *[Ask("single_import", 0.0, 0.0, 3.0, killed=False)] * 2,
    Ask("single_import", 0.0, 0.0, 0.0, killed=True),
]
"""Answers that come long after `transit` say that the request may have been stuck: it counts from then, once more."""


@example(ANSWERED_LATE, 0.0)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=10, max_size=60), st.floats(0, 100_000))
def test_no_window_is_ever_over_on_arrival(plan: list[Ask | Jump | float], uptime: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "acdesk.sqlite3")
        try:
            world = World(uptime)
            # Two processes: two ledgers that share nothing but the file.
            ledgers = [SlotLedger(database, clocks=world.clocks()) for _ in range(2)]
            for number, step in enumerate(plan):
                carry_out(step, world, ledgers[number % 2])
            world.pass_to(world.time + 10)
        finally:
            database.close()
    for window in WINDOWS:
        assert world.most_in(window) <= window.slots


def carry_out(step: Ask | Jump | float, world: World, ledger: SlotLedger) -> None:
    if isinstance(step, Ask):
        request(step, world, ledger)
    elif isinstance(step, Jump):
        if step.reboot is not None:
            world.reboot(step.reboot)
        world.wall_error += step.wall
        if step.sleep:
            world.steady_error -= step.sleep
            world.pass_to(world.time + step.sleep)
    else:
        world.pass_to(world.time + step)


def request(ask: Ask, world: World, ledger: SlotLedger) -> None:
    began = world.time
    while isinstance(slot := ledger.take("a", ask.kind, RULES), SlotWait):
        assert 0 < slot.seconds <= 12.5
        world.pass_to(world.time + slot.seconds)
        counted = max(began + RULES.sending + RULES.transit, world.last_answer)
        assert world.time <= counted + 10 + 0.1, "nobody waits longer than a window and what is under way"
    taken = world.time
    written = taken + ask.writing
    there = written + ask.crossing
    if ask.killed:
        # The program died; what it had written out may still arrive.
        world.at(there, lambda: world.arrivals.append((world.time, ask.kind)))
        return
    world.at(written, lambda: ledger.note("a", [Note(slot, "sent", 0.0)]))
    world.at(there, lambda: world.arrivals.append((world.time, ask.kind)))
    world.at(there + ask.answering, lambda: ledger.note("a", [Note(slot, "arrived", 0.0)]))
    world.last_answer = max(world.last_answer, there + ask.answering)


moments = st.builds(Moment, st.floats(-1e6, 1e6), st.floats(0, 1e6))


@given(st.floats(0, 1e5), st.floats(0, 1e5), st.floats(0, 1e5), st.booleans())
def test_an_age_is_never_too_high_while_the_wall_clock_is_right(
    uptime: float, passed: float, slept: float, restarted: bool
) -> None:
    then = Moment(1e9, uptime)
    truly = passed + slept
    now = Moment(1e9 + truly, passed if restarted else uptime + passed)
    assert age(then, now) <= truly + 1e-6


@given(st.floats(0, 1e5), st.floats(0, 1e5), st.floats(-1e6, 1e6), st.booleans())
def test_an_age_is_never_too_high_when_the_wall_clock_was_set(
    uptime: float, passed: float, jump: float, restarted: bool
) -> None:
    then = Moment(1e9, uptime)
    now = Moment(1e9 + passed + jump, passed if restarted else uptime + passed)
    assert age(then, now) <= passed + 1e-3


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "acdesk.sqlite3")
    yield database
    database.close()


@dataclass
class Hand:
    """A clock one moves by hand, and an event whose waiting moves it."""

    now: float = 1000.0
    waited: list[float] = field(default_factory=list)

    def clocks(self) -> Clocks:
        return Clocks(lambda: self.now + 1e9, lambda: self.now)

    def is_set(self) -> bool:
        return False

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds


def send(limiter: Limiter, kind: RequestKind, stop: object) -> None:
    slot = limiter.take(kind, stop)  # type: ignore[arg-type]
    assert slot is not None
    limiter.sent(slot)
    limiter.arrived(slot)


def slowly_answered(limiter: Limiter, hand: Hand) -> None:
    """Until it is known that the account needs three seconds for every answer."""
    for _ in range(ENOUGH_ANSWERS):
        slot = limiter.take("other", hand)  # type: ignore[arg-type]
        assert slot is not None
        limiter.arrived(slot, "other", 3.0)
        hand.now += 10


class TestLimiter:
    def test_a_hundred_imports_a_minute_no_more_than_five_a_second(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        times = []
        for _ in range(301):
            send(limiter, "import", hand)
            times.append(hand.now)
        assert all(later - earlier >= 60 for earlier, later in zip(times, times[100:], strict=False))
        assert all(later - earlier >= 1 for earlier, later in zip(times, times[5:], strict=False))
        assert times[300] - times[0] <= 3 * 60 * 1.02, "at most 2 % is kept back"
        assert times[99] - times[0] <= 19 * 1.02 + 0.01

    def test_twenty_single_imports_a_minute_that_count_as_imports(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        start = hand.now
        for _ in range(20):
            send(limiter, "single_import", hand)
        assert hand.now - start < 5
        for _ in range(80):
            send(limiter, "import", hand)
        assert hand.now - start < 25
        assert limiter.free_in("import") > 30
        assert limiter.free_in("single_import") > 30
        assert limiter.free_in("other") <= 1.02

    def test_status_requests_leave_room_for_imports(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        for _ in range(3):
            send(limiter, "status", hand)
        assert hand.waited == []
        assert limiter.free_in("status") > 0
        assert limiter.free_in("import") == 0
        send(limiter, "import", hand)
        send(limiter, "import", hand)
        assert limiter.free_in("import") > 0

    def test_speed_divides_every_window(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace(30))
        start = hand.now
        for _ in range(101):
            send(limiter, "import", hand)
        assert 2.0 <= hand.now - start <= 2.05

    def test_accounts_do_not_share_limits(self, database: Database) -> None:
        hand = Hand()
        ledger = SlotLedger(database, clocks=hand.clocks())
        for _ in range(5):
            send(Limiter("a", ledger, Pace()), "other", hand)
        assert Limiter("a", ledger, Pace()).free_in("other") > 0
        assert Limiter("b", ledger, Pace()).free_in("other") == 0

    def test_an_unanswered_request_counts_until_it_must_have_arrived(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        slowly_answered(limiter, hand)
        for _ in range(5):
            slot = limiter.take("other", hand)  # type: ignore[arg-type]
            assert slot is not None
            limiter.given_up(slot)
        start = hand.now
        send(limiter, "other", hand)
        assert 1.5 <= hand.now - start <= 1.6

    def test_a_late_answer_does_not_count_from_then(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        slowly_answered(limiter, hand)
        slots = [limiter.take("other", hand) for _ in range(5)]  # type: ignore[arg-type]
        for slot in slots:
            limiter.given_up(slot or 0)
        assert limiter.free_in("other") > 0
        hand.now += 3
        for slot in slots:
            limiter.arrived(slot or 0, "other", 3.0)
        # Half a second there, 2.5 s at the account: they arrived more than a window ago.
        assert limiter.free_in("other") == 0

    def test_an_overdue_answer_where_answers_are_prompt(self, database: Database) -> None:
        """Stuck on its way, perhaps: it may arrive together with what would be sent now."""
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        for _ in range(5):
            slot = limiter.take("other", hand)  # type: ignore[arg-type]
            assert slot is not None
            limiter.given_up(slot)
            limiter.arrived(slot, "other", 0.1)
        hand.now += 2
        for _ in range(5):
            slot = limiter.take("other", hand)  # type: ignore[arg-type]
            assert slot is not None
            limiter.given_up(slot)
        hand.now += 3
        assert limiter.free_in("other") > 0
        limiter.arrived(slot, "other", 3.0)
        limiter.flush()  # now, by the hand's clock: the limiter has its own
        hand.now += 1.1
        assert limiter.free_in("other") == 0

    def test_patience(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        for _ in range(5):
            send(limiter, "other", hand)
        assert limiter.take("other", hand, patience=0.5) is None  # type: ignore[arg-type]
        assert limiter.take("other", hand, patience=2) is not None  # type: ignore[arg-type]

    def test_slow_down_holds_everybody_back(self, database: Database) -> None:
        hand = Hand()
        ledger = SlotLedger(database, clocks=hand.clocks())
        Limiter("a", ledger, Pace()).slow_down(30)
        Limiter("a", ledger, Pace()).slow_down(2)
        other = Limiter("a", ledger, Pace())
        assert other.free_in("other") == pytest.approx(30)
        start = hand.now
        send(other, "import", hand)
        assert hand.now - start == pytest.approx(30)
        assert other.free_in("other") == 0

    def test_a_hold_never_outlasts_itself_after_a_jump(self, database: Database) -> None:
        hand = Hand()
        wall = 0.0
        clocks = Clocks(lambda: hand.now + wall, lambda: hand.now)
        limiter = Limiter("a", SlotLedger(database, clocks=clocks), Pace())
        limiter.slow_down(30)
        wall = -3600.0
        assert limiter.free_in("import") <= 30
        hand.now += 30
        assert limiter.free_in("import") == 0

    def test_expired_slots_are_forgotten(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        for _ in range(50):
            send(limiter, "other", hand)
            hand.now += 1
        assert database.query("SELECT count(*) FROM slots")[0][0] <= 3

    def test_stop_wakes_a_waiting_thread(self, database: Database) -> None:
        limiter = Limiter("a", SlotLedger(database), Pace())
        limiter.slow_down(300)
        stop = threading.Event()
        taken: list[int | None] = []
        thread = threading.Thread(target=lambda: taken.append(limiter.take("import", stop)))
        thread.start()
        stop.set()
        thread.join(timeout=60)
        assert taken == [None]
        assert database.query("SELECT count(*) FROM slots")[0][0] == 0


SENDER = """
import json, os, pathlib, sys, threading, time
from acdesk.activecampaign import Limiter, Pace
from acdesk.storage import Database, SlotLedger

path, speed, seconds = pathlib.Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
database = Database(path)
limiter = Limiter("a", SlotLedger(database), Pace(speed))
until, found, kinds = time.monotonic() + seconds, [], ["import", "single_import", "import", "status", "other"]

def work(number):
    while time.monotonic() < until:
        number += 1
        kind = kinds[number % len(kinds)]
        slot = limiter.take(kind)
        found.append((time.monotonic(), kind))
        limiter.sent(slot)
        limiter.arrived(slot)

threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
database.close()
print(json.dumps(found))
"""


def test_processes_and_threads_share_the_limits(tmp_path: Path) -> None:
    speed = 100.0
    command = [sys.executable, "-c", SENDER, str(tmp_path / "acdesk.sqlite3"), str(speed), "2.5"]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    found: list[tuple[float, str]] = []
    for process in processes:
        output, _ = process.communicate()
        assert process.returncode == 0
        found += [(moment, kind) for moment, kind in json.loads(output)]
    assert len(found) > 50
    for kinds, slots, length in (
        (("import", "single_import"), 100, 60 / speed),
        (("single_import",), 20, 60 / speed),
        (("import", "single_import", "status", "other"), 5, 1 / speed),
    ):
        times = sorted(moment for moment, kind in found if kind in kinds)
        assert all(later - earlier >= length for earlier, later in zip(times, times[slots:], strict=False)), kinds


def test_slots_outlive_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "acdesk.sqlite3"
    program = (
        "import pathlib, sys, time\n"
        "from acdesk.activecampaign import Limiter, Pace\n"
        "from acdesk.storage import Database, SlotLedger\n"
        "limiter = Limiter('a', SlotLedger(Database(pathlib.Path(sys.argv[1]))), Pace())\n"
        "for _ in range(5): limiter.given_up(limiter.take('import'))\n"
        "print('taken', flush=True)\n"
        "time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "taken\n"
    before = time.monotonic()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    database = Database(path)
    limiter = Limiter("a", SlotLedger(database), Pace())
    free_in = limiter.free_in("import")
    passed = time.monotonic() - before
    assert free_in > 0 or passed > 1
    assert database.query("SELECT count(*) FROM slots")[0][0] == 5
    database.close()


class Shared:
    """An account that another program uses, too: what is over the limit of both together is refused."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.taken: list[float] = []
        self.others_per_minute = 0

    def accepts(self) -> bool:
        self.taken = [moment for moment in self.taken if self.hand.now - moment < 60]
        if len(self.taken) + self.others_per_minute >= 100:
            return False
        self.taken.append(self.hand.now)
        return True


def send_for(seconds: float, hand: Hand, limiter: Limiter, account: Shared) -> tuple[int, int]:
    """(accepted, refused)"""
    accepted = refused = 0
    until = hand.now + seconds
    while hand.now < until:
        send(limiter, "import", hand)
        if account.accepts():
            accepted += 1
        else:
            refused += 1
            limiter.slow_down(None)
    return accepted, refused


class TestCaution:
    def test_finds_what_another_program_leaves_and_its_way_back(self, database: Database) -> None:
        hand = Hand()
        account = Shared(hand)
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        assert send_for(300, hand, limiter, account)[1] == 0
        account.others_per_minute = 60
        send_for(120, hand, limiter, account)
        accepted, refused = send_for(600, hand, limiter, account)
        assert accepted >= 0.7 * 10 * 40
        assert refused <= 0.1 * accepted
        account.others_per_minute = 0
        send_for(150, hand, limiter, account)
        accepted, refused = send_for(300, hand, limiter, account)
        assert refused == 0
        assert accepted >= 0.95 * 500

    def test_requests_under_way_together_count_once(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        for _ in range(4):
            limiter.slow_down(None)
        assert limiter.free_in("import") == pytest.approx(5)
        hand.now += 5
        limiter.slow_down(None)
        assert limiter.free_in("import") == pytest.approx(10)

    def test_caution_ends_by_itself(self, database: Database) -> None:
        hand = Hand()
        limiter = Limiter("a", SlotLedger(database, clocks=hand.clocks()), Pace())
        for _ in range(10):
            limiter.slow_down(None)
            hand.now += limiter.free_in("import")
        hand.now += 5 * 30
        limiter.slow_down(None)
        assert limiter.free_in("import") == pytest.approx(5)
        hand.now += 35
        limiter.free_in("import")
        assert database.query("SELECT * FROM holds") == []
