import { AsyncLocalStorage } from 'node:async_hooks'
import { createPool, type RowDataPacket } from 'mysql2/promise'

/** What a statement came to: its rows; how many articles it found in all; whether every part of the archive answered. */
export type Told = { rows: Record<string, string | number>[]; total: number; isWhole: boolean }

/** A search server that speaks SphinxQL. */
export type Sphinx = { ask(select: string): Promise<Told>; close(): Promise<void> }

/** No search server answers, or it says that something is wrong with a statement. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** Within a question that somebody asked: the signal that nobody waits for its answer any more. Then nothing more is asked for it. */
export const asked = new AsyncLocalStorage<AbortSignal>()

/** A search server at an address of this kind: `127.0.0.1:9306`. A part that does not answer leaves the count short, and only a
 *  warning says so: then the statement is asked once more, for another mirror may have the part; and told as it comes then. */
export function connectSphinx(address: string, longest = longestStatement): Sphinx {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? []
  const options = {
    host,
    port: Number(port),
    connectionLimit: mostConnections,
    connectTimeout: 2000,
    supportBigNumbers: true,
  }
  const pool = createPool({ ...options, bigNumberStrings: true })

  async function once(select: string): Promise<Told> {
    const connection = await pool.getConnection()
    if (asked.getStore()?.aborted) {
      connection.release()
      throw new Error('nobody waits for it any more')
    }
    const query = async (sql: string) => (await connection.query<RowDataPacket[]>({ sql, timeout: longest }))[0]
    try {
      const rows = await query(select)
      const meta = await query('SHOW META')
      const said = new Map(meta.map(({ Variable_name, Value }) => [Variable_name, Value]))
      const warnings = await query('SHOW WARNINGS')
      const isWhole = !said.has('warning') && !(Array.isArray(warnings) && warnings.length > 0)
      connection.release()
      return { rows: rows as Told['rows'], total: Number(said.get('total_found') ?? rows.length), isWhole }
    } catch (error) {
      connection.destroy()
      throw error
    }
  }

  return {
    async ask(select) {
      try {
        const told = await once(select).catch(() => undefined)
        return told?.isWhole ? told : await once(select)
      } catch (error) {
        throw new NoAnswer(
          `the search server at ${address} does not answer: ${error instanceof Error ? error.message : error}`,
        )
      }
    },
    close: () => pool.end(),
  }
}

const mostConnections = 8

/** Milliseconds after which a statement counts as not answered: a node works four seconds on one. */
const longestStatement = 10_000
