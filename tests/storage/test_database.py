"""The file: who may read it, how it grows older versions up, and what its errors say."""

from __future__ import annotations

import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from acdesk.sentences.faults import StorageFault
from acdesk.storage import Database
from acdesk.storage.opening import APPLICATION_ID


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "acdesk.sqlite3"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database(path)
    yield database
    database.close()


def tables(database: Database) -> set[str]:
    return {row["name"] for row in database.query("SELECT name FROM sqlite_master WHERE type = 'table'")}


def add_event(database: Database, account: str = "a") -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO slots (account, kind, wall, steady) VALUES (?, 'other', 0, 0)", (account,))


def test_a_new_file_has_the_schema_and_only_its_owner_can_read_it(database: Database, path: Path) -> None:
    assert {"connections", "exports", "runs", "batches", "row_outcomes", "run_events", "slots", "holds"} <= tables(
        database
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    add_event(database)
    for side_file in path.parent.iterdir():
        assert stat.S_IMODE(side_file.stat().st_mode) == 0o600, side_file.name


def test_the_settings_that_keep_rows_safe(database: Database) -> None:
    assert database.query("PRAGMA journal_mode")[0][0] == "wal"
    assert database.query("PRAGMA synchronous")[0][0] == 2
    assert database.query("PRAGMA foreign_keys")[0][0] == 1
    assert database.query("PRAGMA application_id")[0][0] == APPLICATION_ID
    with database.transaction(durable=False) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 1
    with database.transaction() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_what_was_written_is_there_after_opening_again(database: Database, path: Path) -> None:
    add_event(database)
    database.close()
    again = Database(path)
    assert len(again.query("SELECT * FROM slots")) == 1
    again.close()


def test_an_exception_undoes_the_transaction(database: Database) -> None:
    def fail_after_writing() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO slots (account, kind, wall, steady) VALUES ('a', 'other', 0, 0)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_writing()
    assert database.query("SELECT * FROM slots") == []
    add_event(database)


def test_a_broken_constraint_stays_what_it_is_and_undoes_the_transaction(database: Database) -> None:
    good_then_bad = "INSERT INTO slots (account, kind, wall, steady) VALUES ('a', 'other', ?, 0)"
    with pytest.raises(sqlite3.IntegrityError), database.transaction() as connection:
        connection.executemany(good_then_bad, [(0,), (None,)])
    assert database.query("SELECT * FROM slots") == []


def test_an_error_of_the_body_is_not_taken_for_one_of_the_file(database: Database) -> None:
    with pytest.raises(FileNotFoundError), database.transaction():
        raise FileNotFoundError


def test_transactions_do_not_nest_but_queries_see_them(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO slots (account, kind, wall, steady) VALUES ('a', 'other', 0, 0)")
        assert len(database.query("SELECT * FROM slots")) == 1
        with pytest.raises(RuntimeError), database.transaction():
            pass
    assert len(database.query("SELECT * FROM slots")) == 1


def test_connections_of_ended_threads_are_closed(database: Database) -> None:
    kept: list[weakref.ref[object]] = []

    def work() -> None:
        add_event(database)
        kept.append(weakref.ref(database._threads.kept))

    for _ in range(5):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert [reference() for reference in kept] == [None] * 5
    assert len(database.query("SELECT * FROM slots")) == 5


def test_closing_closes_the_connections_of_other_threads_too(path: Path) -> None:
    database = Database(path)
    ready, leave = threading.Event(), threading.Event()

    def work() -> None:
        add_event(database)
        ready.set()
        leave.wait()

    thread = threading.Thread(target=work)
    thread.start()
    ready.wait()
    add_event(database)
    database.close()
    assert not path.with_name(path.name + "-wal").exists(), "SQLite removes it with the last connection"
    leave.set()
    thread.join()
    with pytest.raises(RuntimeError):
        database.query("SELECT 1")


def test_closing_waits_for_a_transaction_under_way(path: Path) -> None:
    database = Database(path)
    inside, leave = threading.Event(), threading.Event()

    def work() -> None:
        with database.transaction() as connection:
            inside.set()
            leave.wait()
            connection.execute("INSERT INTO slots (account, kind, wall, steady) VALUES ('a', 'other', 0, 0)")

    thread = threading.Thread(target=work)
    thread.start()
    inside.wait()
    database.close()
    leave.set()
    thread.join()
    again = Database(path)
    assert len(again.query("SELECT * FROM slots")) == 1
    again.close()


def test_many_processes_opening_a_new_file_at_once(path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from acdesk.storage import Database\n"
        "database = Database(pathlib.Path(sys.argv[1]))\n"
        "with database.transaction() as c:\n"
        "    c.execute(\"INSERT INTO slots (account, kind, wall, steady) VALUES ('a', 'other', 0, 0)\")\n"
        "database.close()\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", program, str(path)]) for _ in range(5)]
    assert [process.wait() for process in processes] == [0] * 5
    database = Database(path)
    assert len(database.query("SELECT * FROM slots")) == 5
    database.close()


