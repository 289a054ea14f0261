import { Receiver } from '../../src/engine/hear/receive.ts'
import type { Incoming } from '../../src/engine/ports.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Registry } from '../../src/speech/mechanism.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { NO_FILES } from '../support/files.ts'

/** 50 villages with a group each and 40 people a group: 20,000 messages, 15 % of them commands that move orders along. */
export const GROUPS = 50
export const PEOPLE = 40
export const MESSAGES = 20_000
const COMMAND_SHARE = 0.15
/** So many orders are between the same two people; nobody gives more commands than one account may in a burst. */
const ORDERS_A_PAIR = 15
const ACCOUNT = 'bot'

/** The words an order goes by, one after another. */
export const ORDERS = ['点单 ', '接单 ', '完成 ', '评单 '] as const

const TALK = [
  '今天天气好热啊',
  '谁家的狗跑出来了',
  '[微笑]',
  '明天赶圩一起去',
  '哈哈哈哈',
  '收到快递 3 个，放门口了',
  '晚上一起吃饭吗',
  '完成得不错',
]

/** Fills an empty store with the villages, their people (half members) and the bound groups. */
export async function populate(store: Store): Promise<void> {
  const now = new Date()
  const { client } = store
  const villages = Array.from({ length: GROUPS }, (_, at) => ({
    id: villageId(at),
    name: `第${at}村`,
    kind: 'village' as const,
  }))
  await client.org.createMany({ data: villages })
  await client.room.createMany({
    data: villages.map((village, at) => ({
      id: random.id(),
      account: ACCOUNT,
      chatId: roomId(at),
      orgId: village.id,
      kind: 'villagers' as const,
      boundAt: now,
    })),
  })
  const people = villages.flatMap((village, group) =>
    Array.from({ length: PEOPLE }, (_, at) => ({
      id: personId(group, at),
      name: `村民${at}`,
      sound: 'x',
      orgId: village.id,
      createdAt: now,
      group,
      at,
    })),
  )
  await client.person.createMany({ data: people.map(({ group: _, at: __, ...person }) => person) })
  await client.roleHolding.createMany({
    data: people.map(({ id, orgId, at }) => ({
      id: random.id(),
      personId: id,
      orgId,
      role: at % 2 ? ('member' as const) : ('villager' as const),
    })),
  })
  await client.binding.createMany({
    data: people.map(({ id, group, at }) => ({
      id: random.id(),
      accountId: accountId(group, at),
      personId: id,
      boundAt: now,
    })),
  })
}

/**
 * The same messages for everybody who is measured. Each group's orders go 点单, 接单, 完成, 评单, one after another; `before`
 * is the last number their village has given already.
 */
export function* messages(count = MESSAGES, before = 0): Generator<Incoming> {
  const steps = new Array<number>(GROUPS).fill(0)
  const start = Date.now()
  for (let at = 0; at < count; at++) {
    const group = at % GROUPS
    const isCommand = (Math.imul(at, 2_654_435_761) >>> 0) / 2 ** 32 < COMMAND_SHARE
    const step = steps[group] ?? 0
    if (isCommand) steps[group] = step + 1
    const orderAt = Math.floor(step / 4)
    const pair = (2 * Math.floor(orderAt / ORDERS_A_PAIR)) % PEOPLE
    const number = before + orderAt + 1
    // Of five digits only `#20001` is taken for a matter.
    const order = number > 9_999 ? `#${number}` : `${number}`
    const line = isCommand
      ? [
          '点单 家里水管漏水，能不能来个人看看',
          `接单 ${order}`,
          `完成 ${order} 换了水龙头`,
          `评单 ${order} 5 又快又好`,
        ][step % 4]
      : TALK[at % TALK.length]
    const who = isCommand ? pair + (step % 4 === 1 || step % 4 === 2 ? 1 : 0) : at % PEOPLE
    yield {
      account: ACCOUNT,
      messageId: `m${at}`,
      roomId: roomId(group),
      talker: { id: accountId(group, who), name: `村民${who}` },
      text: line ?? '',
      mentions: [],
      addressed: false,
      sentAt: new Date(start + at),
    }
  }
}

const villageId = (group: number) => `village-${group}`
export const roomId = (group: number) => `room-${group}@chatroom`
const personId = (group: number, at: number) => `person-${group}-${at}`
export const accountId = (group: number, at: number) => `wxid_${group}_${at}`

/** The receiving half of a bot that knows these mechanisms. */
export function receiverOf(store: Store, registry: Registry): Receiver {
  const log = { debug() {}, warn() {}, error: (facts: object, message: string) => console.error(message, facts) }
  const listen = createListener(registry)
  return new Receiver({
    store,
    files: NO_FILES,
    transport: { members: async () => [] },
    clock,
    random,
    registry,
    listen,
    botNames: () => ['连心小助手'],
    onWritten() {},
    log,
  })
}
