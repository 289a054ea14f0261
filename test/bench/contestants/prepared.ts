import type { Incoming } from '../../../src/engine/ports.ts'
import { openFile } from '../../../src/store/connection/sqlite/file.ts'
import { systemRandom as random } from '../../../src/system.ts'
import { ORDERS } from '../workload.ts'

/** The rows of the hand-written Prisma loop by prepared statements: what the database itself asks for them. */
export function preparedStatements(file: string, load: readonly Incoming[]): void {
  const db = openFile(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  const one = <Row>(sql: string) => {
    const statement = db.prepare(sql)
    return {
      get: (...values: unknown[]) => statement.get(...values) as Row | undefined,
      all: (...values: unknown[]) => statement.all(...values) as Row[],
    }
  }
  const insert = (table: string, columns: readonly string[]) => {
    const names = columns.map((name) => `"${name}"`).join(', ')
    const values = columns.map((name) => `@${name}`).join(', ')
    const statement = db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values})`)
    return (row: object) => void statement.run(row)
  }
  const roomOf = one<{ id: string; orgId: string }>(
    'SELECT "id", "orgId" FROM "Room" WHERE "account" = ? AND "chatId" = ?',
  )
  const personOf = one<{ personId: string }>('SELECT "personId" FROM "Binding" WHERE "accountId" = ?')
  const nextNumber = one<{ last: number }>(
    'INSERT INTO "Counter" ("villageId", "last") VALUES (?, 1) ON CONFLICT ("villageId") DO UPDATE SET "last" = "last" + 1 RETURNING "last"',
  )
  const matterOf = one<{ id: string; version: number }>(
    'SELECT "id", "version" FROM "Matter" WHERE "villageId" = ? AND "number" = ?',
  )
  const participantsOf = one<object>('SELECT * FROM "Participant" WHERE "matterId" = ?')
  const moveOn = db.prepare(
    'UPDATE "Matter" SET "state" = ?, "version" = "version" + 1, "dueAt" = ?, "closedAt" = ? WHERE "id" = ? AND "version" = ?',
  )
  const handled = db.prepare('UPDATE "Inbox" SET "handledAt" = ?, "outcome" = ? WHERE "id" = ?')
  const keep = insert('Inbox', INBOX)
  const raise = insert('Matter', MATTER)
  const join = insert('Participant', ['id', 'matterId', 'personId', 'name', 'part', 'at'])
  const happen = insert('MatterEvent', ['id', 'matterId', 'at', 'actorId', 'move', 'from', 'to'])
  const note = insert('Audit', ['id', 'at', 'personId', 'accountId', 'villageId', 'action', 'subject', 'detail'])
  const say = insert('Outbox', ['id', 'account', 'chatId', 'purpose', 'text', 'mentions', 'notBefore', 'createdAt'])

  for (const { account, messageId, roomId, talker, text, sentAt } of load) {
    const which = ORDERS.findIndex((word) => text.startsWith(word))
    if (which < 0) continue
    const now = new Date().toISOString()
    const room = roomOf.get(account, roomId)
    if (!room) throw new Error('unknown room')
    const villageId = room.orgId
    const inboxId = random.id()
    keep({
      ...{ id: inboxId, account, messageId, chatId: roomId, talkerId: talker.id, talkerName: talker.name, text },
      ...{ mentions: '[]', addressed: 0, sentAt: sentAt.toISOString(), receivedAt: now },
    })
    db.exec('BEGIN')
    const personId = personOf.get(talker.id)?.personId
    let matterId: string = random.id()
    if (which === 0) {
      raise({
        ...{ id: matterId, villageId, orgId: villageId, number: nextNumber.get(villageId)?.last, kind: 'order' },
        ...{ state: 'open', title: text.slice(3), details: '{}', roomId: room.id, createdById: personId },
        ...{ createdAt: now, enteredAt: now, dueAt: now },
      })
      join({ id: random.id(), matterId, personId, name: talker.name, part: 'requester', at: now })
    } else {
      const matter = matterOf.get(villageId, Number(/\d+/.exec(text)?.[0]))
      if (!matter) throw new Error('unknown matter')
      matterId = matter.id
      participantsOf.all(matterId)
      const to = ['', 'claimed', 'done', 'closed'][which] ?? ''
      const { changes } = moveOn.run(to, now, which === 3 ? now : null, matterId, matter.version)
      if (changes !== 1) throw new Error('raced')
      if (which === 1) join({ id: random.id(), matterId, personId, name: talker.name, part: 'holder', at: now })
    }
    happen({ id: random.id(), matterId, at: now, actorId: personId, move: 'move', from: 'a', to: 'b' })
    note({
      ...{ id: random.id(), at: now, personId, accountId: talker.id, villageId },
      ...{ action: 'order', subject: '#1', detail: '{}' },
    })
    // The answer, and whoever else is told.
    for (const chatId of which === 0 ? [roomId] : [roomId, roomId]) {
      say({
        ...{ id: random.id(), account, chatId, purpose: 'reply', text: '#1 登记好了' },
        ...{ mentions: '[]', notBefore: now, createdAt: now },
      })
    }
    handled.run(now, 'done', inboxId)
    db.exec('COMMIT')
  }
  db.close()
}

const INBOX = [
  ...['id', 'account', 'messageId', 'chatId', 'talkerId', 'talkerName', 'text', 'mentions', 'addressed'],
  ...['sentAt', 'receivedAt'],
]
const MATTER = [
  ...['id', 'villageId', 'orgId', 'number', 'kind', 'state', 'title', 'details', 'roomId', 'createdById'],
  ...['createdAt', 'enteredAt', 'dueAt'],
]
