"""Noncentrality limits to 18 digits, by direct integration in 30-digit arithmetic.

Run:  python3 tests/reference/noncentral-t.py > tests/reference/noncentral-t.json
Needs mpmath.
"""

import json

import mpmath
from mpmath import exp, findroot, log, loggamma, mp, mpf, ncdf, nstr, quad, sqrt

mp.dps = 30


def cdf(t, df, delta):
    """P(T <= t) = E[Phi(t*S - delta)] with df*S^2 chi-squared."""
    log_constant = log(2) + (df / 2) * log(df / 2) - loggamma(df / 2)

    def integrand(s):
        return exp(log_constant + (df - 1) * log(s) - df * s * s / 2) * ncdf(t * s - delta)

    middle = sqrt((df - 1) / df) if df > 1 else mpf(0)
    width = 1 / sqrt(2 * df)
    end = middle + 30 * width
    breaks = [middle + k * width for k in (-12, -6, -2, 0, 2, 6, 12)] + [(delta + k) / t for k in (-8, -3, 0, 3, 8)]
    return quad(integrand, sorted({mpf(0), end} | {b for b in breaks if 0 < b < end}))


def limit(t, df, probability, guess):
    return findroot(lambda d: cdf(t, df, d) - probability, (guess, guess * 1.001 + 0.001), solver="secant", tol=1e-22)


cases = [("0.3", 1), ("5", 1), ("100", 1), ("2", 4), ("-3.5", 9), ("30", 50), ("7.65", 318), ("60", 4999), ("12", 1999999)]
answers = []
for text, df in cases:
    t, d = abs(mpf(text)), mpf(df)
    spread = sqrt(1 + t * t / (2 * d))
    first = {("5", 1): -0.64, ("100", 1): 3.13}.get((text, df), float(t - 2 * spread))
    second = {("5", 1): 11.43, ("100", 1): 224.15}.get((text, df), float(t + 2 * spread))
    low, high = limit(t, d, mpf("0.975"), first), limit(t, d, mpf("0.025"), second)
    if text.startswith("-"):
        low, high = -high, -low
    answers.append({"t": float(text), "df": df, "low": float(nstr(low, 17)), "high": float(nstr(high, 17))})

print(json.dumps({"madeBy": f"mpmath {mpmath.__version__}, tests/reference/noncentral-t.py", "limits": answers}, indent=1))
