#!/bin/sh
# Creates and updates Temporal's two schemas; running it again changes nothing.
set -eu
tool() { temporal-sql-tool --plugin "$SQL_PLUGIN" --ep "$SQL_HOST" -p "$SQL_PORT" -u "$SQL_USER" --pw "$SQL_PASSWORD" "$@"; }
schema() {
  tool --db "$1" create || true
  tool --db "$1" setup-schema -v 0.0 || true
  tool --db "$1" update-schema -d "/etc/temporal/schema/postgresql/v12/$2/versioned"
}
schema temporal temporal
schema temporal_visibility visibility
