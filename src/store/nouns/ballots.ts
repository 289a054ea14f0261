import type { Random } from '../../domain/ports.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'

/** What a household answered to a matter that asks every household. */
export interface Ballot {
  readonly householdId: string
  /** Which of the matter's options, counted from 1. */
  readonly choice: number
  /** 代记: somebody else wrote down what the household said. */
  readonly noted: boolean
  /** Who said it or wrote it down; null where nobody is named. */
  readonly personId: string | null
  readonly note: string | null
}

/** How many households answered so. */
export interface BallotCount {
  readonly choice: number
  readonly noted: boolean
  readonly count: number
}

/** More households than this are none that one question is put to. */
const MOST = 2_000

/**
 * What households answered: one ballot a household and matter, the last that was cast. The database knows no second one, so
 * that no order of messages counts a household twice.
 */
export function ballots(db: Db, random: Random) {
  return {
    /** In the place of what the household answered before. */
    async cast(matterId: string, { householdId, ...said }: Ballot, now: Date): Promise<void> {
      await db.ballot.upsert({
        where: { matterId_householdId: { matterId, householdId } },
        create: { id: random.id(), matterId, householdId, ...said, at: now },
        update: { ...said, at: now },
        select: { id: true },
      })
    },

    async withdraw(matterId: string, householdId: string): Promise<void> {
      await db.ballot.deleteMany({ where: { matterId, householdId } })
    },

    async of(matterId: string, householdId: string): Promise<Ballot | null> {
      return db.ballot.findUnique({ where: { matterId_householdId: { matterId, householdId } }, select: BALLOT })
    },

    /** Those of some households. */
    ofHouseholds: (matterId: string, householdIds: readonly string[]): Promise<readonly Ballot[]> =>
      db.ballot.findMany({ where: { matterId, householdId: { in: [...householdIds] } }, select: BALLOT }),

    /** How many answered what, those written down for others apart. */
    async count(matterId: string): Promise<readonly BallotCount[]> {
      const groups = await db.ballot.groupBy({ by: ['choice', 'noted'], where: { matterId }, _count: { _all: true } })
      return groups.map(({ choice, noted, _count }) => ({ choice, noted, count: _count._all }))
    },

    /**
     * Who answers for the households of these organisations that have not answered: whom each named, else its head where the
     * roster has just one of that name. Nobody where that is not known.
     */
    async silentVoices(matterId: string, orgIds: readonly string[]): Promise<readonly string[]> {
      const silent = await inParts(orgIds, (part) =>
        db.household.findMany({
          where: { orgId: { in: part }, vanishedAt: null, ballots: { none: { matterId } } },
          orderBy: { number: 'asc' },
          take: MOST,
          select: { head: true, orgId: true, delegate: { select: { personId: true } } },
        }),
      )
      const heads = silent.filter(({ delegate }) => delegate === null)
      const people = await inParts([...new Set(heads.map(({ head }) => head))], (part) =>
        db.person.findMany({
          where: { name: { in: part }, orgId: { in: [...orgIds] }, vanishedAt: null, erasedAt: null },
          take: 2 * MOST,
          select: { id: true, name: true, orgId: true },
        }),
      )
      const voices = silent.flatMap(({ head, orgId, delegate }) => {
        if (delegate !== null) return [delegate.personId]
        const [only, second] = people.filter((one) => one.name === head && one.orgId === orgId)
        return only && !second ? [only.id] : []
      })
      return [...new Set(voices)]
    },
  }
}

const BALLOT = { householdId: true, choice: true, noted: true, personId: true, note: true } as const
