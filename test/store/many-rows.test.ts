import { describe, expect, it } from 'vitest'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, readyDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

/** SQLite takes 999 parameters in a statement, and Prisma splits only what it need not put in order. */
const MANY = 1_200

describe.each(PROVIDERS)('a big village on %s', (provider) => {
  it('is read whole: everybody with a role, and every household with its liaison', async () => {
    const database = await readyDatabase(provider)
    const store = await openStore({ url: database.url, random, clock })
    const { client } = store
    const ids = Array.from({ length: MANY }, (_, at) => `id-${String(at).padStart(4, '0')}`)
    const common = { sound: 'x', orgId: 'v' }
    await client.org.create({ data: { id: 'v', name: '青山村', kind: 'village' } })
    await client.person.createMany({
      data: ids.map((id) => ({ ...common, id, name: id, createdAt: clock.now() })),
    })
    await client.roleHolding.createMany({ data: ids.map((id) => ({ id, personId: id, orgId: 'v', role: 'member' })) })
    const bindings = ids.flatMap((personId) => ['b', 'a'].map((which) => ({ id: `${which}-${personId}`, personId })))
    await client.binding.createMany({
      data: bindings.map((one) => ({ ...one, accountId: `wxid-${one.id}`, boundAt: clock.now() })),
    })
    await client.household.createMany({
      data: ids.map((id) => ({ ...common, id, number: id, head: id, villageId: 'v', categories: [] })),
    })

    await store.transaction(async (tx) => {
      const members = await tx.people.holding(['member'], ['v'])
      expect(members.map((one) => one.id)).toEqual(ids)
      expect(members[7]?.accounts).toEqual(['wxid-a-id-0007', 'wxid-b-id-0007'])
      expect(await tx.whoVisits.visitors(['v'])).toHaveLength(MANY)
      expect(await tx.whoVisits.alone(['v'], 5)).toMatchObject({ all: MANY, first: { length: 5 } })
    })
    await store.close()
    await database.drop()
  })
})
