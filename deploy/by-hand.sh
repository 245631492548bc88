#!/bin/sh
# Runs a command as verbatim.service runs the program: as its user, on its data, with its settings and secrets. Run it as root.
# sh deploy/by-hand.sh COMMAND…
set -eu
set -a
. /etc/verbatim/verbatim.env
DATA_DIR=/var/lib/verbatim
cd /etc/verbatim
[ -n "${BOT_TOKEN:-}${BOT_TOKEN_FILE:-}" ] || [ ! -e bot-token ] || BOT_TOKEN=$(cat bot-token)
[ -n "${WEBHOOK_SECRET:-}${WEBHOOK_SECRET_FILE:-}" ] || [ ! -e webhook-secret ] || WEBHOOK_SECRET=$(cat webhook-secret)
[ -n "${DATA_KEY:-}${DATA_KEY_FILE:-}" ] || [ ! -e data.key ] || DATA_KEY=$(cat data.key)
cd /opt/verbatim
exec runuser -u verbatim -- "$@"
