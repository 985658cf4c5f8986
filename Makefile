# Needs only Python 3.11 or newer and make; everything else is installed into .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
SOURCES := generator templates/static generated tests benchmarks
REFERENCE ?=

export STUBWRIGHT_REFERENCE := $(if $(REFERENCE),$(abspath $(REFERENCE)))

.PHONY: generate check test checks lint types mypy pyright pytest sweep properties unnoticed chaos interrupts replies format clean
.DEFAULT_GOAL := test

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

generate: $(STAMP)  ## Write generated/ from specs/.
	$(BIN)/stubwright generate --force

check: $(STAMP)  ## Compare generated/ with what would be written.
	$(BIN)/stubwright check

test: checks pytest  ## Everything that has to pass; REFERENCE=DIR adds the vendors' own files.

lint: $(STAMP)
	$(BIN)/black --check --quiet $(SOURCES)
	$(BIN)/ruff check --quiet $(SOURCES)
	PYTHONPATH=. $(BIN)/lint-imports --no-cache > $(VENV)/imports.txt || { cat $(VENV)/imports.txt; exit 1; }

types: mypy pyright

mypy: $(STAMP)
	$(BIN)/mypy

pyright: $(STAMP)
	$(BIN)/basedpyright --pythonpath $(BIN)/python --level error

checks: $(STAMP)
	@$(MAKE) --no-print-directory --jobs 3 lint mypy pyright

pytest: $(STAMP)
	$(BIN)/pytest -n 2 --quiet

SETS ?= $(if $(REFERENCE),$(addprefix $(REFERENCE)/,corpus upstream/microsoft/wsdl upstream/yandex/wsdl))

sweep: chaos interrupts replies unnoticed properties  ## Everything that takes long; WSDL sets need REFERENCE=DIR, or SETS="DIR…" for any folders of sets.
	$(if $(SETS),PYTHONPATH=.:generator $(BIN)/python -m tests.sweep $(SETS) --types,@echo "no sets: REFERENCE=DIR or SETS=DIR…")

properties: $(STAMP)  ## Run the property tests with more examples, new ones each time.
	HYPOTHESIS_PROFILE=sweep $(BIN)/pytest -n 2 --quiet tests/behaviour tests/programs tests/unit tests/wire

unnoticed: $(STAMP)  ## List the changes of planners that no snapshot case notices.
	PYTHONPATH=.:generator $(BIN)/python -m tests.snapshots.seeded

CHAOS ?=

chaos: $(STAMP)  ## 100,000 ids against a sandbox that misbehaves, in processes that are killed and resumed; CHAOS="--seed 2".
	PYTHONPATH=.:generator $(BIN)/python -m tests.sweep.chaos $(CHAOS)

REPLIES ?=

replies: $(STAMP)  ## 20,220 generated replies over HTTP to all operations, against an oracle of its own; REPLIES="--seed 2".
	PYTHONPATH=.:generator $(BIN)/python -m tests.sweep.replies $(REPLIES)

INTERRUPTS ?=

interrupts: $(STAMP)  ## 1,000 interrupts of batch runs in each of seven ways, at concurrency 1, 4 and 16; INTERRUPTS="--runs 100".
	PYTHONPATH=.:generator $(BIN)/python -m tests.sweep.interrupts $(INTERRUPTS)

format: $(STAMP)
	$(BIN)/black --quiet $(SOURCES)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
