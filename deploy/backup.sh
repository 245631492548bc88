#!/bin/sh
# A back-up of Redis, as root: docs/operating.md, "Back-up". Whose service the data are, the program's or a Redis of its own
# (SERVICE, DATA_DIR), is stopped for a second or two, and started again whatever happens, if it ran. The copies are root's alone; those over a week old are deleted.
# Exit code 0 only if there is a new copy and the service runs as before; then the date of STAMP is that of the copy, for the program's /metrics.
set -eu
umask 077

service=${SERVICE:-verbatim}
data=${DATA_DIR:-/var/lib/verbatim}
copies=${COPIES:-/var/backups/verbatim}
stamp=${STAMP:-/var/lib/verbatim/last-backup}
copy=$copies/verbatim-$(date +%F).tar.gz
# A copy that was cut short never bears a copy's name.
unfinished=$copies/unfinished.tar.gz
stopped=

# Always a new file: its folder is the program's, who could have put a link there.
mark() { # WHEN
	[ -d "${stamp%/*}" ] || return 0
	new=$(mktemp "$stamp.XXXXXX")
	touch -h -d "$1" "$new"
	mv -fT "$new" "$stamp"
}

finish() {
	status=$?
	rm -f "$unfinished"
	[ -z "$stopped" ] || systemctl start "$service" || status=1
	exit "$status"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

mkdir -p "$copies"
# First of all, so that they go whatever fails below, and a full disk has room again.
find "$copies" -maxdepth 1 -name 'verbatim-*.tar.gz' -mtime +6 -delete
rm -f "$unfinished"
# As long as none has succeeded, the last one is very old.
[ -e "$stamp" ] || mark @0

case $(systemctl is-active "$service" || true) in
active | activating | reloading)
	stopped=yes
	systemctl stop "$service"
	;;
esac
tar -C "$data" -czf "$unfinished" appendonlydir
mv "$unfinished" "$copy"
mark now
