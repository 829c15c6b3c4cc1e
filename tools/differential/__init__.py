"""Differential testing: random programs on the host's JVM, in the IR interpreter and on the booted system must print the same."""
