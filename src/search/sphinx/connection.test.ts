import { createServer } from 'mysql2'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../../tests/ports.ts'
import { asked, connectSphinx, NoAnswer } from './connection.ts'

/** A server that takes statements and says nothing; it notes how many. */
async function dumbServer(): Promise<{ address: string; statements: string[] }> {
  const statements: string[] = []
  const port = await freePort()
  const server = createServer((client) => {
    client.serverHandshake({
      protocolVersion: 10,
      serverVersion: '2.2.11',
      connectionId: 1,
      statusFlags: 2,
      characterSet: 33,
      capabilityFlags: 0xff_f7ff,
    })
    client.on('query', (statement: string) => statements.push(statement))
    client.on('error', () => {})
  })
  server.listen(port)
  onTestFinished(() => server.close(() => {}))
  return { address: `127.0.0.1:${port}`, statements }
}

test('a cluster that takes a statement and says nothing is asked once more, and given up', async () => {
  const { address, statements } = await dumbServer()
  const sphinx = connectSphinx(address, 50)
  await expect(sphinx.ask('SELECT 1')).rejects.toThrow(NoAnswer)
  expect(statements).toEqual(['SELECT 1', 'SELECT 1'])
  await sphinx.close()
})

test('nothing is asked for a question for whose answer nobody waits', async () => {
  const { address, statements } = await dumbServer()
  const sphinx = connectSphinx(address, 50)
  const nobodyWaits = asked.run(AbortSignal.abort(), () => sphinx.ask('SELECT 1'))
  await expect(nobodyWaits).rejects.toThrow('nobody waits for it any more')
  expect(statements).toEqual([])
  await sphinx.close()
})