@pytest.mark.parametrize("version", [1, 2])
def test_what_an_older_acdesk_kept_is_there_after_the_packaged_migrations(
    path: Path, tmp_path: Path, version: int
) -> None:
    packaged = Path(str(files("acdesk.storage"))) / "migrations"
    older = tmp_path / "older"
    older.mkdir()
    for number in range(1, version + 1):
        shutil.copy(packaged / f"{number:04d}.sql", older)
    database = Database(path, migrations=older)
    with database.transaction() as sql:
        sql.execute("INSERT INTO connections VALUES ('c', 'Shop', 'host', 0, 'ada', '1', 0, 'ada', NULL, NULL)")
        sql.execute("INSERT INTO exports VALUES ('e', 'Spring', 'c', '{\"gone\": 1}', 0, 0)")
        sql.execute(
            "INSERT INTO runs (id, export_id, export_name, account, connection_id, list_id, definition, status, rows,"
            " started_at) VALUES (1, 'e', 'Spring', 'host', 'c', 4, '{}', 'successful', 1, 0)"
        )
        sql.execute("INSERT INTO row_outcomes VALUES (1, 0, 2, 'rejected', 'email.missing', NULL, NULL, NULL, NULL)")
    database.close()

    database = Database(path)
    run = database.query("SELECT part_of, new_contacts, list_before, rows FROM runs")[0]
    assert tuple(run) == (None, None, None, 1)
    assert len(database.query("SELECT * FROM row_outcomes")) == 1
    with database.transaction() as sql:
        sql.execute("INSERT INTO accepted VALUES (1, 'host', 4, 'k', 1, '{}', 0)")
        sql.execute("INSERT INTO last_segments VALUES ('e', 1, 1, NULL)")
        sql.execute("INSERT INTO sealed_addresses VALUES ('e', 0, x'00')")
    # What was kept for a choice goes with it, and what was accepted with the way to the account.
    with database.transaction() as sql:
        sql.execute("UPDATE exports SET definition = '{}'")
    assert database.query("SELECT * FROM sealed_addresses") == []
    assert len(database.query("SELECT * FROM last_segments")) == 1
    with database.transaction() as sql:
        sql.execute("UPDATE exports SET connection_id = NULL")
        sql.execute("DELETE FROM connections")
    for left in ("SELECT * FROM accepted", "SELECT * FROM last_segments"):
        assert database.query(left) == []
    database.close()


class TestMigrations:
    """With steps of our own, so that they can be wrong."""

    @pytest.fixture
    def steps(self, tmp_path: Path) -> Path:
        folder = tmp_path / "steps"
        folder.mkdir()
        (folder / "0001.sql").write_text("CREATE TABLE people (name TEXT);\n-- a comment; with a semicolon\n")
        return folder

    @pytest.fixture
    def old(self, path: Path, steps: Path) -> Path:
        database = Database(path, migrations=steps)
        with database.transaction() as connection:
            connection.execute("INSERT INTO people VALUES ('Zoë')")
        database.close()
        return path

    def test_an_older_file_is_brought_forward_and_a_copy_kept(self, old: Path, steps: Path) -> None:
        (steps / "0002.sql").write_text("ALTER TABLE people ADD COLUMN age INTEGER;\nUPDATE people SET age = 7;\n")
        database = Database(old, migrations=steps)
        assert [tuple(row) for row in database.query("SELECT name, age FROM people")] == [("Zoë", 7)]
        database.close()
        copy = old.with_name("acdesk.before-2.sqlite3")
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        before = sqlite3.connect(copy)
        assert before.execute("SELECT * FROM people").fetchall() == [("Zoë",)]
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
        before.close()
        assert {file.name for file in old.parent.iterdir()} == {old.name, copy.name}

    def test_a_failing_step_changes_nothing(self, old: Path, steps: Path) -> None:
        (steps / "0002.sql").write_text("ALTER TABLE people ADD COLUMN age INTEGER;\nUPDATE nobody SET age = 7;\n")
        with pytest.raises(sqlite3.OperationalError):
            Database(old, migrations=steps)
        (steps / "0002.sql").unlink()
        database = Database(old, migrations=steps)
        assert [tuple(row) for row in database.query("SELECT * FROM people")] == [("Zoë",)]
        database.close()

    def test_a_step_that_breaks_references_is_refused(self, old: Path, steps: Path) -> None:
        (steps / "0002.sql").write_text(
            "CREATE TABLE pets (owner TEXT REFERENCES owners (name));\nCREATE TABLE owners (name TEXT PRIMARY KEY);\n"
            "INSERT INTO pets VALUES ('nobody');\n"
        )
        with pytest.raises(StorageFault) as caught:
            Database(old, migrations=steps)
        assert caught.value.code == "storage.corrupt"

    def test_a_newer_file_is_left_alone(self, old: Path, steps: Path) -> None:
        (steps / "0002.sql").write_text("ALTER TABLE people ADD COLUMN age INTEGER;\n")
        Database(old, migrations=steps).close()
        (steps / "0002.sql").unlink()
        before = old.read_bytes()
        with pytest.raises(StorageFault) as caught:
            Database(old, migrations=steps)
        assert caught.value.code == "storage.too_new"
        assert caught.value.params["path"] == str(old)
        assert old.read_bytes() == before

    def test_a_database_of_another_program_is_left_alone(self, path: Path) -> None:
        path.parent.mkdir()
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE theirs (x)")
        other.commit()
        other.close()
        before = path.read_bytes()
        with pytest.raises(StorageFault) as caught:
            Database(path)
        assert caught.value.code == "storage.foreign"
        assert path.read_bytes() == before


