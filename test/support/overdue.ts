import { order } from '../../commands/order/workflow.ts'
import { startOfDay } from '../../src/domain/day.ts'
import { windowDue } from '../../src/domain/due-window.ts'
import { firstDue } from '../../src/domain/ladder.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'

/** A village with nothing in it but what a sweep looks at. */
export const VILLAGE = { id: 'village', liaison: 'liaison', secretary: 'secretary', account: 'wxid_bot' }

/** The village, its groups, its secretary and a liaison. */
export async function settleVillage(store: Store, now: Date): Promise<void> {
  const { client } = store
  await client.org.create({ data: { id: VILLAGE.id, name: '青山村', kind: 'village' } })
  const kinds = ['villagers', 'volunteers', 'members', 'cadres'] as const
  await client.room.createMany({
    data: kinds.map((kind) => ({
      id: kind,
      account: VILLAGE.account,
      chatId: kind,
      orgId: VILLAGE.id,
      kind,
      boundAt: now,
    })),
  })
  const roles = { [VILLAGE.secretary]: 'secretary', [VILLAGE.liaison]: 'member' } as const
  for (const [id, role] of Object.entries(roles)) {
    await client.person.create({ data: { id, name: id, sound: id, orgId: VILLAGE.id, createdAt: now } })
    await client.roleHolding.create({ data: { id, personId: id, orgId: VILLAGE.id, role } })
  }
  // Written past the store, so what it remembers of organisations and groups is out of date.
  await store.transaction((tx) => tx.roster.lock())
}

/** Visits that are due on a day, each to a household of its own. */
export async function oweVisits(store: Store, count: number, dueDay: string, mark = dueDay): Promise<void> {
  const { client } = store
  const window = windowDue(dueDay, 30)
  const now = startOfDay(dueDay)
  const ids = Array.from({ length: count }, (_, at) => `${mark} ${String(at).padStart(7, '0')}`)
  for (let at = 0; at < count; at += 2_000) {
    const some = ids.slice(at, at + 2_000)
    await client.household.createMany({
      data: some.map((id) => ({
        id,
        villageId: VILLAGE.id,
        number: id,
        head: `户${id}`,
        sound: '',
        orgId: VILLAGE.id,
        categories: [],
      })),
    })
    await client.duty.createMany({
      data: some.map((id) => ({
        id,
        kind: 'visit' as const,
        villageId: VILLAGE.id,
        orgId: VILLAGE.id,
        ownerId: VILLAGE.liaison,
        householdId: id,
        cadence: '30',
        ...window,
        dueAt: startOfDay(window.fromDay),
        source: 'roster',
        details: {},
        createdAt: now,
      })),
    })
  }
}

/** Orders nobody took. */
export async function placeOrders(store: Store, count: number, now: Date): Promise<void> {
  for (let at = 0; at < count; at++) {
    await store.transaction((tx) =>
      tx.matters.raise({
        villageId: VILLAGE.id,
        orgId: VILLAGE.id,
        kind: 'order',
        state: 'open',
        title: `水管漏水 ${random.fraction()}`,
        roomId: 'villagers',
        dueAt: firstDue(order.states.open, { enteredAt: now, deadline: null, details: {} }),
        participants: [{ personId: VILLAGE.liaison, name: '村民', part: 'requester' }],
        by: null,
        now,
      }),
    )
  }
}

/** What has been written to be said, as text that can be compared. */
export async function written(store: Store): Promise<readonly string[]> {
  const rows = await store.client.outbox.findMany({
    select: { chatId: true, personId: true, text: true, mergeItem: true, whileIn: true },
  })
  return rows.map((row) => JSON.stringify(row)).sort()
}
