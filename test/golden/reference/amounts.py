"""Money is an int of fen; everything not yet rounded is a Fraction of fen. Nothing here is a float."""

import re
from fractions import Fraction

from .refusal import Refused, require

_MONEY = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]{1,2})?")
_RATE = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?")


def parse_money(text, reason, positive=True):
    """Amounts are > 0 with at most two decimals (S36)."""
    require(isinstance(text, str) and _MONEY.fullmatch(text), reason)
    fen = int(Fraction(text) * 100)
    require(fen > 0 or not positive, reason)
    return fen


def parse_rate(text, reason):
    """A decimal fraction, 0 or more."""
    require(isinstance(text, str) and _RATE.fullmatch(text), reason)
    return Fraction(text)


def parse_count(value, reason, low, high=None):
    require(isinstance(value, int) and not isinstance(value, bool), reason)
    require(value >= low and (high is None or value <= high), reason)
    return value


def round_half_up(value):
    """Nearest whole number, halves away from zero; only used for values that are not negative."""
    return (value + Fraction(1, 2)).__floor__()


def round_half_even(value):
    return round(value)  # Fraction.__round__ rounds halves to even


ROUNDINGS = {"HALF_UP": round_half_up, "HALF_EVEN": round_half_even}


def rounding_of(name):
    if name not in ROUNDINGS:
        raise Refused("rounding")
    return ROUNDINGS[name]


def yuan(fen):
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"
