# The two commands are `make site` and `make test`; each sets up all it needs, and a second run uses what is there.
#   make PYTHON=/path/to/python site    sets the Python that .venv is made with (3.11 or later)

VENV := .venv
BIN := $(VENV)/bin
PIP := PYTHONWARNINGS=ignore $(BIN)/python -m pip --quiet --disable-pip-version-check
INSTALL := $(PIP) install --require-hashes --only-binary :all: --requirement
RECORDS := 1000

export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: help site serve drafts test lint check bless bench measure fuzz audit lock clean
.DEFAULT_GOAL := help

help: ## Show these lines.
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

site: $(VENV)/.site ## Build the site into site/.
	@$(BIN)/dossier build

serve: $(VENV)/.site ## Serve the site at http://127.0.0.1:8000/ and build it anew at every edit.
	@$(BIN)/dossier serve

drafts: $(VENV)/.drafts ## Install what `dossier extract` needs besides.

test: $(VENV)/.test ## Run every test.
	@CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python -m pytest -n auto --dist loadfile

lint: $(VENV)/.test ## Check style, types, the direction of imports and the workflows.
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache > .lint-imports || { cat .lint-imports; exit 1; }
	@tail -n 1 .lint-imports && rm .lint-imports
	@$(BIN)/zizmor --offline --quiet --persona pedantic .github

check: lint test ## Do both of the two above: what a change must pass.

bless: $(VENV)/.test ## Accept what is made now as the expected pages, problems and schemas; read the diff before you commit.
	@$(BIN)/python -m pytest -q --bless tests/test_golden_tree.py tests/test_golden_problems.py tests/figures/test_golden.py || true
	@$(BIN)/dossier explain --schemas
	@git status --short tests content/.schemas .vscode

bench: $(VENV)/.test ## Measure the stages beside MkDocs on RECORDS=1000 invented records (RECORDS=10000 takes minutes).
	@$(BIN)/python -m tests.bench $(RECORDS)

measure: $(VENV)/.test ## Measure extraction on the annotated sets in ../shared/data (says so where they are not).
	@$(BIN)/python -m tests.measure

fuzz: $(VENV)/.test ## Try 20,000 spoilt content folders and hostile texts (takes long).
	@DOSSIER_FUZZ=20000 $(BIN)/python -m pytest -q tests/safety/test_fuzz.py

audit: $(VENV)/.test ## Compare the locked packages with the advisories known today (needs the network).
	@for lock in requirements.txt requirements-extract.txt requirements-test.txt; do \
	  $(BIN)/pip-audit --requirement $$lock --require-hashes --disable-pip || exit 1; \
	done

# The locks name every file of every package by its hash and no registry. They are made with the oldest Python that the
# project runs on. UPGRADE=1 takes newer versions; without it only what pyproject.toml asks for changes.
LOCK := $(VENV)-lock/bin/pip-compile --quiet $(if $(UPGRADE),--upgrade) --generate-hashes --allow-unsafe --strip-extras \
  --all-build-deps --no-header --no-annotate --no-emit-options --no-emit-index-url --no-emit-find-links \
  --no-emit-trusted-host --newline lf

lock: ## Write the three requirements*.txt anew from pyproject.toml (needs python3.11).
	@test -x $(VENV)-lock/bin/pip-compile || { python3.11 -m venv $(VENV)-lock && \
	  $(VENV)-lock/bin/python -m pip --quiet --disable-pip-version-check install pip-tools; }
	@$(LOCK) --output-file requirements.txt pyproject.toml
	@$(LOCK) --extra extract --constraint requirements.txt --output-file requirements-extract.txt pyproject.toml
	@$(LOCK) --extra extract --extra test --constraint requirements-extract.txt --output-file requirements-test.txt pyproject.toml

clean: ## Remove what was made: the virtual environment, the site and the caches (build/docs stays).
	@rm -rf $(VENV) $(VENV)-lock site site.drafts site.offline site.building site.previous .mypy_cache .ruff_cache .pytest_cache .hypothesis \
	  .import_linter_cache *.egg-info

$(BIN)/python:
	@python="$(PYTHON)"; \
	for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	  [ -n "$$python" ] && break; \
	  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && python="$$name"; \
	done; \
	[ -n "$$python" ] || { echo "make: Python 3.11 or later is needed and was not found; name one with PYTHON=/path/to/python" >&2; exit 1; }; \
	"$$python" -c 'import ensurepip, venv' 2>/dev/null || { echo "make: $$python lacks the module venv or ensurepip; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }; \
	echo "making $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.site: requirements.txt pyproject.toml | $(BIN)/python
	@echo "installing the locked packages of requirements.txt"
	@$(INSTALL) requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.drafts: requirements-extract.txt $(VENV)/.site
	@echo "installing the locked packages of requirements-extract.txt"
	@$(INSTALL) requirements-extract.txt
	@touch $@

$(VENV)/.test: requirements-test.txt pyproject.toml | $(BIN)/python
	@echo "installing the locked packages of requirements-test.txt"
	@$(INSTALL) requirements-test.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.site $(VENV)/.drafts $@
