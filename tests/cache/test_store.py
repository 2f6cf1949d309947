"""The store of the cache: what was put there is found again, or nothing is."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from smm_lint.cache.store import AT_ONCE, NAME, Store, default_folder
from smm_lint.cli.replay import store_of

VALUES = {f"key {number}".encode(): f"value {number} ".encode() * number for number in range(1, 40)}
# Puts values that tell of their key, until it is stopped.
WRITER = """
import random, sys
from pathlib import Path
from smm_lint.cache.store import Store
store, number = Store(Path(sys.argv[1])), int(sys.argv[2])
store.put({b"7": b"7"})
print("ready", flush=True)
while True:
    key = b"%d" % random.randrange(500)
    store.put({key: key * random.randrange(1, 4000), b"last %d" % number: b"last"})
"""


def test_what_is_put_is_found(tmp_path: Path) -> None:
    """In the same store, and in another one over the same folder."""
    store = Store(tmp_path)
    store.put(VALUES)

    assert store.get(VALUES) == VALUES
    assert Store(tmp_path).get([*VALUES, b"other"]) == VALUES


def test_any_number_of_keys_may_be_asked_for(tmp_path: Path) -> None:
    """More than SQLite takes at once."""
    values = {b"%d" % number: b"x" for number in range(AT_ONCE * 2 + 1)}
    store = Store(tmp_path)
    store.put(values)

    assert store.get(values) == values


def test_a_new_value_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """One value a key."""
    store = Store(tmp_path)
    store.put({b"key": b"old"})
    store.put({b"key": b"new"})

    assert store.get([b"key"]) == {b"key": b"new"}


def test_asking_makes_no_file(tmp_path: Path) -> None:
    """A run that keeps nothing leaves nothing."""
    assert Store(tmp_path / "cache").get([b"key"]) == {}
    assert list(tmp_path.iterdir()) == []


def test_git_and_backups_leave_the_folder_alone(tmp_path: Path) -> None:
    """As it says so itself."""
    Store(tmp_path / "cache").put(VALUES)

    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"
    assert (tmp_path / "cache" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


def test_the_folder_is_where_xdg_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """XDG_CACHE_HOME where it is absolute, as its specification asks, else ~/.cache."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert default_folder() == tmp_path / ".cache" / "smm-lint"

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert default_folder() == tmp_path / "xdg" / "smm-lint"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(place=0.197265625, damage=b"\x80", cut=False)  # an error message that is no UTF-8
@given(place=st.floats(0, 1), damage=st.binary(min_size=1, max_size=5000), cut=st.booleans())
def test_damage_loses_values_and_changes_none(
    tmp_path_factory: pytest.TempPathFactory, place: float, damage: bytes, *, cut: bool
) -> None:
    """Whatever bytes are written over the file, a value that is found is the one that was put."""
    folder = tmp_path_factory.mktemp("cache")
    store = Store(folder)
    store.put(VALUES)
    store.close()
    file = folder / NAME
    data = bytearray(file.read_bytes())
    start = int(place * len(data))
    data[start : start + len(damage)] = damage
    file.write_bytes(data[:start] if cut else data)

    found = Store(folder).get(VALUES)
    assert found.items() <= VALUES.items()

    again = Store(folder)
    again.put({b"new": b"value"})
    again.put({b"new": b"value"})  # the first one may have found the damage
    assert again.get([b"new"]) == {b"new": b"value"}


def test_a_file_that_is_not_ours_is_made_anew(tmp_path: Path) -> None:
    """A text, and a database of something else with a table of the same name."""
    (tmp_path / NAME).write_text("not a database, and long enough to be looked at" * 100)
    store = Store(tmp_path)
    assert store.get([b"key"]) == {}
    store.put({b"key": b"value"})
    assert store.get([b"key"]) == {b"key": b"value"}

    store.close()
    (tmp_path / NAME).unlink()
    foreign = sqlite3.connect(tmp_path / NAME)
    foreign.execute("CREATE TABLE entries (key BLOB, value BLOB, used INTEGER)")
    foreign.execute("INSERT INTO entries VALUES (?, ?, 0)", (b"key", b"poison"))
    foreign.commit()
    foreign.close()

    assert Store(tmp_path).get([b"key"]) == {}


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """The folder is a file."""
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache")
    store.put(VALUES)

    assert store.get(VALUES) == {}
    assert (tmp_path / "cache").read_text() == "a file"


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """And smm-lint works all the same."""

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)

    assert store_of({"no_cache": False, "cache_dir": None}) is None


def test_it_stays_within_its_bound_and_the_last_used_stay(tmp_path: Path) -> None:
    """Sixteen times as much as it may hold is put there, bit by bit."""
    bound = 256 * 1024
    noise = random.Random(1)
    values = {b"%d" % number: noise.randbytes(8 * 1024) for number in range(512)}
    store = Store(tmp_path, bound)
    for key, value in values.items():
        store.put({key: value})
    store.close()

    left = Store(tmp_path, bound).get(values)
    assert (tmp_path / NAME).stat().st_size <= bound * 1.25
    assert len(left) >= bound / (8 * 1024) / 2
    assert list(left) == list(values)[-len(left) :] or set(left) == set(list(values)[-len(left) :])


def test_processes_side_by_side_and_killed_ones_leave_whole_values(tmp_path: Path) -> None:
    """Four write at once and are killed at any moment, five times over."""
    for round_ in range(5):
        arguments = [sys.executable, "-c", WRITER, str(tmp_path)]
        writers = [subprocess.Popen([*arguments, str(number)], stdout=subprocess.PIPE) for number in range(4)]
        for writer in writers:
            assert writer.stdout
            assert writer.stdout.readline() == b"ready\n"
        time.sleep(0.1 + 0.07 * round_)
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.communicate()

        found = Store(tmp_path).get(b"%d" % number for number in range(500))
        assert found
        for key, value in found.items():
            assert value == key * (len(value) // len(key))


def test_a_file_of_ours_without_our_tables_is_made_anew(tmp_path: Path) -> None:
    """As of a version that was never released."""
    Store(tmp_path).put(VALUES)
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("ALTER TABLE entries RENAME COLUMN value TO worth")
    connection.commit()
    connection.close()
    store = Store(tmp_path)

    assert store.get(VALUES) == {}
    store.put(VALUES)
    assert store.get(VALUES) == VALUES
