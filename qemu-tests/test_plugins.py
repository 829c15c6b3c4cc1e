"""Plugins and the C functions they replace, on the same inputs: one image with the plugins, one without any, one host JVM.

Memory objects have a suite of their own (test_memory.py); ports would need a device.
"""

from __future__ import annotations

import pytest

from tools.differential.judge import WAYS, compile_sources, on_host, on_system
from translator.passes import expand_natives

PROGRAM = """
public class Plugins {
    static final int[] INTS = {0, 1, -1, 0x7f800000, 0xff800000, 0x7fc00000, 0x7f800001, 0xffc12345, 0x80000000, 0x00000001, 0x007fffff, 0x3f800000, 0x4b800001};
    static final long[] LONGS = {0, 1, -1, 0x7ff0000000000000L, 0xfff0000000000000L, 0x7ff8000000000000L, 0x7ff0000000000001L, 0xfff8123456789abcL,
        0x8000000000000000L, 0x000fffffffffffffL, 0x3ff0000000000000L, 0x4330000000000001L};
    static final double[] SQUARES = {0, -0.0, 1, 2, 4, 1e300, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, -1, Double.NaN, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, 0.1, 3.0000000000000004, 9007199254740993.0};
    public static void main(String[] args) {
        long seed = 42;
        for (int i = 0; i < 300; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            int n = i < INTS.length ? INTS[i] : (int) (seed >>> 32);
            long w = i < LONGS.length ? LONGS[i] : seed;
            System.out.println(Integer.toHexString(Float.floatToRawIntBits(Float.intBitsToFloat(n))));
            System.out.println(Long.toHexString(Double.doubleToRawLongBits(Double.longBitsToDouble(w))));
            double root = Math.sqrt(i < SQUARES.length ? SQUARES[i] : Double.longBitsToDouble(seed));
            System.out.println(Long.toHexString(Double.doubleToLongBits(root)));
        }
        Object[] objects = {"", new int[0], new Object[0], new String[0][0], 5, new Plugins(), new long[1][]};
        for (Object object : objects) {
            System.out.println(object.getClass().getName() + " " + (object.getClass() == objects[0].getClass()));
        }
        try {
            System.out.println(((Object) (args.length > 99 ? "" : null)).getClass());
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        long before = System.nanoTime();
        System.out.println(System.nanoTime() >= before);
    }
}
"""


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    return compile_sources({"Plugins": PROGRAM}, tmp_path_factory.mktemp("plugins") / "batch")


@pytest.fixture(scope="module")
def expected(batch):
    return on_host(batch)


def test_plugins_do_what_the_host_does(batch, expected):
    assert on_system(batch, WAYS["plain"], "plugins") == expected


def test_c_functions_do_what_the_host_does(batch, expected, monkeypatch):
    monkeypatch.setattr(expand_natives, "find_plugin", lambda name: lambda fn, call, method: None)
    assert on_system(batch, WAYS["plain"], "plugins-fallback") == expected
