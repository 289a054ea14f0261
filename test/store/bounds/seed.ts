import type { Client } from '../../../src/store/connection/client.ts'
import { registry } from '../../support/registry.ts'

/** The kinds of matter there are. */
export const MATTER_KINDS = registry.matters.map(({ workflow }) => workflow.kind)
export const DUTY_KINDS = registry.duties.map(({ kind }) => kind)
/** Twenty-five hundred of everything, and more households than a page may ever read. */
export const MANY = 2_500
export const HOUSEHOLDS = 8_000
/** A township's organisations; Prisma takes SQLite to stop at 999 of them. */
export const ORGS = 1_200

export const now = new Date('2026-11-23T01:00:00Z')
export const VILLAGE = 'v'
export const ACCOUNT = 'bot'

/** Ids that sort as they were made: `person-10007`. */
export const id = (of: string, at: number) => `${of}-${FIRST + at}`
export const ids = (of: string, count = MANY) => Array.from({ length: count }, (_, at) => id(of, at))
const FIRST = 10_000

/** An expression of SQL over the row's place, `at`. */
class Each {
  readonly sql: string
  constructor(sql: string) {
    this.sql = sql
  }
}
const each = (of: string) => new Each(`'${of}-' || CAST(${FIRST} + at AS TEXT)`)

type Columns = Readonly<Record<string, string | number | boolean | null | object>>

function literal(value: Columns[string]): string {
  if (value instanceof Each) return value.sql
  if (value instanceof Date) return `'${value.toISOString().replace('Z', '+00:00')}'`
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? `'${value}'` : `${value}`
  return `'${JSON.stringify(value)}'`
}

