"""Polars from process start: `polars_cold.py FILE.parquet OUT.json` reads, computes everything and writes the table."""

import sys

import polars as pl
import polars_statistics as statistics

frame = statistics.parquet(sys.argv[1])
courses = statistics.courses(frame).collect()
groups = statistics.table(courses.lazy(), "unit").sort("unit").collect()
groups.write_json(sys.argv[2])
