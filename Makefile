# Concord. `make help` lists what there is to make.
SWIFT ?= swift
PREFIX ?= /usr/local
# On a machine where git must be kept from Package.resolved, set this to what your builds need.
BUILD_FLAGS ?= -c release --static-swift-stdlib
BINARY = .build/release/concord
PACKAGES = liblua5.4-dev libmd-dev pkg-config graphviz
BENCH_PACKAGES = lua5.4 lua-cjson

.PHONY: help setup build demo test lint format api-files bench kill-battery lua-conformance sweep test-sanitized install uninstall clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

setup: ## Install what is missing (apt-get), and say what
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then \
	  echo "setup: everything is there ($(PACKAGES))"; \
	else \
	  echo "setup: installing$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then run=""; else run="sudo"; fi; \
	  $$run apt-get update -qq && $$run apt-get install -y -qq $$missing >/dev/null \
	    && echo "setup: installed$$missing"; \
	fi; \
	command -v $(SWIFT) >/dev/null || { \
	  echo "setup: there is no Swift toolchain: install Swift 6.2 or newer from swift.org"; exit 1; }

build: setup ## Build the release binary
	$(SWIFT) build $(BUILD_FLAGS) --product concord

demo: build ## Check the example areas and write their annual reports
	$(BINARY) demo --examples examples --out out/demo

test: setup lint ## Run every test, and the linter
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

test-sanitized: setup ## Run the runtime's tests under AddressSanitizer, the pool's under ThreadSanitizer
	ASAN_OPTIONS=detect_leaks=0:exitcode=77 $(SWIFT) test --sanitize=address \
	  --scratch-path .build-address --filter '^(LuaRuntimeTests|ScriptAPITests)\.'
	# Only the pool of workers has threads that share anything; a state is confined to one.
	TSAN_OPTIONS=exitcode=66 $(SWIFT) test --sanitize=thread --no-parallel \
	  --scratch-path .build-thread --filter '^ScriptWorkersTests\.Transport(Pool|Frame)Tests'

sweep: setup ## Refuse every block of memory in turn (minutes)
	SWEEP_STEP=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-sweep \
	  --filter AllocationSweepTests

kill-battery: setup ## Show how each script that would not end is stopped, and when
	$(SWIFT) run -c release kill-times

lint: ## Hold the sources against the format
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format: ## Bring the sources into the format
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

api-files: setup ## Write the script reference, editor stubs and the like anew from the declarations
	-RECORD_SNAPSHOTS=1 $(SWIFT) test --filter GeneratedFileTests >/dev/null
	git diff --stat -- docs plugins rules .luacheckrc

bench: build ## Measure, beside plain Lua in the same run
	@for package in $(BENCH_PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || { \
	    if [ "$$(id -u)" = 0 ]; then run=""; else run="sudo"; fi; \
	    echo "bench: installing $$package"; $$run apt-get install -y -qq $$package >/dev/null; }; \
	done
	Benchmarks/throughput/run.sh $(BINARY) 100000
	Benchmarks/startup/run.sh $(BINARY)
	Benchmarks/impact/run.sh $(BINARY)
	$(SWIFT) build $(BUILD_FLAGS) --product boundary
	Benchmarks/boundary/run.sh .build/release/boundary
	$(SWIFT) build $(BUILD_FLAGS) --product replay
	.build/release/replay
	$(SWIFT) build $(BUILD_FLAGS) --product soundness
	.build/release/soundness

lua-conformance: setup ## Run Lua's own tests, from the folder TESTS, inside Concord's Lua
	@$(SWIFT) build -c release --product lua-conformance
	@.build/release/lua-conformance "$(TESTS)"

install: build ## Install below PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/concord
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/concord
	rm -rf $(DESTDIR)$(PREFIX)/share/concord/rules $(DESTDIR)$(PREFIX)/share/concord/plugins \
	  $(DESTDIR)$(PREFIX)/share/concord/examples
	cp -R rules plugins examples $(DESTDIR)$(PREFIX)/share/concord/
	@echo "install: $(DESTDIR)$(PREFIX)/bin/concord; try: concord doctor"

uninstall: ## Take away what `make install` put below PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/concord
	rm -rf $(DESTDIR)$(PREFIX)/share/concord

clean: ## Take away what was built and written
	$(SWIFT) package clean
	rm -rf .build out