/** One village with MANY rows in every table, most of them about the same person, household and matter. */
export async function seed(client: Client): Promise<void> {
  const put = async (table: string, count: number, row: Columns) => {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    const places = `WITH RECURSIVE n(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM n WHERE at < ${count - 1})`
    const values = Object.values(row).map(literal)
    await client.$executeRawUnsafe(
      `INSERT INTO "${table}" (${columns.join()}) ${places} SELECT ${values.join()} FROM n`,
    )
  }
  const window = { fromDay: '2026-11-01', dueDay: '2026-11-10', endDay: '2026-11-20' }
  const owed = { villageId: VILLAGE, ownerId: id('person', 0), ...window, dueAt: now, source: 'roster', createdAt: now }

  await client.org.create({ data: { id: VILLAGE, name: '青山村党支部', kind: 'village' } })
  await put('Org', ORGS, {
    id: each('org'),
    name: new Each(`'第' || CAST(at AS TEXT) || '网格'`),
    kind: 'grid',
    parentId: VILLAGE,
  })
  await put('Person', MANY, {
    id: each('person'),
    name: '韦志强',
    sound: 'wei',
    orgId: VILLAGE,
    createdAt: now,
  })
  await put('RoleHolding', MANY, {
    id: each('holding'),
    personId: each('person'),
    orgId: VILLAGE,
    role: 'cadre',
  })
  await put('RoleHolding', ORGS, {
    id: each('more'),
    personId: id('person', 0),
    orgId: each('org'),
    role: 'member',
  })
  await put('Binding', MANY, {
    id: each('binding'),
    accountId: each('account'),
    personId: each('person'),
    boundAt: now,
  })
  await put('Room', MANY, {
    id: each('room'),
    account: ACCOUNT,
    chatId: each('chat'),
    orgId: VILLAGE,
    kind: 'cadres',
    boundAt: now,
  })
  await put('Household', HOUSEHOLDS, {
    id: each('household'),
    villageId: VILLAGE,
    number: each('n'),
    head: '蓝阿婆',
    sound: 'lan',
    orgId: VILLAGE,
    categories: ['低保'],
  })
  await put('Duty', HOUSEHOLDS, {
    ...owed,
    id: each('visit'),
    kind: 'visit',
    orgId: VILLAGE,
    householdId: each('household'),
    cadence: '30',
    details: {},
    mutedUntil: new Each(`CASE WHEN at % 2 = 1 THEN '2026-12-31' END`),
  })
  for (const kind of ['disclosure', 'task', 'checkIn', 'visit'] as const) {
    await put('Duty', MANY, {
      ...owed,
      id: each(`${kind}-duty`),
      kind,
      orgId: kind === 'visit' ? id('org', 0) : VILLAGE,
      householdId: null,
      title: new Each(`'事项' || CAST(at AS TEXT)`),
      cadence: kind === 'visit' ? '30' : 'RRULE:FREQ=MONTHLY',
      details: { category: '财务' },
    })
  }
  await client.counter.create({ data: { villageId: VILLAGE, last: MANY * MATTER_KINDS.length } })
  for (const [which, kind] of MATTER_KINDS.entries()) {
    await put('Matter', MANY, {
      id: each(`matter-${which}`),
      villageId: VILLAGE,
      orgId: VILLAGE,
      number: new Each(`at + ${which * MANY + 1}`),
      kind,
      state: kind === 'disclosure' ? 'draft' : 'open',
      title: '厨房水管漏水',
      roomId: id('room', 0),
      createdAt: now,
      enteredAt: now,
      dueAt: now,
      createdById: id('person', 0),
      householdId: id('household', 0),
      details: { from: { accountId: id('account', 0), chatId: '' }, category: '财务', body: '收入' },
      parentId: which === 0 ? null : id('matter-0', 0),
    })
    await put('Participant', MANY, {
      id: each(`part-${which}`),
      matterId: each(`matter-${which}`),
      personId: id('person', 0),
      name: '韦志强',
      part: 'holder',
      at: now,
    })
  }
  await put('Participant', MANY, {
    id: each('part'),
    matterId: id('matter-0', 0),
    personId: each('person'),
    name: '韦志强',
    part: 'signer',
    at: now,
  })
  for (const [of, move] of [
    ['event', 'raise'],
    ['claim', 'claim'],
  ] as const) {
    await put('MatterEvent', MANY, {
      id: each(of),
      matterId: each('matter-1'),
      at: now,
      move,
      from: '',
      to: 'open',
    })
  }
  await put('MatterEvent', MANY, {
    id: each('told'),
    matterId: id('matter-0', 0),
    at: now,
    move: 'urge',
    from: 'open',
    to: 'open',
  })
  await put('Asker', MANY, { matterId: each('matter-5'), personId: id('person', 0) })
  await put('Attachment', MANY, {
    id: each('file'),
    matterId: id('matter-4', 0),
    hash: each('hash'),
    name: '照片.jpg',
    type: 'image/jpeg',
    size: 1,
    at: now,
  })
  await put('Visit', MANY, {
    id: each('been'),
    householdId: id('household', 0),
    personId: id('person', 0),
    day: '2026-11-01',
    note: new Each(`'第' || CAST(at AS TEXT) || '次'`),
    recordedAt: now,
  })
  await put('Inbox', MANY, {
    id: each('heard'),
    account: ACCOUNT,
    messageId: each('m'),
    chatId: null,
    talkerId: each('account'),
    talkerName: '韦志强',
    text: '查 1',
    mentions: [],
    addressed: false,
    sentAt: now,
    receivedAt: now,
  })
  for (const [state, purpose] of [
    ['waiting', 'nudge'],
    ['sending', 'reply'],
    ['dead', 'announcement'],
    ['sent', 'reply'],
  ] as const) {
    await put('Outbox', MANY, {
      id: each(`say-${state}`),
      account: ACCOUNT,
      personId: id('person', 0),
      purpose,
      state,
      text: '到期了',
      mentions: [],
      matterId: id('matter-0', 0),
      whileIn: 'open',
      notBefore: now,
      createdAt: now,
      confidential: null,
    })
  }
  await put('Audit', MANY, {
    id: each('line'),
    at: now,
    personId: each('person'),
    accountId: each('account'),
    villageId: VILLAGE,
    action: 'read-household',
    subject: each('household'),
    detail: {},
  })
  const later = new Date('2026-12-23T01:00:00Z')
  await put('Pending', MANY, {
    id: each('asked'),
    accountId: each('account'),
    chatId: '',
    kind: 'confirm',
    reading: {},
    options: [],
    createdAt: now,
    expiresAt: later,
  })
  await put('Slot', MANY, { key: each('slot'), at: now })
  await put('Allowance', MANY, { key: each('allowance'), used: 1, since: now })
  await put('Setting', MANY, { key: each('setting'), value: '1' })
  const personal = { personId: id('person', 0), expiresAt: later }
  await put('ConsoleSession', MANY, {
    ...personal,
    id: each('session'),
    villageId: VILLAGE,
    createdAt: now,
    openedBy: 'code',
  })
  await put('SignInPass', MANY, { ...personal, id: each('pass'), kind: 'code' })
  await put('OwnPassword', MANY, { personId: each('person'), salt: 's', hash: 'h' })
  await put('OperatorSession', MANY, { id: each('operator'), expiresAt: later })
  await client.$executeRawUnsafe('ANALYZE')
}
