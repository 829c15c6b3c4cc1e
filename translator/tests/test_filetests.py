"""Every filetest holds, and what the `run:` lines of Java filetests say is what the host's JVM does."""

from __future__ import annotations

import subprocess

import pytest

from translator import filetest
from translator.filetest import DIRECTORY, Failure, FileTest, find_files, main_class, run_file

JAVA_RUNS = [path for path in find_files([]) if path.suffix == ".java" and FileTest.read(path).runs]


@pytest.mark.parametrize("path", find_files([]), ids=lambda path: path.name)
def test_filetest_holds(path):
    run_file(path)


def test_host_jvm_agrees(tmp_path):
    lines = []
    for path in JAVA_RUNS:
        test = FileTest.read(path)
        for name, arguments, relation, expected in test.runs:
            place = f'"{path.name}: {name}"'
            call = f"() -> {main_class(test)}.{name}({arguments})"
            if relation == "throws":
                lines.append(f"throwing({place}, {call}, {expected}.class);")
            else:
                lines.append(f"equal({place}, {call}, {expected});")
    driver = tmp_path / "Driver.java"
    driver.write_text("""
        import java.util.concurrent.Callable;
        final class Driver {
            static Object plain(Object o) {
                if (o instanceof Character c) return (long) c;
                if (o instanceof Float f) return Double.valueOf(f);
                return o instanceof Number n && !(o instanceof Double) ? (Object) n.longValue() : o;
            }
            static void equal(String place, Callable<Object> call, Object expected) {
                Object actual;
                try { actual = call.call(); } catch (Throwable e) { actual = e; }
                Object wanted = plain(actual) instanceof Double && plain(expected) instanceof Long l ? (Object) (double) l : plain(expected);
                if (!java.util.Objects.equals(plain(actual), wanted)) System.out.println(place + " gives " + actual + ", not " + expected);
            }
            static void throwing(String place, Callable<Object> call, Class<?> expected) {
                try { System.out.println(place + " gives " + call.call()); }
                catch (Throwable e) { if (e.getClass() != expected) System.out.println(place + " throws " + e); }
            }
            public static void main(String[] arguments) {
                """ + "\n".join(lines) + """
            }
        }""")
    sources = [str(path) for path in JAVA_RUNS]
    subprocess.run(["javac", "-encoding", "UTF-8", "-d", str(tmp_path), str(driver), *sources], check=True)
    result = subprocess.run(["java", "-Xss512k", "-cp", str(tmp_path), "Driver"], capture_output=True, text=True, check=True)
    assert result.stdout == ""


def test_wrong_expectation_is_found(tmp_path):
    path = tmp_path / "wrong.ir"
    path.write_text("; test interpret\n; run: f(1) == 2\nstatic method a.B.f:(I)I\nb0(v0: i32):\n    ret v0\n")
    with pytest.raises(Failure, match=r"f\(1\) gives 1, not 2"):
        run_file(path)


def test_missing_complaint_is_found(tmp_path):
    path = tmp_path / "wrong.ir"
    path.write_text("; test check\nstatic method a.B.f:(I)I\nb0(v0: i32):\n    ret v0 ; error: nothing of the kind\n")
    with pytest.raises(Failure, match="errors differ"):
        run_file(path)


def test_bless_writes_what_then_holds(tmp_path):
    path = tmp_path / "cat.ir"
    path.write_text("; test cat\nstatic method a.B.f:(I)I\nb0(v0: i32):\n  ret v0\n")
    with pytest.raises(Failure, match="output differs"):
        run_file(path)
    run_file(path, bless=True)
    run_file(path)
    assert path.read_text().endswith("; ----\n; static method a.B.f:(I)I\n; b0(v0: i32):\n;     ret v0\n")


def test_unknown_command_is_refused(tmp_path):
    path = tmp_path / "odd.ir"
    path.write_text("; test dance\n")
    with pytest.raises(Failure, match="no command dance"):
        run_file(path)


def test_every_file_is_of_a_known_kind():
    assert {path.suffix for path in DIRECTORY.iterdir() if path.is_file()} <= {".ir", ".java", ".md"}
    assert len(filetest.find_files([])) >= 40
