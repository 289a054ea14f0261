import type { Store } from '../../src/store/index.ts'
import { DEMO } from './demo.ts'
import { SELF } from './inprocess.ts'

/** A village beside the demo's, whose secretary 王建国 is too. */
export const SECOND = { id: 'second', name: '莲塘村党支部' }

/** Its groups, called 莲塘村民群 and so on. */
export async function settleSecondVillage({ client, transaction }: Store, now: Date): Promise<void> {
  const home = await client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
  await client.org.create({ data: { ...SECOND, kind: 'village', parentId: home.parentId } })
  const kinds = { 莲塘村民群: 'villagers', 莲塘志愿者群: 'volunteers', 莲塘村干群: 'cadres' } as const
  await client.room.createMany({
    data: Object.entries(kinds).map(([name, kind]) => ({
      ...{ id: name, account: SELF.id, chatId: DEMO.roomId(name), orgId: SECOND.id, kind, boundAt: now },
    })),
  })
  const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '王建国' } })
  await client.roleHolding.create({ data: { id: 'second', personId, orgId: SECOND.id, role: 'secretary' } })
  // Written past the store, so what it remembers is out of date.
  await transaction((tx) => tx.roster.lock())
}
