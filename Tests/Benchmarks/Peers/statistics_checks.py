"""Whether two sides have come to the same: the first difference in words, or nothing."""

import numpy as np
from statistics_data import FACTORS


def columns(name, ours, theirs, tolerance=1e-6):
    """Columns of numbers, not a number where there is none."""
    for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
        one, other = np.asarray(one, float), np.asarray(other, float)
        if one.shape != other.shape:
            return f"{name} {index}: {one.shape} and {other.shape} figures"
        if not np.array_equal(np.isnan(one), np.isnan(other)):
            return f"{name} {index}: one side has figures where the other has none"
        off = np.abs(one - other) > tolerance * np.maximum(1, np.abs(one))
        if off.any():
            at = int(np.argmax(off))
            return f"{name} {index} of row {at}: {one[at]!r} and {other[at]!r}"
    return ""


def model(ours, theirs):
    """Two growth models: the criterion to 1e-8 of itself, what follows from it to 1e-3."""
    if abs(ours["criterion"] - theirs["criterion"]) > 1e-8 * abs(theirs["criterion"]):
        return f"criterion: {ours['criterion']!r} and {theirs['criterion']!r}"
    for name in ("level", "slope", "level_variance", "between", "slope_variance", "residual"):
        if abs(ours[name] - theirs[name]) > 1e-3 * max(1, abs(theirs[name])):
            return f"{name}: {ours[name]!r} and {theirs[name]!r}"
    return ""


VERDICTS = ["too-early", "clearly-less", "probably-less", "no-sure-change", "probably-more", "clearly-more"]


def count(number, hidden=5):
    return None if number < hidden else (number + 2) // 5 * 5


def means_shown(sizes, least=10):
    """Which groups' means may be shown: those hidden must together be nobody or many."""
    shown = [size >= least for size in sizes]
    hidden = sum(size for size, is_shown in zip(sizes, shown) if not is_shown)
    for index in sorted((i for i, is_shown in enumerate(shown) if is_shown), key=lambda i: sizes[i]):
        if not 0 < hidden < least:
            break
        shown[index] = False
        hidden += sizes[index]
    return shown


def is_rounded(found, exact, decimals):
    """Whether a figure is the other one rounded; either way where it lies halfway between two."""
    return abs(found - exact) <= 0.5 * 10**-decimals + 1e-9


def group_figures(group, scale):
    """A factor of a group; one of too few citizens is left out of the report."""
    for figures in group["factors"]:
        if figures["factor"] == FACTORS[scale]:
            return figures
    verdicts = dict.fromkeys(VERDICTS)
    means = dict.fromkeys(["citizens", "lines", "beyondNought", "meanScore", "meanChange", "meanSlope", "meanReach"])
    return means | {"changes": verdicts, "trends": verdicts}


def report(ours, rows, groups):
    """The server's report against the peers' sums of each group (`rows`, by group); the first difference."""
    def figure(value):
        return None if isinstance(value, dict) else value

    empty = {name: 0 for name in next(iter(rows.values()))}
    table = [rows.get(group, empty) for group in groups]
    for scale in range(5):
        def of(name, row):
            return row[f"{name}{scale}"]
        basis = {"meanScore": "citizens", "meanChange": "compared", "meanSlope": "lines", "meanReach": "lines"}
        value = {"meanScore": "y", "meanChange": "change", "meanSlope": "slope", "meanReach": "reach"}
        divisor = basis | {"meanScore": "scores"}
        shown = {name: means_shown([of(one, row) for row in table]) for name, one in basis.items()}
        whole = {name: sum(row[name] for row in table) for name in empty}
        sides = [(ours["factors"][scale]["series"], whole, None)]
        sides += [(group_figures(ours["groups"][i], scale), row, i) for i, row in enumerate(table)]
        for mine, row, place in sides:
            where = f"scale {scale}, {'all' if place is None else ours['groups'][place]['group']}"
            wanted = {"citizens": count(of("citizens", row)), "lines": count(of("lines", row)),
                      "beyondNought": count(of("beyond", row))}
            wanted |= {f"changes {word}": count(row[f"verdict{scale}_{i}"]) for i, word in enumerate(VERDICTS)}
            wanted |= {f"trends {word}": count(row[f"trend{scale}_{i}"]) for i, word in enumerate(VERDICTS)}
            for name, number in wanted.items():
                part, _, word = name.partition(" ")
                found = figure(mine[part][word] if word else mine[part])
                if found != number:
                    return f"{where}, {name}: {found} and {number}"
            for name in basis:
                is_shown = place is None or shown[name][place]
                decimals = 6 if place is None else 2 if name in ("meanSlope", "meanReach") else 1
                is_shown = is_shown and of(basis[name], row) >= 10
                found = figure(mine[name])
                other = of(value[name], row) / of(divisor[name], row) if is_shown else None
                if (found is None) != (other is None) or found is not None and not is_rounded(found, other, decimals):
                    return f"{where}, {name}: {found} and {other}"
    return ""
