# The set-up happens by itself and once: every target that needs it waits for $(READY).
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo run test check bench screens translations setup clean

help:  ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

demo: $(READY)  ## thirteen made-up One Stop Shops and their county table, in demo/
	rm -rf demo
	$(BIN)/osslog demo --out demo

run: $(READY)  ## open the window
	$(BIN)/osslog

test: $(READY)  ## run the tests, without a screen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --dist worksteal

check: $(READY)  ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --no-explicit-package-bases packaging/*.py

bench: $(READY)  ## run the benchmarks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

screens: $(READY)  ## draw docs/screens/ and the guide's pictures anew
	QT_QPA_PLATFORM=offscreen $(BIN)/python tests/screens.py

translations: $(READY)  ## collect the window's texts for translators, and compile what they made
	$(BIN)/python packaging/translations.py

journey: $(READY)  ## the whole way in a real window, under Xvfb; pictures in build/journey/
	$(BIN)/python tests/real_window.py --out build/journey

handover: $(READY)  ## hand over to feedback and back with real processes; pictures in build/handover/
	$(BIN)/python -m tests.real_handover --out build/handover

traces: $(READY)  ## both ways under strace: fails on files and sockets that docs/it.md lacks
	$(BIN)/python tests/traces.py

setup: $(READY)  ## only the set-up

clean:  ## remove what was made here, the set-up too
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements-dev.txt pyproject.toml packaging/system_libraries.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "osslog needs Python 3.11 or later")'
	@echo "Setting up $(VENV) ..." >&2
	test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python packaging/system_libraries.py
	touch $@
