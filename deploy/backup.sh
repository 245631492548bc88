#!/bin/sh
# Backs up subscriptions and slots while the program runs: docs/operating.md, "Back-up". Run it as root.
# The copy is encrypted to the public keys in RECIPIENTS, whose private key is on another machine. Nothing is written to the disk unencrypted.
# Copies over a week old are deleted. The exit code is 0 only if there is a new copy; then STAMP has the date of the copy, for the program's /metrics.
set -eu
umask 077
# Neither the export nor age needs these.
unset BOT_TOKEN WEBHOOK_SECRET DATA_KEY

data=${DATA_DIR:-/var/lib/verbatim}
copies=${COPIES:-/var/backups/verbatim}
recipients=${RECIPIENTS:-/etc/verbatim/backup-recipients}
stamp=${STAMP:-/var/lib/verbatim/last-backup}
program=${PROGRAM:-/opt/verbatim}
# The user who owns the data; empty means the user who runs this script.
owner=${OWNER-verbatim}
copy=$copies/verbatim-$(date +%F).jsonl.age
# An incomplete copy never has the name of a complete one.
unfinished=$copies/unfinished.age

# Always create a new file: the folder belongs to the program's user, who could have put a link there.
mark() { # WHEN
	[ -d "${stamp%/*}" ] || return 0
	new=$(mktemp "$stamp.XXXXXX")
	touch -h -d "$1" "$new"
	mv -fT "$new" "$stamp"
}

# EXPORT can name another command that writes the export.
export_all() {
	if [ -n "${EXPORT:-}" ]; then
		sh -c "$EXPORT"
		return
	fi
	set -- env "DATA_DIR=$data" "$program/node_modules/.bin/node" --disable-warning=ExperimentalWarning "$program/src/backup.ts"
	[ -z "$owner" ] || set -- runuser -u "$owner" -- "$@"
	"$@"
}

trap 'rm -f "$unfinished"' EXIT
trap 'exit 1' HUP INT TERM

mkdir -p "$copies"
# First, so that old copies are deleted even if a later step fails, and a full disk has room again.
find "$copies" -maxdepth 1 \( -name 'verbatim-*.age' -o -name 'verbatim-*.tar.gz' \) -mtime +6 -delete
rm -f "$unfinished" "$copies/unfinished.tar.gz"
# Until the first success, the stamp is very old.
[ -e "$stamp" ] || mark @0

# age can't tell that the export was cut short, so the export reports its own success.
status=$({
	{
		export_all || exit
		echo 0 >&3
	} | age -R "$recipients" >"$unfinished"
} 3>&1)
[ "$status" = 0 ]
mv "$unfinished" "$copy"
# Copies made by older versions are not encrypted, and contain more.
find "$copies" -maxdepth 1 -name 'verbatim-*.tar.gz' -delete
mark now
