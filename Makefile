# make demo and make test do all the set-up themselves, on a Debian 12 machine with Swift 6.3.

CONFIGURATION ?= release
# Programs that are handed out carry Swift's libraries in themselves: they start in half the time, and
# run on a machine without Swift. The same flags every time, or everything is compiled again.
BUILD = swift build -c $(CONFIGURATION) $(if $(filter release,$(CONFIGURATION)),--static-swift-stdlib)
SWIFT_SOURCES = Package.swift Sources SyncServer Tests
BENCHMARKS = --package-path Tests/Benchmarks --scratch-path .build/benchmarks

# All tests at once have some 1,700 files open; from 1,360 on Foundation cannot start a program. Of
# browsers, few at a time: each has a clock that goes on while the others have the processor.
WIDTH = --experimental-maximum-parallelization-width

FUZZ_SEED ?= $(shell date +%s)
FUZZ_RUNS = $(shell grep -rho '= FuzzRun' --include=*.swift --exclude-dir=Fuzzing \
	--exclude-dir=FuzzingTests Tests | wc -l)

.PHONY: help demo test pictures check lint build fuzz soak kill-test bench bench-statistics bench-centre bench-trend clean
.DEFAULT_GOAL := help

help:
	@echo 'make demo          build, fill a small world, serve its pages until Ctrl-C'
	@echo 'make demo ONCE=1   the same, checked, and ends by itself'
	@echo 'make test          everything: style, build, questionnaires, tests (also in a real browser)'
	@echo 'make pictures      the tours in a real browser, a picture of every page in .build/pictures'
	@echo 'make check         style, build and questionnaires without the tests'
	@echo 'make lint          the formatting alone'
	@echo 'make fuzz          a minute of inputs drawn at random; FUZZ_SEED=7 draws the same ones again'
	@echo 'make soak          2,000,000 simulated histories of sync, one table; SOAK_HISTORIES=100000 is fewer'
	@echo 'make kill-test     10,000 visits cut short by kill -9, one table; KILL_ROUNDS=1000 is fewer'
	@echo 'make bench         benchmarks, in release, and the peers beside us'
	@echo 'make bench-statistics  of these the statistics of 100,000 citizens alone'
	@echo 'make bench-centre  the pages of the centre alone, with 72,000 citizens; SKRIDT_CITIZENS=7200 is fewer'
	@echo 'make bench-trend   a citizen'"'"'s trend as JSON beside FastAPI'
	@echo 'make clean         remove what was built'

demo:
	@.ci/prepare build
	@for product in skridt skridt-server skridt-demo; do \
		.ci/step "Building $$product ($(CONFIGURATION))" \
			$(BUILD) --product $$product || exit; \
	done
	@"$$($(BUILD) --show-bin-path)/skridt-demo" $(if $(ONCE),--once)

test:
	@.ci/prepare test
	@$(MAKE) --no-print-directory check
	@.ci/step "Running the tests" \
		swift test --skip-build --skip 'SimulationTests|EndToEndTests' $(WIDTH) 16
	@SKRIDT_AXE="$(CURDIR)/.build/browser/axe.min.js" \
		.ci/step "Trying the programs and their pages in a browser" \
		swift test --skip-build --filter EndToEndTests $(WIDTH) 3
	@.ci/step "Living through 20,000 histories of sync" \
		swift test --skip-build --filter SimulationTests

pictures: build
	@.ci/prepare test
	@SKRIDT_AXE="$(CURDIR)/.build/browser/axe.min.js" SKRIDT_SCREENSHOTS="$(CURDIR)/.build/pictures" \
		.ci/step "Walking through the pages and taking pictures" swift test --skip-build \
		--filter 'OfficeTourTests|ProviderWalkTests|WalkTests|EveryPageTests' $(WIDTH) 3

check: lint build
	@.ci/step "Checking the questionnaires" \
		swift run --skip-build skridt questionnaire check --strict Questionnaires
	@.ci/step "Trying the questionnaires by their tests" \
		swift run --skip-build skridt questionnaire test Questionnaires --minimum 100

lint:
	@.ci/step "Checking the formatting" \
		swift format lint --recursive --parallel --strict $(SWIFT_SOURCES)

build:
	@.ci/prepare build
	@.ci/step "Building (debug)" \
		swift build --build-tests --explicit-target-dependency-import-check error

fuzz: build
	@.ci/step "Fuzzing for a minute" \
		env SKRIDT_FUZZ_SEED=$(FUZZ_SEED) SKRIDT_FUZZ_SECONDS=$$((60 / $(FUZZ_RUNS))) \
		swift test --skip-build --no-parallel --filter FuzzTests
	@grep '^fuzz:' .build/logs/Fuzzing-for-a-minute.log

soak:
	@.ci/prepare build
	@.ci/step "Building skridt-soak ($(CONFIGURATION))" $(BUILD) --product skridt-soak
	@"$$($(BUILD) --show-bin-path)/skridt-soak"

kill-test:
	@.ci/prepare build
	@.ci/step "Building skridt-kill-test ($(CONFIGURATION))" $(BUILD) --product skridt-kill-test
	@"$$($(BUILD) --show-bin-path)/skridt-kill-test"

bench:
	@.ci/prepare build
	@BENCHMARK_DISABLE_JEMALLOC=1 swift package $(BENCHMARKS) benchmark --target SkridtBenchmarks
	@for product in skridt skridt-server; do \
		.ci/step "Building $$product ($(CONFIGURATION))" \
			$(BUILD) --product $$product || exit; \
	done
	@Tests/Benchmarks/time-visit "$$($(BUILD) --show-bin-path)"
	@.ci/step "Building AgainstPeers (release)" \
		swift build -c release $(BENCHMARKS) --product AgainstPeers
	@Tests/Benchmarks/compare-peers "$$($(BUILD) --show-bin-path)" \
		"$$(swift build -c release $(BENCHMARKS) --show-bin-path)"
	@$(MAKE) --no-print-directory bench-statistics bench-centre bench-trend

bench-centre:
	@.ci/prepare build
	@.ci/step "Building skridt-server ($(CONFIGURATION))" $(BUILD) --product skridt-server
	@Tests/Benchmarks/time-centre "$$($(BUILD) --show-bin-path)"

bench-trend:
	@.ci/prepare bench
	@.ci/step "Building skridt-server ($(CONFIGURATION))" $(BUILD) --product skridt-server
	@Tests/Benchmarks/compare-trend "$$($(BUILD) --show-bin-path)"

bench-statistics:
	@.ci/prepare bench
	@.ci/step "Building skridt-server ($(CONFIGURATION))" $(BUILD) --product skridt-server
	@.ci/step "Building AgainstPeers (release)" \
		swift build -c release $(BENCHMARKS) --product AgainstPeers
	@Tests/Benchmarks/compare-statistics "$$($(BUILD) --show-bin-path)" \
		"$$(swift build -c release $(BENCHMARKS) --show-bin-path)"

clean:
	@rm -rf .build
