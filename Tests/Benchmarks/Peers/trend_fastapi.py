"""A citizen's trend as JSON by FastAPI: the same rows of the same database, the same figures, the same text.

What it leaves out: who asks (nobody signs in, nothing is authorised), the access log, what waits for an own
assessment, names and events.
"""

import datetime
import os
import sqlite3

import numpy as np
import orjson
from fastapi import FastAPI, Response

FACTORS = ["self-efficacy", "self-rated-health", "network", "meaning-and-direction", "readiness"]
SIX_WEEKS = 42 * 86_400
SQL = """
    SELECT m.factor, m.date, m.value, m.answered, m.total, m.sd, m.reliability, i.url, i.version
    FROM citizen c JOIN measurement m ON m.tenant = c.tenant AND m.citizen = c.reference
    JOIN instrument i ON i.sha256 = m.instrument
    WHERE c.reference = ? ORDER BY m.factor, m.date, m.submission
"""

app = FastAPI(openapi_url=None)
database = sqlite3.connect(f"file:{os.environ['TREND_DATABASE']}?mode=ro", uri=True, check_same_thread=False)
pairs = {}


@app.get("/v1/citizens/{citizen}/trend")
async def trend(citizen: str):
    rows = {factor: [] for factor in FACTORS}
    for row in database.execute(SQL, (citizen,)):
        rows[row[0]].append(row)
    if not any(rows.values()):
        return Response(status_code=404)
    answer = {"citizen": citizen, "events": [], "factors": [series(factor, found) for factor, found in rows.items()]}
    return Response(orjson.dumps(answer, option=orjson.OPT_SORT_KEYS), media_type="application/json")


def series(factor, rows):
    segments = {}
    for row in rows:
        segments.setdefault((row[7], row[8].partition(".")[0]), []).append(row)
    current = list(segments.values())[-1] if segments else []
    scored = [row for row in current if row[2] is not None]
    told = {
        "factor": factor,
        "measurements": [
            {"date": time(row[1]), "answered": row[3], "total": row[4]} | ({} if row[2] is None else {"score": row[2]})
            for row in rows
        ],
        "breaks": [time(found[0][1]) for found in list(segments.values())[1:]],
        "verdict": "too-early",
    }
    if len(scored) >= 2 and scored[-1][5] is not None:
        error = 2 ** 0.5 * scored[-1][5] * (1 - scored[-1][6]) ** 0.5
        difference = scored[-1][2] - scored[-2][2]
        told["verdict"] = verdict(difference / error)
        told["lastChange"] = {
            "difference": difference, "index": difference / error, "verdict": told["verdict"], "mdc95": 1.96 * error,
        }
    if len(scored) >= 3:
        told["trendPerSixWeeks"] = slopes(scored)
    return told


def slopes(scored):
    count = len(scored)
    t = (np.array([row[1] for row in scored]) - scored[0][1]) / SIX_WEEKS
    y = np.array([row[2] for row in scored])
    if count not in pairs:
        pairs[count] = np.triu_indices(count, 1)
    first, second = pairs[count]
    dt, dy = t - t.mean(), y - y.mean()
    spread = dt @ dt
    slope = dt @ dy / spread
    left = dy - slope * dt
    return {
        "leastSquares": float(slope),
        "theilSen": float(np.median((y[second] - y[first]) / (t[second] - t[first]))),
        "standardError": float((left @ left / (count - 2) / spread) ** 0.5),
        "count": count,
    }


def verdict(index):
    if abs(index) > 1.96:
        return "clearly-more" if index > 0 else "clearly-less"
    if index >= 1.28:
        return "probably-more"
    return "probably-less" if index <= -1.28 else "no-sure-change"


def time(seconds):
    whole, milliseconds = divmod(round(seconds * 1_000), 1_000)
    return f"{datetime.datetime.fromtimestamp(whole, datetime.UTC):%Y-%m-%dT%H:%M:%S}.{milliseconds:03}Z"
