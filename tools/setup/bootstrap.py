"""Makes a fresh checkout usable: Debian packages, then `.venv` from pinned, hashed requirements.

Runs under the system's Python with nothing installed, so it imports the standard library alone.  `ensure(root)` returns only inside the
virtual environment; on the way there it replaces the process by the environment's Python with the same arguments.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMANDS = {  # a command that must be on the PATH, and the Debian package that brings it
    "qemu-system-x86_64": "qemu-system-x86",
    "gcc": "gcc",
    "ld": "binutils",
    "javac": "openjdk-17-jdk-headless",
    "jar": "openjdk-17-jdk-headless",
    "mke2fs": "e2fsprogs",
    "debugfs": "e2fsprogs",
}
HEADERS = {"/usr/include/stdio.h": "libc6-dev"}  # for the host-side tests of the kernel's C
ALTERNATIVES = {"openjdk-17-jdk-headless": "default-jdk-headless"}  # where a Debian release has no 17


def _missing_packages() -> list[str]:
    search = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    wanted = [package for command, package in COMMANDS.items() if not shutil.which(command, path=search)]
    wanted += [package for path, package in HEADERS.items() if not os.path.exists(path)]
    try:
        import ensurepip  # noqa: F401  Debian splits it off
        import venv  # noqa: F401
    except ImportError:
        wanted.append("python3-venv")
    return list(dict.fromkeys(wanted))


def _say(text: str) -> None:
    print(f"setup: {text}", file=sys.stderr, flush=True)


def _install_packages(packages: list[str]) -> None:
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(f"setup: these packages are missing: {' '.join(packages)}\nType this and try again:\n  sudo {command}")
    _say("apt-get update")
    _apt(command, "update")
    available = [ALTERNATIVES[package] if package in ALTERNATIVES and not _in_apt(package) else package for package in packages]
    _say("installing " + " ".join(available))
    _apt(command, "install", "-y", "--no-install-recommends", *available)


def _apt(by_hand: str, *arguments: str) -> None:
    """Runs apt-get quietly; its output is shown if it fails."""
    result = subprocess.run(["apt-get", "-q", *arguments], env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode:
        sys.exit(f"{result.stdout}\nsetup: apt-get failed; try by hand:\n  {by_hand}")


def _in_apt(package: str) -> bool:
    result = subprocess.run(["apt-cache", "show", package], capture_output=True)
    return result.returncode == 0 and bool(result.stdout.strip())


def _ensure_environment(root: Path) -> Path:
    """Creates or refreshes `.venv`; returns its Python."""
    requirements = root / "tools" / "setup" / "requirements.txt"
    stamp = root / ".venv" / "requirements.stamp"
    wanted = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    python = root / ".venv" / "bin" / "python"
    (root / "build").mkdir(exist_ok=True)
    with open(root / "build" / "setup.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (stamp.exists() and stamp.read_text() == wanted and python.exists()):
            _create_environment(root, python, requirements)
            stamp.write_text(wanted)
    return python


def _create_environment(root: Path, python: Path, requirements: Path) -> None:
    if (root / ".venv").is_symlink():
        sys.exit("setup: .venv is a link to an environment with other requirements; remove the link and try again")
    _say("creating .venv from tools/setup/requirements.txt")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], check=True, stdout=sys.stderr)
    install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:",
               "-r", str(requirements)]
    result = subprocess.run(install, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode:
        sys.exit(f"{result.stdout}\nsetup: pip could not install the pinned requirements")


def ensure(root: Path) -> None:
    """Returns once everything build.py needs is there and this process runs in `.venv`."""
    if sys.version_info < (3, 11):
        sys.exit(f"setup: Python 3.11 or newer is needed, this is {sys.version.split()[0]}")
    os.environ["PATH"] = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    if Path(sys.prefix).resolve() == (root / ".venv").resolve():
        return
    packages = _missing_packages()
    if packages:
        _install_packages(packages)
    python = _ensure_environment(root)
    os.execv(python, [str(python), *sys.argv])
