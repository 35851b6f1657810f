# The one entry point: `make help` lists what there is.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# The program starts in a third of the time when Swift's own libraries are linked in.
RELEASE := -c release --static-swift-stdlib
BINARY = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/workbench
SHARE = $(DESTDIR)$(PREFIX)/share/workbench

# Dependency trees, which are not part of the repository.
TREEBANK ?= ../shared/data/treebank

.PHONY: help run test compare build install docs model bench eval hostile hostile-calls soak fuzz lint format setup clean
.DEFAULT_GOAL := help

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the Debian packages that are missing
	@tools/setup

build: setup ## Build the program for release
	$(SWIFT) build $(RELEASE) --product workbench

run: build ## Run the example plugin over the example corpus
	@"$(BINARY)" run plugins/guarantees.lua

lint: ## Check formatting and style, and that no folders of a target need each other
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	tools/folder-knots

format: ## Bring the sources into the form that lint asks for
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

test: setup lint ## Lint, then build and run all tests
	$(SWIFT) test --disable-xctest

compare: setup ## Compare 200,000 random calls of the library with plain Lua (SEED, by default the time)
	LIBRARY_CASES=200000 LIBRARY_SEED=$(or $(SEED),$(shell date +%s)) $(SWIFT) test --disable-xctest --filter LibraryTests

docs: build ## Write the manual that is made from declarations, and the editor stubs, into docs/
	@"$(BINARY)" docs --manual docs/script-api --reference docs/reference --stubs docs/stubs

model: ## Train the model of English syntax again, to the same bytes (TREEBANK=FOLDER, ../shared/data/treebank)
	@tools/train-syntax/run "$(TREEBANK)" models/english

bench: build ## Measure speed; figures are in docs/measurements.md
	@Benchmarks/run "$(BINARY)"
	@Benchmarks/linearity "$(BINARY)"

eval: build ## Score the readings against gold data (GOLD=FOLDER, ../shared); kept in docs/measurements.md
	@Benchmarks/eval "$(BINARY)" $(GOLD) --keep

hostile: build ## Run hostile plugins and judge how they end (HOSTILE=FOLDER for others)
	@Tests/Hostile/run "$(BINARY)" $(HOSTILE)

soak: build ## Kill workers for MINUTES (2), then whole runs at 50 moments, at random, and look for what is lost or left
	@Tests/Soak/run "$(BINARY)" $(MINUTES)
	@Tests/Soak/kill-moments "$(BINARY)"

fuzz: setup ## Fuzz the readers with the address sanitizer (SECONDS for each, 600)
	@Fuzz/run $(SECONDS)

hostile-calls: setup ## Call what scripts can reach with anything, CALLS times (2,000,000) by SEED (1)
	WORKBENCH_RANDOM_CALLS=$(or $(CALLS),2000000) WORKBENCH_RANDOM_SEED=$(or $(SEED),1) \
		$(SWIFT) test --disable-xctest --filter HostileCallTests

install: build ## Install under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/plugins" "$(SHARE)/docs" "$(SHARE)/gazetteers" \
		"$(SHARE)/languages" "$(SHARE)/models"
	install -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/workbench"
	cp -R plugins/. "$(SHARE)/plugins/"
	cp -R docs/. "$(SHARE)/docs/"
	cp -R gazetteers/. "$(SHARE)/gazetteers/"
	cp -R languages/. "$(SHARE)/languages/"
	cp -R models/. "$(SHARE)/models/"
	install -m 644 LICENSE NOTICE README.md CHANGELOG.md "$(SHARE)/"

clean: ## Remove what was built
	$(SWIFT) package clean
