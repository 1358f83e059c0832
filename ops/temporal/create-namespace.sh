#!/bin/sh
# The namespace and the typed search attributes of src/contracts/search-attributes.ts; running it again changes nothing.
set -eu
temporal operator namespace describe -n default >/dev/null 2>&1 || temporal operator namespace create -n default --retention 90d
attribute() { temporal operator search-attribute create --name "$1" --type "$2" >/dev/null 2>&1 || true; }
attribute XdApplicationNo Keyword
attribute XdLoanNo Keyword
attribute XdClientNo Keyword
attribute XdProduct Keyword
attribute XdBranch Keyword
attribute XdStage Keyword
attribute XdRiskClass Keyword
attribute XdAmountFen Int
attribute XdOverdueSince Datetime
attribute XdDeadline Datetime
