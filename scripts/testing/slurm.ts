import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What a cluster on one machine needs: Debian's packages slurm-wlm and munge. */
const programs = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'scontrol'] as const

/** The programs of Slurm on this machine, on PATH or where Debian keeps what is root's; undefined when one is missing. */
export function findSlurm(): Record<(typeof programs)[number], string> | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const found = programs.map((name) => [
    name,
    folders.map((folder) => join(folder, name)).find((file) => existsSync(file)),
  ])
  return found.some(([, file]) => file === undefined) ? undefined : Object.fromEntries(found)
}
