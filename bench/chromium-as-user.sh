#!/bin/sh
# Chromium without root's rights (start-chromium.ts).
exec unshare --user --map-user=1000 "$PICTOR_CHROMIUM" "$@"
