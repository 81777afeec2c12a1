#!/bin/sh
# The esbuild of local servers (patient-esbuild.ts), with the least priority.
exec nice -n 19 "$PATIENT_ESBUILD" "$@"
