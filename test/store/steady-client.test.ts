import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { adapterFor } from '../../src/store/connection/open.ts'

/** One message of PostgreSQL's protocol: its kind, its length, its content. */
function message(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length + 4)
  return Buffer.concat([Buffer.from(kind), length, content])
}

const WELCOME = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]
const GOODBYE = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'))

const thrown: unknown[] = []
const note = (error: unknown) => void thrown.push(error)
let others: NodeJS.UncaughtExceptionListener[] = []
beforeEach(() => {
  others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException').on('uncaughtException', note)
})
afterEach(() => {
  process.removeAllListeners('uncaughtException')
  for (const one of others) process.on('uncaughtException', one)
})

it('a PostgreSQL that stops while we connect is an error of who asked, not the end of the process', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.concat([...WELCOME, GOODBYE])))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const connection = await adapterFor('postgresql', `postgresql://postgres@127.0.0.1:${port}/x`).connect()
  await expect(connection.startTransaction()).rejects.toThrow()
  await connection.dispose()
  server.close()
  expect(thrown).toEqual([])
})
