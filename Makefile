# Every target calls build.py, which sets up what it needs on first use. CONFIG=name picks images/name.toml.
CONFIG ?= iozone-mono
PYTHON ?= python3

.PHONY: image run test bench clean python

image run: python
	@$(PYTHON) build.py $@ $(CONFIG)

test: python
	@$(PYTHON) build.py test $(ARGS)

bench: python
	@$(PYTHON) build.py bench iozone $(ARGS)

clean:
	rm -rf build

# A machine without Python gets it here, since build.py can't do that itself.
python:
	@command -v $(PYTHON) >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && echo 'setup: installing python3' >&2 && apt-get update -q >/dev/null \
	  && apt-get install -y -q --no-install-recommends python3 python3-venv >/dev/null 2>&1; } \
	  || { echo "Python 3.11 or newer is missing; type: sudo apt-get install -y python3 python3-venv" >&2; exit 1; }
