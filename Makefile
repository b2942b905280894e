# Everything that a fresh machine needs: Python 3.11 or newer, and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# nbgrader starts the kernel that it finds first on PATH.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.DEFAULT_GOAL := help
.PHONY: help setup grade test truth build lint clean

help: ## say what there is to make
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(VENV)/.ready ## make the virtual environment with the pinned packages

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

grade: setup ## grade the demonstration class
	$(BIN)/python -m tests.demonstration build/demonstration
	$(BIN)/autograder grade build/demonstration --out build/results

test: setup lint ## pass the tests
	$(BIN)/autograder build --check
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --quiet

truth: setup ## measure whether the grader tells the truth, and write docs/measured.md
	$(BIN)/python -m tests.truth --out docs/measured.md

lint: setup ## hold the code to its format and rules
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .

build: setup ## write the stubs, notebooks and tables anew
	$(BIN)/autograder build
	$(BIN)/python -m tests.truth.equality

clean: ## remove what make has made
	rm -rf $(VENV) build *.egg-info .pytest_cache .ruff_cache .hypothesis
