import type { RemoteHeader } from '../index/format.ts'
import { DamagedIndex, type Source } from '../index/source.ts'
import { defaultOptions } from '../options.ts'
import type { SearchEngine } from '../types.ts'

/** The engine of an archive that a search server answers for: asks it, by addresses below that of the index. What it answers is what
 *  every engine answers, as JSON. */
export function remoteEngine(source: Source, { articles, remote }: RemoteHeader): SearchEngine {
  async function ask<Answer>(what: string, asked: Record<string, string>): Promise<Answer> {
    const name = `${remote}${what}?${new URLSearchParams(asked)}`
    const answer = parsed(await source.read(name))
    if (answer === undefined) throw new DamagedIndex(`${remote}${what}`)
    return answer as Answer
  }

  return {
    articles,
    search(typed, options = {}) {
      const { limit, offset, sort } = { ...defaultOptions, ...options }
      return ask('search', { q: typed, limit: `${limit}`, offset: `${offset}`, sort })
    },
    near: (typed) => ask('near', { q: typed }),
    facets: (typed, fields) => ask('facets', { q: typed, fields: fields.join(',') }),
    suggest: (typed) => ask('suggest', { q: typed }),
  }
}

/** What JSON says; undefined of what is none, as the page that a host gives for what it has not. */
function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
