"""A content-addressed store of results under `build/cache`.

A key is a digest of everything that a result is made from, except for questions about other classes: those are stored with the
result and asked again (`world/facts.py`), so one changed class does not throw away what does not depend on it.
"""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path


def translator_digest(root: Path) -> str:
    """Digest of the translator's own sources: new code, new results."""
    total = hashlib.sha256()
    for path in sorted((root / "translator").rglob("*.py")):
        if "tests" not in path.parts:
            total.update(path.read_bytes())
    total.update((root / "domainzero" / "portals.toml").read_bytes())
    return total.hexdigest()


class Pack:
    """Many results in one file, loaded and saved as a whole: a build touches thousands of small ones."""

    def __init__(self, path: Path, version: str) -> None:
        self._path, self._version = path, version
        self._entries: dict[str, object] = {}
        self._used: dict[str, object] = {}
        try:
            version_found, entries = pickle.loads(path.read_bytes())
            if version_found == version:
                self._entries = entries
        except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ValueError, TypeError, ImportError):
            pass  # a cache that can't be read is no cache

    def get(self, key: str):
        """The result, or None."""
        return self._entries.get(key)

    def put(self, key: str, result) -> None:
        """Keeps a result that this build used."""
        self._used[key] = result

    def save(self) -> None:
        """Writes what this build used; what it did not use is forgotten."""
        if self._used.keys() == self._entries.keys() and all(self._used[key] is self._entries[key] for key in self._used):
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_suffix(".partial")
        partial.write_bytes(pickle.dumps((self._version, self._used), protocol=pickle.HIGHEST_PROTOCOL))
        partial.rename(self._path)
