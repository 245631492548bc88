#!/bin/sh
# A back-up of Redis, as root: docs/operating.md, "Back-up". Whose service the data are, the program's or a Redis of its own
# (SERVICE, DATA_DIR), is stopped for a second or two, and started again whatever happens, if it ran. The copies are root's alone; those over a week old are deleted.
set -eu
umask 077

service=${SERVICE:-verbatim}
data=${DATA_DIR:-/var/lib/verbatim}
copies=${COPIES:-/var/backups/verbatim}
copy=$copies/verbatim-$(date +%F).tar.gz

mkdir -p "$copies"
case $(systemctl is-active "$service" || true) in
active | activating | reloading)
	trap 'systemctl start "$service"' EXIT
	trap 'exit 1' HUP INT TERM
	systemctl stop "$service"
	;;
esac
# A copy that was cut short never bears a copy's name.
tar -C "$data" -czf "$copies/unfinished.tar.gz" appendonlydir
mv "$copies/unfinished.tar.gz" "$copy"
find "$copies" -maxdepth 1 -name 'verbatim-*.tar.gz' -mtime +6 -delete
