"""The store of the cache: values by key in one SQLite file, safe for runs side by side and for runs that are killed.

A cache helps or does nothing: no fault of the disk or of the file is ever an error of the run.
"""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from weakref import finalize

NAME = "cache-v1.sqlite"
# Marks the file as ours: “smml”. A file with another mark is made anew.
APPLICATION = 0x736D6D6C
MOST_BYTES = 256 * 2**20
# One value: more is not kept.
MOST_VALUE_BYTES = 32 * 2**20
DAY = 86_400
CHECK_BYTES = 8
# SQLite takes at least 999 parameters at once.
AT_ONCE = 500
WAIT_SECONDS = 2.0
# What says nothing against the file: another time it may work.
PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_NOMEM,
    }
)
# The tables and the mark at once, so that no run beside this one finds a file with tables and takes it for another's.
SCHEMA = f"""
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS by_use ON entries (used);
    PRAGMA application_id = {APPLICATION};
    COMMIT;
"""


def default_folder() -> Path:
    """Where the cache lies if nobody says otherwise: `smm-lint` in XDG_CACHE_HOME or ~/.cache."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "smm-lint"


class Store:
    """Values by key in `folder`, which is made when the first is put there; the least used go when it is full."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._today = int(time.time()) // DAY
        self._connection: sqlite3.Connection | None = None

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those of `keys` that are there and whole."""
        found: dict[bytes, bytes] = {}

        def read(connection: sqlite3.Connection) -> None:
            old = []
            for some in _chunks(list(keys)):
                marks = ",".join("?" * len(some))
                rows = connection.execute(f"SELECT key, value, used FROM entries WHERE key IN ({marks})", some)  # noqa: S608
                for key, packed, used in rows:
                    value = _unpack(key, packed)
                    if value is not None:
                        found[key] = value
                    if used != self._today:
                        old.append((self._today, key))
            if old:
                connection.executemany("UPDATE entries SET used = ? WHERE key = ?", old)

        if self._connection or os.path.exists(self._folder / NAME):  # noqa: PTH110 - the method of Path may raise
            self._attempt(read)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep `values`, all or none."""
        packed = ((key, _pack(key, value), self._today) for key, value in values.items())
        rows = [row for row in packed if len(row[1]) <= MOST_VALUE_BYTES]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows)
            self._prune(connection)

        if rows:
            self._attempt(write)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _attempt(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do `work` in one transaction; whatever goes wrong undoes it and is no error."""
        try:
            connection = self._connect()
            with connection:
                work(connection)
        except OSError:
            self.close()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.close()
            # The low byte of an extended code is its kind. What is not even text is damage.
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in PASSING:
                self._remove()

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            self._make_folder()
            connection = self._open()
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if mark != APPLICATION and (mark or tables):
                connection.close()
                self._remove()
                connection = self._open()
            if mark != APPLICATION:
                connection.executescript(SCHEMA)
            connection.execute("PRAGMA synchronous = NORMAL")
            # At the end of the process too: what SQLite keeps beside the file goes when it is closed.
            finalize(self, connection.close)
            self._connection = connection
        return self._connection

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._folder / NAME, timeout=WAIT_SECONDS)

    def _make_folder(self) -> None:
        """Make the folder, which is nobody else's to read, and which neither Git nor backups need to keep."""
        if not self._folder.is_dir():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="ascii")
            tag = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of smm-lint: https://bford.info/cachedir/\n"
            (self._folder / "CACHEDIR.TAG").write_text(tag, encoding="ascii")

    def _remove(self) -> None:
        """Take the file away, and what SQLite keeps beside it."""
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                (self._folder / f"{NAME}{suffix}").unlink()

    def _prune(self, connection: sqlite3.Connection) -> None:
        """Where the file has outgrown its bound, drop the least used entries until three quarters of it are left."""
        (pages,), (free,), (size,) = (
            connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count", "page_size")
        )
        surplus = (pages - free) * size - self._most_bytes
        if surplus <= 0:
            return
        surplus += self._most_bytes // 4
        gone = []
        for row, length in connection.execute("SELECT rowid, length(value) FROM entries ORDER BY used, rowid"):
            if surplus <= 0:
                break
            gone.append((row,))
            surplus -= length
        connection.executemany("DELETE FROM entries WHERE rowid = ?", gone)
        connection.execute("PRAGMA incremental_vacuum")


def _pack(key: bytes, value: bytes) -> bytes:
    packed = zlib.compress(value, 1)
    return _check(key, packed) + packed


def _unpack(key: object, packed: object) -> bytes | None:
    """What was packed; None where this is not what was put there, under this key."""
    if not isinstance(key, bytes) or not isinstance(packed, bytes):
        return None
    check, packed = packed[:CHECK_BYTES], packed[CHECK_BYTES:]
    if check != _check(key, packed):
        return None
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return None


def _check(key: bytes, packed: bytes) -> bytes:
    return blake2b(packed, digest_size=CHECK_BYTES, key=blake2b(key).digest()).digest()


def _chunks(keys: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(keys), AT_ONCE):
        yield keys[start : start + AT_ONCE]
