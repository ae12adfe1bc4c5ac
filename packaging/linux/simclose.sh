#!/bin/sh
# Without words, or with a backup to open, the window; with the words of a command the command line, which needs no
# display.
program=/usr/lib/simclose/simclose
case "${1-}" in
  --help | -h) ;;
  '' | -* | *.simclose) exec "$program" "$@" ;;
esac
# Chromium refuses to start for root with its sandbox, and a command starts nothing that the sandbox would hold.
sandbox=
if [ "$(id -u)" = 0 ]; then sandbox=--no-sandbox; fi
# Chromium's own reports would stand among the lines of the command.
exec "$program" $sandbox --ozone-platform=headless --disable-gpu --log-level=3 --command-line -- "$@"
