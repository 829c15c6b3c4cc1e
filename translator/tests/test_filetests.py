"""Every filetest holds, and what the `run:` lines of Java filetests say is what the host's JVM does."""

from __future__ import annotations

import subprocess

import pytest

from tools.differential.runlines import driver, failures
from translator import filetest
from translator.filetest import DIRECTORY, Failure, FileTest, find_files, main_class, run_file

JAVA_RUNS = [path for path in find_files([]) if path.suffix == ".java" and FileTest.read(path).runs]


@pytest.mark.parametrize("path", find_files([]), ids=lambda path: path.name)
def test_filetest_holds(path):
    run_file(path)


def test_host_jvm_agrees(tmp_path):
    tests = [FileTest.read(path) for path in JAVA_RUNS]
    source = tmp_path / "Driver.java"
    source.write_text(driver({test.path.name: (main_class(test), test.runs) for test in tests}))
    sources = [str(path) for path in JAVA_RUNS]
    subprocess.run(["javac", "-encoding", "UTF-8", "-d", str(tmp_path), str(source), *sources], check=True)
    result = subprocess.run(["java", "-Xss512k", "-cp", str(tmp_path), "Driver"], capture_output=True, text=True, check=True)
    assert result.stdout == "@@done\n"


def test_what_is_interpreted_is_run_too():
    for path in find_files([]):
        commands = FileTest.read(path).commands
        assert (["interpret"] in commands) == (["run"] in commands), path.name


def test_wrong_result_of_machine_code_is_found(tmp_path):
    path = tmp_path / "wrong.ir"
    path.write_text("; test run\n; run: f(1, 2) == 4\nstatic method a.B.f:(II)I\nb0(v0: i32, v1: i32):\n    v2: i32 = add.i32 v0, v1\n    ret v2\n")
    with pytest.raises(Failure, match=r"f\(1, 2\) gives 3 on the build machine, not 4"):
        run_file(path)


def test_wrong_result_on_the_system_is_found(tmp_path):
    source = tmp_path / "wrong_sum.java"
    source.write_text("class WrongSum { static int f(int a) { if (a < 0) throw new IllegalStateException(); return a + 1; } }\n")
    wrong = failures({"wrong_sum.java": ("WrongSum", [("f", "1", "==", "2"), ("f", "1", "==", "3"), ("f", "-1", "throws", "java.lang.Error"),
                                                     ("f", "-1", "throws", "java.lang.IllegalStateException")])}, [source])
    assert wrong == {"wrong_sum.java": ["f gives 2, not 3", "f throws java.lang.IllegalStateException"]}


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
