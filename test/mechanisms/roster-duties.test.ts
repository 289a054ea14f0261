import { describe, expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import { rosterDuties } from '../../src/speech/of-roster.ts'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase } from '../support/databases.ts'

const owing = mechanisms.filter(({ duties = [] }) => duties.some(({ ofRoster }) => ofRoster !== undefined))

describe('what the roster says is owed', () => {
  it('is kept as the kinds that mechanisms declare', () => {
    expect(rosterDuties(owing)).toEqual(rosterDuties(mechanisms))
  })

  it.each(owing.map((one) => [one.duties?.[0]?.ofRoster, one] as const))('%s are of one mechanism', (owed, one) => {
    expect(() => rosterDuties(mechanisms.filter((other) => other !== one))).toThrow(`'${owed}'. None is.`)
    expect(() => rosterDuties([...mechanisms, one])).toThrow(`'${owed}'. Two are.`)
  })

  it('is not taken for nothing by a store that was not told the kinds', async () => {
    const database = await readyDatabase('sqlite')
    const store = await openStore({ url: database.url, random, clock })
    try {
      await expect(store.transaction((tx) => tx.visits.ofLiaison('somebody'))).rejects.toThrow('rosterDuties')
    } finally {
      await store.close()
      await database.drop()
    }
  })
})
