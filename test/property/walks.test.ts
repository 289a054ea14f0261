import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameTo, placesIn } from '../../commands/village-walk/places.ts'
import { readWalk } from '../../commands/village-walk/reading.ts'
import { NUDGED_AT } from '../../commands/village-walk/rules.ts'
import { dayAtShare, daysLeft, windowOf } from '../../commands/village-walk/windows.ts'
import { daysBetween, plusDays } from '../../src/domain/day.ts'
import { type Org, OrgTree } from '../../src/domain/org.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
/** A township with villages of so many 屯 each; one without any is walked as a whole. */
const townships = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }).map((sizes) => {
  const orgs: Org[] = [{ id: 't', name: '红水镇党委', kind: 'township', parentId: null }]
  sizes.forEach((size, at) => {
    orgs.push({ id: `v${at}`, name: `${'甲乙丙丁戊己'[at]}山村党支部`, kind: 'village', parentId: 't' })
    for (let one = 0; one < size; one++)
      orgs.push({ id: `v${at}g${one}`, name: `${'上中下东西'[one]}坡屯`, kind: 'group', parentId: `v${at}` })
  })
  return { orgs: new OrgTree(orgs), all: orgs, sizes }
})
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays('2024-01-01', days))

describe('going round', () => {
  it('every place counts once, whatever was come to and how often, and more walks never make it less', () => {
    fc.assert(
      fc.property(townships, fc.infiniteStream(fc.nat()), ({ orgs, all, sizes }, chance) => {
        const hamlets = placesIn('t', 'hamlet', orgs)
        const villages = placesIn('t', 'village', orgs)
        expect(hamlets.length).toBe(sizes.reduce((sum, size) => sum + Math.max(1, size), 0))
        expect(villages.length).toBe(sizes.length)
        const been: string[] = []
        let before = 0
        for (let step = 0; step < 12; step++) {
          been.push(all[(chance.next().value ?? 0) % all.length]!.id)
          const reached = cameTo(hamlets, been, orgs)
          expect(reached.size).toBeGreaterThanOrEqual(before)
          before = reached.size
          // Whoever was in a 屯 was in its village; whoever was only in the village was in none of its 屯.
          const villagesReached = cameTo(villages, been, orgs)
          for (const id of reached) expect(villagesReached.has(orgs.villageOf(id))).toBe(true)
          for (const { id, kind } of hamlets) if (kind === 'group') expect(reached.has(id)).toBe(been.includes(id))
        }
        expect(
          cameTo(
            hamlets,
            all.map(({ id }) => id),
            orgs,
          ).size,
        ).toBe(hamlets.length)
      }),
      { numRuns: 60 },
    )
  })

  it('a day lies in its window, which is over by shares in order, and half-years make up the year', () => {
    fc.assert(
      fc.property(day, (today) => {
        for (const within of ['year', 'half-year'] as const) {
          const window = windowOf(within, today)
          expect(window.fromDay <= today && today <= window.toDay).toBe(true)
          expect(daysLeft(window, today)).toBeGreaterThan(0)
          const marks = NUDGED_AT.map((share) => dayAtShare(window, share))
          expect(marks).toEqual(marks.toSorted())
          expect(marks.every((mark) => window.fromDay < mark && mark <= window.toDay)).toBe(true)
          expect(windowOf(within, plusDays(window.toDay, 1)).fromDay).toBe(plusDays(window.toDay, 1))
        }
        const half = windowOf('half-year', today)
        expect(daysBetween(half.fromDay, half.toDay)).toBeLessThan(185)
      }),
      { numRuns: 100 },
    )
  })

  it('what is said with the names of the roster is read as that place, and the rest is what was seen', () => {
    fc.assert(
      fc.property(
        townships,
        fc.nat(),
        fc.constantFrom('', '路灯坏了', '水渠堵了，三户没水'),
        fc.constantFrom('', '今天', '昨天', '11月20日'),
        ({ orgs, all }, pick, note, when) => {
          const place = all[pick % all.length]!
          const village = orgs.get(orgs.villageOf(place.id))
          const outer = place.kind === 'group' ? `${village?.name.replace('党支部', '')}` : ''
          const said = `${outer}${place.name.replace(/党支部|党委/u, '')} ${when} ${note}`
          const read = readWalk(said, NOW, all, orgs)
          expect(read).toMatchObject({ places: [{ id: place.id }], note: note === '' ? null : note })
        },
      ),
      { numRuns: 80 },
    )
  })
})
