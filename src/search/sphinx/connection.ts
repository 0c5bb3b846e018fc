import { createPool, type RowDataPacket } from 'mysql2/promise'

/** What a statement came to: its rows; how many articles it found in all; whether every part of the archive answered. */
export type Told = { rows: Record<string, string | number>[]; total: number; isWhole: boolean }

/** A search server that speaks SphinxQL. */
export type Sphinx = { ask(select: string): Promise<Told>; close(): Promise<void> }

/** No search server answers, or it says that something is wrong with a statement. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** A search server at an address of this kind: `127.0.0.1:9306`. A part that does not answer leaves the count short, and only a
 *  warning says so: then the statement is asked once more, for another mirror may have the part; and told as it comes then. */
export function connectSphinx(address: string, most = mostConnections): Sphinx {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? []
  const options = { host, port: Number(port), connectionLimit: most, connectTimeout: 2000, supportBigNumbers: true }
  const pool = createPool({ ...options, bigNumberStrings: true })

  async function once(select: string): Promise<Told> {
    const connection = await pool.getConnection()
    try {
      const [rows] = await connection.query<RowDataPacket[]>(select)
      const [meta] = await connection.query<RowDataPacket[]>('SHOW META')
      const said = new Map(meta.map(({ Variable_name, Value }) => [Variable_name, Value]))
      const [warnings] = await connection.query<RowDataPacket[]>('SHOW WARNINGS')
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
