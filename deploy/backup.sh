#!/bin/sh
# A back-up of subscriptions and slots, as root, while the program runs: docs/operating.md, "Back-up". It is encrypted to the public keys in RECIPIENTS, whose
# private key is elsewhere; nothing goes to the disk unencrypted. Those over a week old are deleted.
# Exit code 0 only if there is a new copy; then the date of STAMP is that of the copy, for the program's /metrics.
set -eu
umask 077
# Neither the export nor age needs them.
unset BOT_TOKEN WEBHOOK_SECRET DATA_KEY

data=${DATA_DIR:-/var/lib/verbatim}
copies=${COPIES:-/var/backups/verbatim}
recipients=${RECIPIENTS:-/etc/verbatim/backup-recipients}
stamp=${STAMP:-/var/lib/verbatim/last-backup}
program=${PROGRAM:-/opt/verbatim}
# Whose the data are; empty: of whoever runs this.
owner=${OWNER-verbatim}
copy=$copies/verbatim-$(date +%F).jsonl.age
# A copy that was cut short never bears a copy's name.
unfinished=$copies/unfinished.age

# Always a new file: its folder is the program's, who could have put a link there.
mark() { # WHEN
	[ -d "${stamp%/*}" ] || return 0
	new=$(mktemp "$stamp.XXXXXX")
	touch -h -d "$1" "$new"
	mv -fT "$new" "$stamp"
}

# EXPORT: another command that writes the export.
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
# First of all, so that they go whatever fails below, and a full disk has room again.
find "$copies" -maxdepth 1 \( -name 'verbatim-*.age' -o -name 'verbatim-*.tar.gz' \) -mtime +6 -delete
rm -f "$unfinished" "$copies/unfinished.tar.gz"
# As long as none has succeeded, the last one is very old.
[ -e "$stamp" ] || mark @0

# age alone can't tell an export that was cut short.
status=$({
	{
		export_all || exit
		echo 0 >&3
	} | age -R "$recipients" >"$unfinished"
} 3>&1)
[ "$status" = 0 ]
mv "$unfinished" "$copy"
# Those of older versions are not encrypted, and hold more.
find "$copies" -maxdepth 1 -name 'verbatim-*.tar.gz' -delete
mark now
