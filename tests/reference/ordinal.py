"""Score limits of P(up) - P(down), by maximizing the likelihood in 40-digit arithmetic: no closed form is used.

Run:  python3 tests/reference/ordinal.py > tests/reference/ordinal.json
Needs mpmath.
"""

import json

import mpmath
from mpmath import mp, mpf, nstr, sqrt

mp.dps = 40
Z = -sqrt(2) * mpmath.erfinv(2 * mpf("0.025") - 1)


def likeliest(delta, up, down, n):
    """The share that moved down under which the counts are likeliest, given that P(up) - P(down) is delta."""
    low, high = max(mpf(0), -delta), (1 - delta) / 2

    def slope(q):
        same = n - up - down
        return (up / (q + delta) if up else 0) + (down / q if down else 0) - (2 * same / (1 - 2 * q - delta) if same else 0)

    for _ in range(130):
        q = (low + high) / 2
        low, high = (q, high) if slope(q) > 0 else (low, q)
    return (low + high) / 2


def limit(up, down, n, sign):
    """Where the score statistic is Z on the low side (sign 1) or -Z on the high side (sign -1)."""
    inner, outer = mpf(up - down) / n, mpf(-sign)
    for _ in range(110):
        delta = (inner + outer) / 2
        q = likeliest(delta, up, down, n)
        surprise = sign * (up - down - n * delta) - Z * sqrt(n * (2 * q + delta - delta**2))
        inner, outer = (inner, delta) if surprise > 0 else (delta, outer)
    return (inner + outer) / 2


cases = [(12, 2, 50), (1, 7, 21), (6, 16, 161), (40, 20, 160), (0, 0, 10), (10, 0, 10), (0, 4, 5), (3, 3, 6),
         (1, 0, 1), (0, 0, 1), (9, 1, 2000), (700000, 699000, 2000000)]
answers = [{"up": up, "down": down, "n": n, "low": float(nstr(limit(up, down, n, 1), 17)),
            "high": float(nstr(limit(up, down, n, -1), 17))} for up, down, n in cases]
print(json.dumps({"madeBy": f"mpmath {mpmath.__version__}, tests/reference/ordinal.py", "limits": answers}, indent=1))