class TestFaults:
    def test_held_by_another_program(self, path: Path) -> None:
        database = Database(path, busy_seconds=0.05)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageFault) as caught, database.transaction():
            pass
        assert caught.value.code == "storage.locked"
        other.execute("COMMIT")
        other.close()
        add_event(database)
        database.close()

    def test_not_a_database(self, path: Path) -> None:
        path.parent.mkdir()
        path.write_bytes(b"E-mail;Name\n" * 1000)
        with pytest.raises(StorageFault) as caught:
            Database(path)
        assert caught.value.code == "storage.corrupt"

    def test_damaged_in_the_middle(self, path: Path) -> None:
        database = Database(path)
        with database.transaction() as connection:
            connection.executemany(
                "INSERT INTO slots (account, kind, wall, steady) VALUES (?, 'other', 0, 0)", [("x" * 500,)] * 500
            )
        database.close()
        content = bytearray(path.read_bytes())
        content[4096 * 60 :] = b"\xff" * (len(content) - 4096 * 60)
        path.write_bytes(bytes(content))
        database = Database(path)
        with pytest.raises(StorageFault) as caught:
            database.query("SELECT sum(length(account)) FROM slots NOT INDEXED")
        assert caught.value.code == "storage.corrupt"
        database.close()

    def test_a_folder_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "home").write_text("")
        with pytest.raises(StorageFault) as caught:
            Database(tmp_path / "home" / "acdesk.sqlite3")
        assert caught.value.code == "storage.not_writable"

    def test_a_file_that_is_a_folder(self, path: Path) -> None:
        path.mkdir(parents=True)
        with pytest.raises(StorageFault) as caught:
            Database(path)
        assert caught.value.code == "storage.not_writable"

    def test_a_folder_that_went_away(self, path: Path) -> None:
        database = Database(path)
        shutil.rmtree(path.parent)
        with pytest.raises(StorageFault) as caught:
            add_event(database)
        assert caught.value.code == "storage.not_writable"
        database.close()

    def test_a_full_disk_in_the_middle_undoes_only_that_transaction(self, path: Path) -> None:
        """The kernel's file size limit stands in for a full disk: the write fails in the same place."""
        database = Database(path)
        add_event(database)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 50_000, hard))
            with pytest.raises(StorageFault) as caught, database.transaction() as connection:
                connection.executemany(
                    "INSERT INTO slots (account, kind, wall, steady) VALUES (?, 'other', 0, 0)", [("x" * 900,)] * 5000
                )
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            signal.signal(signal.SIGXFSZ, handler)
        assert caught.value.code in ("storage.full", "storage.not_writable")
        add_event(database)
        assert len(database.query("SELECT * FROM slots")) == 2
        database.close()

    def test_sqlite_own_word_for_full(self, path: Path) -> None:
        database = Database(path)
        pages = database.query("PRAGMA page_count")[0][0]
        database.query(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(StorageFault) as caught, database.transaction() as connection:
            connection.executemany(
                "INSERT INTO slots (account, kind, wall, steady) VALUES (?, 'other', 0, 0)", [("x" * 900,)] * 5000
            )
        assert caught.value.code == "storage.full"
        assert database.query("SELECT * FROM slots") == []
        database.close()

    def test_every_packaged_step_brings_a_users_file_forward(self, path: Path, tmp_path: Path) -> None:
        """From the first schema, with what a user had in it, one version after the other."""
        packaged = files("acdesk.storage") / "migrations"
        texts = {step.name: step.read_text("utf-8") for step in packaged.iterdir() if step.name.endswith(".sql")}
        folder = tmp_path / "packaged"
        folder.mkdir()
        for number, name in enumerate(sorted(texts), 1):
            (folder / name).write_text(texts[name], "utf-8")
            database = Database(path, migrations=folder)
            with database.transaction() as sql:
                if number == 1:
                    sql.execute("INSERT INTO exports VALUES ('e', 'Spring', NULL, '{}', 1.0, 1.0)")
                    sql.execute(
                        "INSERT INTO runs (export_id, export_name, account, connection_id, list_id, definition, status,"
                        " rows, started_at) VALUES ('e', 'Spring', 'host', 'c', 3, '{}', 'successful', 7, 1.0)"
                    )
                if name == "0002.sql":
                    sql.execute(
                        "INSERT INTO matchings (headers, columns, matching, file, used_at)"
                        " VALUES ('x', '[\"A\"]', '{}', 'a.csv', 1.0)"
                    )
            assert database.query("SELECT name FROM exports")[0]["name"] == "Spring"
            assert database.query("SELECT rows FROM runs")[0]["rows"] == 7
            if number > 1:
                assert database.query("SELECT file FROM matchings")[0]["file"] == "a.csv"
            database.close()
        Database(path).close()
