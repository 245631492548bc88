#!/bin/sh
# Backs up subscriptions and slots while the program runs: docs/operating.md, "Back-up". Run it as root, or as the user who owns the data.
# The copy is encrypted to the public keys in RECIPIENTS, whose private key is on another machine. Nothing is written to the disk unencrypted.
# Copies over a week old are deleted. The exit code is 0 only if there is a new copy; then STAMP has the date of the copy, for the program's /metrics.
set -eu
umask 077
# Neither the export nor age needs these.
unset BOT_TOKEN WEBHOOK_SECRET DATA_KEY

data=${DATA_DIR:-/var/lib/verbatim}
copies=${COPIES:-/var/backups/verbatim}
# "-" is standard input.
recipients=${RECIPIENTS:-/etc/verbatim/backup-recipients}
stamp=${STAMP:-/var/lib/verbatim/last-backup}
program=${PROGRAM:-/opt/verbatim}
# The user who owns the data and the copies; empty means the user who runs this script.
owner=${OWNER-verbatim}

# Root only hands over to that user: no rights of root are needed, and that user could have put a link into any of their folders.
if [ "$(id -u)" = 0 ] && [ -n "$owner" ] && [ -z "${EXPORT:-}" ]; then
	install -d -m 700 -o "$owner" "$copies"
	export OWNER= RECIPIENTS=-
	exec runuser -u "$owner" -- sh "$0" <<-EOF
		$(cat "$recipients" || true)
	EOF
fi

copy=$copies/verbatim-$(date +%F).jsonl.age
# An incomplete copy never has the name of a complete one.
unfinished=$copies/unfinished.age

# Always create a new file: there could be a link.
mark() { # WHEN
	[ -d "${stamp%/*}" ] || return 0
	new=$(mktemp "$stamp.XXXXXX")
	touch -h -d "$1" "$new"
	mv -fT "$new" "$stamp"
}

# From inside the folder, because find fails where it may not return to.
delete() ( # COPIES, as find's tests
	cd "$copies"
	find . -maxdepth 1 "$@" -delete
)

# EXPORT can name another command that writes the export.
export_all() {
	if [ -n "${EXPORT:-}" ]; then
		sh -c "$EXPORT"
		return
	fi
	DATA_DIR=$data "$program/node_modules/.bin/node" --disable-warning=ExperimentalWarning "$program/src/backup.ts"
}

trap 'rm -f "$unfinished"' EXIT
trap 'exit 1' HUP INT TERM

mkdir -p "$copies"
# First, so that old copies are deleted even if a later step fails, and a full disk has room again.
delete \( -name 'verbatim-*.age' -o -name 'verbatim-*.tar.gz' \) -mtime +6
rm -f "$unfinished" "$copies/unfinished.tar.gz"
# Until the first success, the stamp is very old.
[ -e "$stamp" ] || mark @0
keys=$(if [ "$recipients" = - ]; then cat; else cat "$recipients"; fi)

# age can't tell that the export was cut short, so the export reports its own success.
status=$({
	{
		export_all || exit
		echo 0 >&3
	} | age -R /dev/fd/4 >"$unfinished"
} 3>&1 4<<EOF
$keys
EOF
)
[ "$status" = 0 ]
mv "$unfinished" "$copy"
# Copies made by older versions are not encrypted, and contain more.
delete -name 'verbatim-*.tar.gz'
mark now
