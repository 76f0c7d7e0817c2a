"""DuckDB: scores, and a line with its interval for each series, from tables in memory."""

import duckdb
import pyarrow
from statistics_data import OCCASIONS, REVERSED, SCALES, student95


def connect(data, scores):
    database = duckdb.connect()
    answers = pyarrow.table({f"q{i}": column for i, column in enumerate(data.answers)})
    # Not a number is a missing score to us; to SQL it is NULL.
    columns = {f"s{i}": pyarrow.array(column, from_pandas=True) for i, column in enumerate(scores)}
    series = pyarrow.table({"citizen": data.citizen, "t": data.time} | columns)
    quantiles = pyarrow.table({"n": list(range(2, OCCASIONS + 1)), "quantile": [0.0] + student95(OCCASIONS)[1:OCCASIONS - 1]})
    for name, table in [("answers", answers), ("series", series), ("quantiles", quantiles)]:
        database.register("given", table)
        database.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        database.unregister("given")
    return database


def scores(database):
    columns = []
    for items in SCALES:
        taken = [f"(CASE WHEN q{i} = 0 THEN 0 ELSE 6 - q{i} END)" if i in REVERSED else f"q{i}" for i in items]
        total = " + ".join(f"{one}::USMALLINT" for one in taken)
        count = " + ".join(f"(q{i} <> 0)::UTINYINT" for i in items)
        columns.append(
            f"CASE WHEN {count} >= {(len(items) + 1) // 2} THEN "
            f"100.0::DOUBLE * (({total})::DOUBLE - ({count})::DOUBLE) / (4 * ({count})::DOUBLE) END"
        )
    return database.execute("SELECT " + ", ".join(columns) + " FROM answers").fetchnumpy()


def lines(database):
    """By sums; its own regr_slope and its kin take twice as long."""
    inner, outer = [], []
    for i in range(len(SCALES)):
        s, has = f"s{i}", f"CASE WHEN s{i} IS NOT NULL THEN t END"
        inner.append(
            f"count({s}) AS n{i}, sum({has}) AS t{i}, sum(({has}) * t) AS tt{i}, sum({s}) AS y{i}, "
            f"sum({s} * t) AS ty{i}, sum({s} * {s}) AS yy{i}"
        )
        spread, product = f"(tt{i} - t{i} * t{i} / n{i})", f"(ty{i} - t{i} * y{i} / n{i})"
        left = f"greatest(0, yy{i} - y{i} * y{i} / n{i} - {product} * {product} / {spread})"
        outer.append(f"CASE WHEN n{i} >= 3 THEN {product} / {spread} END AS slope{i}")
        outer.append(
            f"CASE WHEN n{i} >= 3 THEN (SELECT list(quantile ORDER BY n) FROM quantiles)[n{i} - 1] "
            f"* sqrt({left} / (n{i} - 2) / {spread}) END AS reach{i}"
        )
    return database.execute(
        f"SELECT {', '.join(outer)} FROM (SELECT citizen, {', '.join(inner)} FROM series GROUP BY citizen) ORDER BY citizen"
    ).fetchnumpy()
