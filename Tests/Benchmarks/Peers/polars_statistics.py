"""Polars: scores, a line with its interval for each series, verdicts and groups. Rows of one citizen stand together, and
polars is told so."""

import polars as pl
from statistics_data import OCCASIONS, PRECISIONS, REVERSED, SCALES, SIX_WEEKS, student95, standard_error

QUANTILES = pl.Series("quantile", student95(OCCASIONS))


def answers(data):
    return pl.DataFrame({f"q{i}": column for i, column in enumerate(data.answers)})


def scores(frame):
    """Five columns; null where fewer than half of the items are answered."""
    return frame.select([score(scale).alias(f"s{i}") for i, scale in enumerate(SCALES)])


def score(items):
    taken = [(6 - pl.col(f"q{i}")) * (pl.col(f"q{i}") != 0) if i in REVERSED else pl.col(f"q{i}") for i in items]
    total = sum(taken[1:], taken[0])
    count = sum(((pl.col(f"q{i}") != 0).cast(pl.UInt8) for i in items[1:]), (pl.col(f"q{items[0]}") != 0).cast(pl.UInt8))
    mean = 100 * (total - count).cast(pl.Float64) / (count * 4).cast(pl.Float64)
    return pl.when(count >= (len(items) + 1) // 2).then(mean)


def sums(s):
    t = pl.when(pl.col(s).is_not_null()).then(pl.col("t"))
    y = pl.col(s)
    return [
        y.count().alias(f"{s}_n"),
        t.sum().alias(f"{s}_t"),
        (t * t).sum().alias(f"{s}_tt"),
        y.sum().alias(f"{s}_y"),
        (pl.col("t") * y).sum().alias(f"{s}_ty"),
        (y * y).sum().alias(f"{s}_yy"),
    ]


def line(s):
    n, t, tt, y, ty, yy = (pl.col(f"{s}_{name}") for name in ("n", "t", "tt", "y", "ty", "yy"))
    spread = tt - t * t / n
    product = ty - t * y / n
    slope = product / spread
    left = (yy - y * y / n - slope * product).clip(lower_bound=0)
    quantile = pl.lit(QUANTILES).gather(pl.when(n >= 3).then(n - 2).otherwise(0))
    reach = quantile * (left / (n - 2) / spread).sqrt()
    return slope, reach, spread


def lines(frame):
    """Slope and half-width of its interval for each scale of each citizen."""
    grouped = frame.lazy().set_sorted("citizen").group_by("citizen", maintain_order=True)
    named = []
    for i in range(len(SCALES)):
        slope, reach, _ = line(f"s{i}")
        enough = pl.col(f"s{i}_n") >= 3
        named += [pl.when(enough).then(slope).alias(f"slope{i}"), pl.when(enough).then(reach).alias(f"reach{i}")]
    return grouped.agg([sum for i in range(len(SCALES)) for sum in sums(f"s{i}")]).select(named).collect()


def ends(s):
    """First score, last but one, and last."""
    there = pl.col(s).drop_nulls()
    return [
        there.first().alias(f"{s}_first"),
        there.get(-2, null_on_oob=True).alias(f"{s}_previous"),
        there.last().alias(f"{s}_last"),
        pl.col("t").filter(pl.col(s).is_not_null()).last().alias(f"{s}_end"),
    ]


def verdict(index):
    """5 clearly more … 1 clearly less; 0 too early."""
    return (
        pl.when(index.is_null()).then(0)
        .when(index > 1.96).then(5)
        .when(index >= 1.28).then(4)
        .when(index < -1.96).then(1)
        .when(index <= -1.28).then(2)
        .otherwise(3)
    )


def courses(frame):
    """All that is said of each citizen's five series: `frame` has citizen, unit, t and s0 … s4."""
    grouped = frame.set_sorted("citizen").group_by("citizen", maintain_order=True)
    wanted = [pl.col("unit").first()]
    for i in range(len(SCALES)):
        wanted += sums(f"s{i}") + ends(f"s{i}")[:3]
    named = [pl.col("unit")]
    for i in range(len(SCALES)):
        s = f"s{i}"
        slope, reach, spread = line(s)
        enough = pl.col(f"{s}_n") >= 3
        change = (pl.col(f"{s}_last") - pl.col(f"{s}_previous")) / (2**0.5 * standard_error(i))
        trend = pl.when(enough).then(slope / (standard_error(i) / spread.sqrt()))
        named += [
            pl.col(f"{s}_n").alias(f"n{i}"),
            pl.col(f"{s}_y").alias(f"y{i}"),
            pl.when(pl.col(f"{s}_n") >= 2).then(pl.col(f"{s}_last") - pl.col(f"{s}_first")).alias(f"change{i}"),
            pl.when(enough).then(slope).alias(f"slope{i}"),
            pl.when(enough).then(reach).alias(f"reach{i}"),
            verdict(change).alias(f"verdict{i}"),
            verdict(trend).alias(f"trend{i}"),
        ]
    return grouped.agg(wanted).select(named)


def table(frame, by):
    """Counts and sums of each group, for each scale."""
    wanted = []
    for i in range(len(SCALES)):
        n, slope, reach = pl.col(f"n{i}"), pl.col(f"slope{i}"), pl.col(f"reach{i}")
        has = n > 0
        wanted += [
            has.sum().alias(f"citizens{i}"), n.sum().alias(f"scores{i}"), pl.col(f"y{i}").sum(),
            pl.col(f"change{i}").count().alias(f"compared{i}"), pl.col(f"change{i}").sum(),
            slope.count().alias(f"lines{i}"), slope.sum(), reach.sum(),
            ((slope.abs() > reach + 1e-9) & slope.is_not_null()).sum().alias(f"beyond{i}"),
        ]
        for value in range(6):
            wanted += [
                ((pl.col(f"verdict{i}") == value) & has).sum().alias(f"verdict{i}_{value}"),
                ((pl.col(f"trend{i}") == value) & has).sum().alias(f"trend{i}_{value}"),
            ]
    return frame.group_by(by).agg(wanted) if by else frame.select(wanted)


def parquet(path):
    """The columns `courses` wants, from a file of answers or of scores."""
    frame = pl.scan_parquet(path)
    t = (pl.col("milliseconds") / SIX_WEEKS).alias("t")
    if "q0" in frame.collect_schema():
        return frame.select(["citizen", "unit", t] + [score(s).alias(f"s{i}") for i, s in enumerate(SCALES)])
    return frame.select(["citizen", "unit", t] + [f"s{i}" for i in range(len(SCALES))])
