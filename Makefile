# `make demo` and `make test` each set up all they need, on a Debian with Python 3.11, git and make.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# What tests leave behind to be looked at, screenshots above all.
export ARTIFACTS ?= $(CURDIR)/.build/artifacts
# A machine's own pip settings may cap versions; the lock alone decides.
unexport PIP_CONSTRAINT PIP_REQUIRE_VIRTUALENV

BIN := .venv/bin
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard resources/translations/*/LC_MESSAGES/acdesk.po))
# What the core and its tests must do without, PySide6 first of all.
NOT_CORE := pyside6-essentials shiboken6 pytest-qt import-linter mypy pyinstaller ruff uv
PYTEST := python -m pytest -n 2 --dist worksteal

.PHONY: help demo run test core-test gallery check format lock translations bundle setup setup-tests clean

help:  ## what there is to make
	@sed -nE 's/^([a-z-]+):.*  ## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22

demo: setup  ## sample customers into a practice account, from start to report
	@$(BIN)/acdesk demo

run: setup  ## open the window
	@$(BIN)/acdesk

test: setup-tests core-test  ## every test
	$(BIN)/$(PYTEST) tests

core-test: setup-tests  ## the core's tests where PySide6 is not installed
	@packaging/environment.sh $(BIN)/python .venv-core $(NOT_CORE)
	.venv-core/bin/$(PYTEST) -m "not slow" --ignore=tests/desktop --ignore=tests/journeys --ignore=tests/packaging tests

gallery: setup-tests  ## pictures of every screen in both themes and all languages, in .build/artifacts/gallery
	$(BIN)/python -m tests.desktop.gallery

check: setup  ## lint, types and layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy hatch_build.py packaging tests/conftest.py tests/journeys tests/packaging
	$(BIN)/lint-imports --no-cache

format: setup  ## lay out the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: setup  ## requirements.lock from pyproject.toml; UPGRADE=1 takes newer versions
	$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --extra desktop --extra dev \
	  $(if $(UPGRADE),--upgrade) --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

translations: setup  ## the catalogues, after texts in the code changed
	@$(BIN)/python packaging/translations.py
	@$(MAKE) -s setup

bundle: setup-tests  ## a folder that runs without Python, built and started once
	@packaging/bundle.sh $(BIN)

setup:
	@python=$$(packaging/python.sh); \
	packaging/linux/system-packages.sh run "$$python"; \
	packaging/environment.sh "$$python" .venv
	@$(MAKE) -s $(CATALOGUES)

setup-tests: setup
	@packaging/linux/system-packages.sh test "$$(packaging/python.sh)"

%.mo: %.po
	@$(BIN)/python -c 'from pathlib import Path; import hatch_build; hatch_build.compile_catalogues(Path("resources/translations"))'

clean:  ## remove what was built here
	rm -rf .venv .venv-core .build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
