# make demo and make test do all the set-up themselves, on a Debian 12 machine with Swift 6.3.

CONFIGURATION ?= release
SWIFT_SOURCES = Package.swift Sources SyncServer Tests
BENCHMARKS = --package-path Tests/Benchmarks --scratch-path .build/benchmarks

.PHONY: help demo test check lint build bench clean
.DEFAULT_GOAL := help

help:
	@echo 'make demo          build, fill a small world, serve its pages until Ctrl-C'
	@echo 'make demo ONCE=1   the same, checked, and ends by itself'
	@echo 'make test          everything: style, build, questionnaires, tests (also in a real browser)'
	@echo 'make check         style, build and questionnaires without the tests'
	@echo 'make lint          the formatting alone'
	@echo 'make bench         benchmarks, in release'
	@echo 'make clean         remove what was built'

demo:
	@.ci/prepare build
	@for product in skridt skridt-server skridt-demo; do \
		.ci/step "Building $$product ($(CONFIGURATION))" \
			swift build -c $(CONFIGURATION) --product $$product || exit; \
	done
	@"$$(swift build -c $(CONFIGURATION) --show-bin-path)/skridt-demo" $(if $(ONCE),--once)

test:
	@.ci/prepare test
	@$(MAKE) --no-print-directory check
	@SKRIDT_AXE="$(CURDIR)/.build/browser/axe.min.js" \
		.ci/step "Running the tests" swift test --skip-build

check: lint build
	@.ci/step "Checking the questionnaires" \
		swift run --skip-build skridt questionnaire check Questionnaires

lint:
	@.ci/step "Checking the formatting" \
		swift format lint --recursive --parallel --strict $(SWIFT_SOURCES)

build:
	@.ci/prepare build
	@.ci/step "Building (debug)" \
		swift build --build-tests --explicit-target-dependency-import-check error

bench:
	@.ci/prepare build
	@BENCHMARK_DISABLE_JEMALLOC=1 swift package $(BENCHMARKS) benchmark
	@for product in skridt skridt-server; do \
		.ci/step "Building $$product ($(CONFIGURATION))" \
			swift build -c $(CONFIGURATION) --product $$product || exit; \
	done
	@Tests/Benchmarks/time-visit "$$(swift build -c $(CONFIGURATION) --show-bin-path)"

clean:
	@rm -rf .build
