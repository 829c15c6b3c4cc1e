"""The translator's failures: whose fault, where, and what to do about it.

`TranslateError` and its subclasses are the user's fault (a class file, a component, a configuration) and are printed as one
line; `InternalError` is ours and may show a traceback.
"""

from __future__ import annotations


class TranslateError(Exception):
    """Bad input. `str()` is a complete sentence that names the place."""


class FormatError(TranslateError):
    """A class file that breaks the format (JVMS 4.8)."""

    def __init__(self, source: str, reason: str, offset: int | None = None) -> None:
        at = f" at byte {offset}" if offset is not None else ""
        super().__init__(f"{source}{at}: {reason}")
        self.source, self.reason, self.offset = source, reason, offset


class VerifyError(TranslateError):
    """A class or method that breaks a verification rule (JVMS 4.9, 4.10)."""

    def __init__(self, klass: str, method: str | None, offset: int | None, rule: str, reason: str) -> None:
        place = klass + (f".{method}" if method else "") + (f" at bytecode {offset}" if offset is not None else "")
        super().__init__(f"{place}: {reason} [{rule}]")
        self.klass, self.method, self.offset, self.rule, self.reason = klass, method, offset, rule, reason


class UnsupportedError(TranslateError):
    """Valid Java that jx64 does not translate yet."""

    def __init__(self, klass: str, method: str | None, offset: int | None, reason: str) -> None:
        place = klass + (f".{method}" if method else "") + (f" at bytecode {offset}" if offset is not None else "")
        super().__init__(f"{place}: not supported: {reason}")
        self.klass, self.method, self.offset, self.reason = klass, method, offset, reason


class LinkError(TranslateError):
    """A class, member or symbol that is missing, or a component that uses what it does not declare."""


class ConfigError(TranslateError):
    """A configuration file with unknown keys, wrong values or missing parts."""


class InternalError(Exception):
    """A broken promise of the translator itself."""
