# `make up` starts Tradepost, `make test` tests it, `make help` says the rest.
.DEFAULT_GOAL := help
.PHONY: help env up down status test quick journeys web-test lint verify bench demo doctor lock clean

PYTHON ?= python3
BIN := .venv/bin

help: ## show these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

env: ## make or refresh .venv from requirements.lock
	@PYTHON="$(PYTHON)" tools/bootstrap.sh

up: env ## start the platform on http://localhost:8080
	@$(BIN)/tradepost up

down: env ## stop the platform; its data stay
	@$(BIN)/tradepost down

status: env ## show what runs
	@$(BIN)/tradepost status

doctor: env ## check this machine
	@$(BIN)/tradepost doctor

# The web application's tests need no ARGS; with them, pytest's alone are meant.
test: quick journeys $(if $(ARGS),,web-test) ## every test, on its own ports and folders; ARGS="-k name" to choose

quick: env ## the tests of parts, two at a time
	$(BIN)/pytest -n 2 --dist loadfile -m "not long" $(ARGS)

journeys: env ## the long tests, one after another: real data, load, faults, fuzzing
	$(BIN)/pytest -m long $(ARGS)

web-test: env ## the web application: lint, types, generated client, tests, journeys in a browser
	@tools/browser.sh >/dev/null
	$(BIN)/tradepost npm run lint
	$(BIN)/tradepost npm run types
	$(BIN)/tradepost npm run generate:check
	$(BIN)/tradepost npm run test
	$(BIN)/python tools/e2e.py

lint: env ## ruff, mypy and the import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

verify: lint ## everything that CI runs: lint, migrations, contracts, tests
	$(BIN)/tradepost migrations-check
	$(BIN)/tradepost contracts --check
	@$(MAKE) --no-print-directory test

bench: env ## measure, and write bench/results.json
	$(BIN)/python bench/run.py

demo: env ## tell the main job on the terminal, against the running platform
	@$(BIN)/tradepost demo

lock: env ## resolve the dependencies anew into requirements.lock
	PATH="$$PATH:$(CURDIR)/.cache/uv/bin" uv pip compile pyproject.toml --extra embedded --extra dev \
		--generate-hashes --universal --python-version 3.11 -o requirements.lock -q --no-header

clean: ## remove the environment and caches; the platform's data stay
	@if [ -x $(BIN)/tradepost ]; then $(BIN)/tradepost down; fi
	rm -rf bench/browser/node_modules web/node_modules web/.next web/test-results .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find backend bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
