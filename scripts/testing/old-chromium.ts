import { execFileSync } from 'node:child_process'
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** Chromiums of years ago, as npm packages bring them for Linux on x64: about 50 MB each to fetch, 160 MB on the disk. The
 *  project does not depend on them; `npm test` keeps them in `.cache`. */
export const oldChromiums = [
  {
    version: 92,
    name: 'chrome-aws-lambda',
    release: '10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  {
    version: 109,
    name: '@sparticuz/chromium',
    release: '109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
] as const

type OldChromium = (typeof oldChromiums)[number]

const cache = resolve(import.meta.dirname, '../../.cache/old-chromium')

/** The executable of an old Chromium, fetched once. Throws, in words, where it cannot be had. */
export async function oldChromium({ version, name, release, integrity }: OldChromium): Promise<string> {
  const executable = join(cache, `${version}-${release}`)
  if (existsSync(executable)) return executable
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('there is none but for Linux on x64')
  const work = `${executable}-${process.pid}`
  mkdirSync(work, { recursive: true })
  try {
    const pack = ['pack', `${name}@${release}`, '--json', '--pack-destination', work]
    const [packed] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    if (packed.integrity !== integrity) throw new Error(`${name}@${release} is not the package it was`)
    execFileSync('tar', ['-xzf', join(work, packed.filename), '-C', work, 'package/bin/chromium.br'])
    const unpacked = join(work, 'chromium')
    await pipeline(
      createReadStream(join(work, 'package/bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(unpacked),
    )
    chmodSync(unpacked, 0o755)
    renameSync(unpacked, executable)
    return executable
  } finally {
    rmSync(work, { recursive: true })
  }
}
