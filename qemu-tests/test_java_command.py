"""`build.py java` from the outside: what comes back on standard output, standard error and as exit status."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TIMEOUT = 300

HELLO = 'public class Hello { public static void main(String[] args) { System.out.println("hello"); System.out.print("no newline"); } }'

STATUS = """
public class Status {
    public static void main(String[] args) {
        Runtime.getRuntime();
        System.out.println("before");
        System.err.println("to the other stream");
        System.exit(3);
        System.out.println("after");
    }
}
"""

FAILING = """
public class Failing {
    static int divide(int a, int b) {
        return a / b;
    }

    public static void main(String[] args) {
        System.out.println("started");
        try {
            divide(1, args.length);
        } catch (ArithmeticException thrown) {
            throw new IllegalStateException("wrapped",
                    thrown);
        }
    }
}
"""

ECHO = """
public class Echo {
    public static void main(String[] args) {
        for (String arg : args) {
            System.out.println("[" + arg + "]");
        }
        System.exit(args.length);
    }
}
"""

LIBRARY = """
package tools;

public class Greeter {
    public static String greet(String name) {
        return "greetings, " + name;
    }
}
"""

FIRST = """
package app;

import tools.Greeter;

public class First {
    public static void main(String[] args) {
        System.out.println(Greeter.greet("first") + args.length);
    }
}
"""

SECOND = """
package app;

public class Second {
    public static void main(String[] args) {
        System.out.println("second of two");
    }
}
"""

INPUT = """
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Input {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int sum = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            sum += Integer.parseInt(line.trim());
        }
        System.out.println("sum " + sum);
    }
}
"""


def java(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the command; Python's traceback is never an answer."""
    result = subprocess.run([sys.executable, str(ROOT / "build.py"), "java", "--accel", "tcg", *map(str, arguments)], input=stdin, capture_output=True,
                            text=True, timeout=TIMEOUT)
    assert "Traceback (most recent call last)" not in result.stderr, result.stderr
    return result


def write(folder: Path, name: str, source: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)
    return path


@pytest.fixture
def project(tmp_path) -> Path:
    """A directory of two packages with two main classes."""
    for name, source in (("tools/Greeter", LIBRARY), ("app/First", FIRST), ("app/Second", SECOND)):
        write(tmp_path / "project", f"{name}.java", source)
    return tmp_path / "project"


def test_output_and_status_zero(tmp_path):
    result = java(write(tmp_path, "Hello.java", HELLO))
    assert (result.stdout, result.returncode) == ("hello\nno newline", 0)


def test_exit_status_and_standard_error(tmp_path):
    result = java(write(tmp_path, "Status.java", STATUS))
    assert (result.stdout, result.returncode) == ("before\n", 3)
    assert "to the other stream" in result.stderr


def test_uncaught_exception_prints_its_trace(tmp_path):
    result = java(write(tmp_path, "Failing.java", FAILING))
    assert (result.stdout, result.returncode) == ("started\n", 1)
    assert "java.lang.IllegalStateException: wrapped" in result.stderr
    assert "at Failing.main(Failing.java:12)" in result.stderr
    assert "Caused by: java.lang.ArithmeticException: / by zero" in result.stderr
    assert "at Failing.divide(Failing.java:4)" in result.stderr


def test_arguments_behind_dashes(tmp_path):
    result = java(write(tmp_path, "Echo.java", ECHO), "--", "one", "-x", "two words", "")
    assert (result.stdout, result.returncode) == ("[one]\n[-x]\n[two words]\n[]\n", 4)


def test_gc_stress_runs_the_same(tmp_path):
    result = java(write(tmp_path, "Hello.java", HELLO), "--gc-stress")
    assert (result.stdout, result.returncode) == ("hello\nno newline", 0)


def test_directory_with_chosen_main(project):
    result = java(project, "--main", "app.First", "--", "x")
    assert (result.stdout, result.returncode) == ("greetings, first1\n", 0)


def test_directory_with_two_mains_asks_which(project):
    result = java(project)
    assert result.returncode == 2
    assert "app.First, app.Second" in result.stderr and "--main" in result.stderr


def test_jar_with_chosen_main(project, tmp_path):
    classes = tmp_path / "classes"
    subprocess.run(["javac", "--release", "17", "-d", str(classes), *map(str, project.rglob("*.java"))], check=True, capture_output=True)
    with zipfile.ZipFile(tmp_path / "app.jar", "w") as jar:
        for path in sorted(classes.rglob("*.class")):
            jar.write(path, path.relative_to(classes))
    shutil.rmtree(classes)
    result = java(tmp_path / "app.jar", "--main", "app.Second")
    assert (result.stdout, result.returncode) == ("second of two\n", 0)


def test_standard_input(tmp_path):
    result = java(write(tmp_path, "Input.java", INPUT), "--timeout", 60, stdin="1\n20\n300\n\n")
    assert (result.stdout, result.returncode) == ("sum 321\n", 0)


def test_source_errors_are_javacs(tmp_path):
    result = java(write(tmp_path, "Wrong.java", "public class Wrong { public static void main(String[] args) { int x = missing; } }"))
    assert (result.stdout, result.returncode) == ("", 2)
    assert "Wrong.java:1: error: cannot find symbol" in result.stderr and "missing" in result.stderr


def test_class_that_the_library_lacks_is_named(tmp_path):
    source = 'public class Window { public static void main(String[] args) { new java.awt.Frame("no window").show(); } }'
    folder = tmp_path / "classes"
    subprocess.run(["javac", "-nowarn", "-d", str(folder), str(write(tmp_path, "Window.java", source))], check=True, capture_output=True)
    result = java(folder / "Window.class")
    assert (result.stdout, result.returncode) == ("", 2)
    assert "java.awt.Frame" in result.stderr


def test_corrupt_class_file_is_refused(tmp_path):
    path = tmp_path / "Broken.class"
    path.write_bytes(b"\xca\xfe\xba\xbe\x00\x00\x00\x3d\x00\x05")
    result = java(path)
    assert (result.stdout, result.returncode) == ("", 2)
    assert "Broken.class" in result.stderr


def test_missing_file_and_wrong_kind(tmp_path):
    result = java(tmp_path / "Nowhere.java")
    assert result.returncode == 2 and "Nowhere.java" in result.stderr
    result = java(write(tmp_path, "notes.txt", "nothing to run"))
    assert result.returncode == 2 and "notes.txt" in result.stderr


def test_no_main_method(tmp_path):
    result = java(write(tmp_path, "Idle.java", "public class Idle { static void main(String[] args) { } }"))
    assert result.returncode == 2 and "public static void main(String[])" in result.stderr
