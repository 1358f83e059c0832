"""The one exception for input that must be refused."""


class Refused(Exception):
    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def require(condition, reason):
    if not condition:
        raise Refused(reason)
