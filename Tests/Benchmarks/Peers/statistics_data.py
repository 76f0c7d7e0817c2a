"""The data of compare-statistics as the peers take it in: read from the files AgainstPeers writes."""

import pathlib

import numpy as np

OCCASIONS = 16
SIX_WEEKS = 42 * 86_400_000
SCALES = [(0, 1, 2, 3), (4, 5, 6, 7), (8, 9, 10, 11), (12, 13, 14, 15), (16, 17)]
REVERSED = {1, 5, 9, 13}
FACTORS = ["self-efficacy", "self-rated-health", "network", "meaning-and-direction", "readiness"]
# SD and reliability of each scale.
PRECISIONS = [(20, 0.8)] * 4 + [(25, 0.6)]
UNITS = 20
MUNICIPALITIES = 20


def standard_error(scale):
    sd, reliability = PRECISIONS[scale]
    return sd * (1 - reliability) ** 0.5


class Data:
    """One row an occasion: answers (0 is missing), time, citizen; and each citizen's unit."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.answers = np.fromfile(self.folder / "answers", np.uint8).reshape(18, -1)
        self.milliseconds = np.fromfile(self.folder / "times", np.int64)
        self.units = np.fromfile(self.folder / "units", np.uint16)
        self.rows = len(self.milliseconds)
        self.citizens = len(self.units)
        self.citizen = np.repeat(np.arange(self.citizens, dtype=np.int32), OCCASIONS)
        self.time = (self.milliseconds - self.milliseconds.min()) / SIX_WEEKS

    def ours(self, name):
        return np.fromfile(self.folder / f"our-{name}", np.float64).reshape(5, -1)


def student95(freedom):
    """Student's quantiles of 95 % for 1 to `freedom` degrees, by halving the interval of the closed forms' inverse."""
    from math import atan, cos, pi, sin, sqrt

    def within(t, n):
        angle = atan(t / sqrt(n))
        term = 1.0 if n % 2 == 0 else cos(angle)
        total = 0.0 if n == 1 else term
        for i in range(2 if n % 2 == 0 else 3, n - 1, 2):
            term *= (i - 1) / i * cos(angle) ** 2
            total += term
        return sin(angle) * total if n % 2 == 0 else 2 / pi * (angle + sin(angle) * total)

    quantiles = [float("nan")]
    for n in range(1, freedom + 1):
        low, high = 0.0, 20.0
        for _ in range(100):
            middle = (low + high) / 2
            low, high = (middle, high) if within(middle, n) < 0.95 else (low, middle)
        quantiles.append((low + high) / 2)
    return quantiles
