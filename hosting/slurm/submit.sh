#!/bin/sh
# An archive's dumps are read by TASKS tasks of a Slurm cluster, and joined. From the project's folder, which every node sees at
# the same path, as it sees the archive:
#
#   XIANWEN_CONTENT=/shared/archive TASKS=8 hosting/slurm/submit.sh [OPTIONS OF SBATCH]
#
# Options of sbatch (--partition=…, --account=…) go to all three jobs. Prints their numbers.
set -eu
: "${XIANWEN_CONTENT:?names the archive, a folder with the shape of content/}" "${TASKS:?is how many tasks read it}"
export XIANWEN_CONTENT TASKS
here=$(dirname "$0")
plan=$(sbatch --parsable "$@" "$here/plan.sbatch")
parts=$(sbatch --parsable "$@" --array="0-$((TASKS - 1))" --dependency="afterok:$plan" "$here/parse.sbatch")
join=$(sbatch --parsable "$@" --dependency="afterok:$parts" "$here/join.sbatch")
echo "plan $plan, parse $parts, join $join"
