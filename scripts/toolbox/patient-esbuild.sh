#!/bin/sh
# esbuild for local servers. wrangler has it look for changed files ten times a second, for which it reads the whole
# Worker each time (a fifth of a core, as long as the server runs). With the least priority it takes no time from the
# pages, browsers and tests beside it.
exec nice -n 19 "$(dirname "$0")/../../node_modules/esbuild/bin/esbuild" "$@"
