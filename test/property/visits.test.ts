import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, plusDays } from '../../src/domain/day.ts'
import { importDemo } from '../support/demo.ts'
import { startVisiting, type Visiting } from '../visits/support.ts'

const PEOPLE = ['韦志强', '黄美兰', '陆大勇', '李秀英', '覃小芳'] as const
const NUMBERS = ['01-01', '01-02', '01-03', '01-04', '02-02', '02-03'] as const
const person = fc.constantFrom(...PEOPLE)
const number = fc.constantFrom(...NUMBERS)
const ago = fc.integer({ min: 0, max: 60 })

/** What may happen to visits, in any order; some of it is refused, and then nothing may change. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('visit' as const), who: person, number, ago }),
  fc.record({ do: fc.constant('mute' as const), number, days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('handOver' as const), from: person, to: person }),
  fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ do: fc.constant('import' as const) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

describe('whatever happens to visits', () => {
  it('one duty a liaison and household, due its cadence after the last visit, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const at = await startVisiting()
        try {
          const visited = new Set((await owed(at)).map((duty) => duty.householdId))
          const [start] = (await owed(at)).map((duty) => duty.dueDay).sort()
          let [visits, rows] = [0, await at.client.duty.count()]
          for (const one of deeds) {
            visits += await happen(one, at)
            const today = dayOf(at.village.now())
            const duties = await owed(at)
            expect(new Set(duties.map((duty) => `${duty.ownerId} ${duty.householdId}`)).size).toBe(duties.length)
            expect(new Set(duties.map((duty) => duty.householdId))).toEqual(visited)
            for (const { lastDoneDay, dueDay, cadence } of duties) {
              const next = lastDoneDay && plusDays(lastDoneDay, Number(cadence))
              // A visit of long ago that was written down late leaves some days.
              if (next !== null && dueDay !== next) expect(dueDay > next && next < plusDays(today, 7)).toBe(true)
              if (lastDoneDay === null) expect(dueDay >= (start ?? '')).toBe(true)
            }
            expect(await at.client.visit.count()).toBe(visits)
            const now = await at.client.duty.count()
            expect(now).toBeGreaterThanOrEqual(rows)
            rows = now
          }
          expect(at.errors()).toEqual([])
        } finally {
          await at.village.close()
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})

function owed({ client }: Visiting) {
  return client.duty.findMany({ where: { kind: 'visit', endedAt: null } })
}

/** Makes it happen; returns how many visits were written down. */
async function happen(one: Deed, at: Visiting): Promise<number> {
  const { village } = at
  const today = dayOf(village.now())
  switch (one.do) {
    case 'visit': {
      const said = await at.say('村干群', one.who, `走访 ${one.number} ${plusDays(today, -one.ago)} 好`)
      return said.includes('走访记好了') ? 1 : 0
    }
    case 'mute':
      await at.say('村干群', '李秀英', `暂缓 ${one.number} 至 ${plusDays(today, one.days)} 外出`)
      return 0
    case 'handOver':
      await at.say('村干群', '王建国', `交接 ${one.from} 给 ${one.to}`)
      return 0
    case 'pass':
      village.clock.advance(one.days * 86_400_000)
      return 0
    case 'import':
      await importDemo(village.store, village.now())
      return 0
  }
}
