# The packages that go through the race detector: those with concurrency of
# their own. SQLite is translated code that runs some 40 times slower there, so
# packages whose tests fill a store with generated volumes stay out; -short
# keeps the long tests of the others out.
RACE_PACKAGES ?= ./api/... ./web/... ./loader/...

GOLANGCI_VERSION := 2.15.0
GOLANGCI := .cache/bin/golangci-lint-$(GOLANGCI_VERSION)

.PHONY: help build test generate pages lint bench soak clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build the program: ./quanhe
	CGO_ENABLED=0 go build -trimpath -o quanhe ./cmd/quanhe

test: ## run every test that this machine can run, and say what it can't
	@RACE_PACKAGES='$(RACE_PACKAGES)' .ci/test

generate: ## write the generated Go code again
	go generate ./...

pages: ## build the web pages again (Node 20.19 or newer)
	cd web/explorer && npm ci && npm run check && npm run build

lint: $(GOLANGCI) ## run the linters
	$(GOLANGCI) run

bench: ## measure against hand-written servers and @neo4j/graphql, with the goals
	@.ci/bench

soak: ## run the full volumes: random plans and queries, failing stores, killed loads, fuzzing
	.ci/soak

clean: ## remove what the other targets built
	rm -f quanhe coverage.out

$(GOLANGCI):
	GOBIN='$(CURDIR)/.cache/bin' go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v$(GOLANGCI_VERSION)
	mv .cache/bin/golangci-lint $@
