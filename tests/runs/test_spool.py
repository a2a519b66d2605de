"""Frozen contacts: what goes in comes out by index, and only the owner can read them."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from acdesk.runs import spool as frozen
from acdesk.runs.changes import Changes, Traces
from acdesk.runs.learning import keep_traces
from acdesk.sentences.faults import StorageFault


def table(count: int) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "file": pl.Series([0] * count, dtype=pl.UInt16),
            "row": pl.Series(range(2, count + 2), dtype=pl.UInt32),
            "email": [f"c{n}@post.example" for n in range(count)],
            "first_name": ["Zoë" if n % 2 else None for n in range(count)],
            "last_name": pl.Series([None] * count, dtype=pl.String),
            "phone": [str(n) for n in range(count)],
            "Loyalty tier": ["gold"] * count,
        }
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spool") / "run"
    frozen.freeze(table(25_003), folder)
    return folder


@given(st.integers(0, 25_002), st.integers(1, 900))
def test_any_stretch_comes_back_in_order(folder: Path, first: int, length: int) -> None:
    spool = frozen.Spool(folder)
    past = min(first + length, 25_003)
    expected = [(f"c{n}@post.example", "Zoë" if n % 2 else None, None, str(n), "gold") for n in range(first, past)]
    assert spool.contacts(first, past).rows() == expected
    assert spool.places(first, past) == [(0, n + 2, f"c{n}@post.example") for n in range(first, past)]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are a POSIX matter")
def test_only_the_owner_can_read_it(folder: Path) -> None:
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())]
    assert [mode & 0o077 for mode in modes] == [0, 0]


def test_contacts_that_are_gone_are_said(tmp_path: Path) -> None:
    with pytest.raises(StorageFault, match="spool_gone"):
        frozen.Spool(tmp_path / "nothing")


def test_a_folder_that_can_t_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StorageFault, match="spool_failed"):
        frozen.freeze(table(3), tmp_path / "file" / "run")


def test_a_full_disk_is_said_and_leaves_nobody_s_data_behind(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    frozen.freeze(table(3), folder)
    (folder / "digests.parquet").symlink_to("/dev/full")
    digests = pl.DataFrame({"address": [1], "values": [2], "going": [True]})
    traces = Traces("k", digests, {}, once=False, sealed=None)
    changes = Changes(None, new=0, changed=0, unchanged=0, traces=traces)  # type: ignore[arg-type]
    with pytest.raises(StorageFault, match="spool_failed") as caught:
        keep_traces(changes, folder)
    assert caught.value.params["reason"] == "No space left on device"
    assert not folder.exists()
