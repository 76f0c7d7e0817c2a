"""A store of the server filled directly: municipalities, units, caseworkers, citizens and their packed courses; with
`measurements=True` the measurements as well, for the server to hold the courses against."""

import random
import sqlite3
import uuid

import numpy as np
from statistics_data import FACTORS, MUNICIPALITIES, OCCASIONS, PRECISIONS, UNITS

URL, FILE = "https://example.org/synthetic", "synthetic"


def fill(path, data, scores, measurements=False):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    database.execute("BEGIN")
    add_people(database)
    citizens = add_citizens(database, data)
    database.execute("INSERT INTO instrument (sha256, url, version, content) VALUES (?, ?, '1.0.0', x'00')", [FILE, URL])
    add_courses(database, data, citizens)
    if measurements:
        add_measurements(database, data, scores, citizens)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def add_people(database):
    for place in range(MUNICIPALITIES):
        tenant = f"m{place:02}"
        database.execute("INSERT INTO tenant (id, name, wrapped_key) VALUES (?, ?, x'00')", [tenant, f"Municipality {place:02}"])
        for unit in range(UNITS):
            name = f"u{unit:02}"
            database.execute("INSERT INTO unit VALUES (?, ?, ?, NULL)", [tenant, name, f"Unit {unit:02}"])
            database.execute(
                "INSERT INTO employee (id, tenant, role, unit, sealed_name) VALUES (?, ?, 'caseworker', ?, x'00')",
                [f"{tenant}.{name}", tenant, name],
            )


def add_citizens(database, data):
    """The citizens of each municipality stand in the order of their references, not of their courses."""
    chance = random.Random(1)
    citizens = []
    for unit in data.units:
        place, rank = divmod(int(unit), UNITS)
        reference = str(uuid.UUID(int=chance.getrandbits(128), version=4))
        citizens.append((f"m{place:02}", reference, "da", f"m{place:02}.u{rank:02}", b"\0" * 60))
    sql = "INSERT INTO citizen (tenant, reference, language, caseworker, wrapped_key) VALUES (?, ?, ?, ?, ?)"
    database.executemany(sql, sorted(citizens, key=lambda citizen: citizen[1]))
    return [citizen[:2] for citizen in citizens]


def add_courses(database, data, citizens):
    packed = (data.folder / "packed").read_bytes()
    ends = np.cumsum(np.fromfile(data.folder / "lengths", np.uint32))
    rows = ((*citizen, packed[end - length:end]) for citizen, end, length in zip(
        citizens, ends.tolist(), np.fromfile(data.folder / "lengths", np.uint32).tolist()))
    database.executemany("INSERT INTO packed_course (tenant, citizen, packed) VALUES (?, ?, ?)", rows)


def add_measurements(database, data, scores, citizens):
    def rows():
        chance = random.Random(2)
        for row in range(data.rows):
            tenant, citizen = citizens[row // OCCASIONS]
            occasion = str(uuid.UUID(int=chance.getrandbits(128), version=4)).upper()
            for index, factor in enumerate(FACTORS):
                value = scores[index][row]
                submission = str(uuid.UUID(int=chance.getrandbits(128), version=4)).upper()
                yield (
                    tenant, citizen, factor, submission, occasion, row + 1, FILE, "citizen",
                    int(data.milliseconds[row]) / 1_000, None if np.isnan(value) else float(value), 4, 4,
                    *map(float, PRECISIONS[index]), "",
                )
    database.executemany(f"INSERT INTO measurement VALUES ({', '.join('?' * 15)})", rows())
