import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayBefore, dueOf, lastDay, timeFor } from '../../commands/power-list/due.ts'
import { named, sought } from '../../commands/power-list/find.ts'
import { milestones } from '../../commands/power-list/milestones.ts'
import { POWER_RULES } from '../../commands/power-list/powers.ts'
import { USUAL_POWERS } from '../../commands/power-list/usual/index.ts'
import { errand, errandIn, inStep, isLast } from '../../commands/power-list/workflow.ts'
import { dayOf, daysBetween } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf } from '../support/matters.ts'

const term = fc.record({ count: fc.integer({ min: 1, max: 200 }), working: fc.boolean() })
const steps = fc.array(fc.record({ does: fc.stringMatching(/^[一-龥]{2,6}$/u), takes: fc.option(term) }), {
  minLength: 1,
  maxLength: POWER_RULES.mostSteps,
})
const days = fc.integer({ min: 0, max: 400 }).map((after) => new Date(Date.UTC(2026, 0, 5, 1) + after * 86_400_000))

describe('the steps of what is done', () => {
  it('come one after the other, each with a day that lies ahead, until the last ends it', () => {
    fc.assert(
      fc.property(steps, fc.option(term), days, (steps, takes, from) => {
        const clerk = { personId: 'a', name: '李秀英', roles: new Set(['cadre'] as const) }
        let now = from
        const first = dueOf({ steps, takes }, 0, now)
        const one = errandIn({ details: { steps, takes } })
        let matter: Matter = {
          ...matterOf({ kind: errand.kind, state: errand.start, details: { ...inStep(one, !first, now) } }),
          deadline: first,
        }
        for (let at = 0; at < steps.length; at++) {
          const shown = milestones(matter)
          expect(shown.map(({ standing }) => standing)).toEqual(
            steps.map((_, nth) => (nth < at ? 'passed' : nth === at ? 'here' : 'ahead')),
          )
          if (matter.deadline) expect(dayBefore(matter.deadline) > dayOf(now)).toBe(true)
          // Without a time for its step there is none left over from the step before.
          expect(matter.deadline === null).toBe(timeFor({ steps, takes }, at) === null)
          now = new Date(now.getTime() + 86_400_000)
          const before = errandIn(matter)
          const taken = [...before.taken, { at: now.toISOString(), note: '' }]
          const due = isLast(before) ? null : dueOf(before, at + 1, now)
          const details = { ...inStep({ ...before, taken, at: isLast(before) ? at : at + 1 }, due === null, now) }
          const step = advance(errand, matter, isLast(before) ? 'finish' : 'next', {
            ...{ actor: clerk, now, details, deadline: due },
          })
          expect(isRefusal(step)).toBe(false)
          if (isRefusal(step)) return
          matter = { ...matter, state: step.to, details: step.details, deadline: step.deadline, enteredAt: now }
        }
        expect(matter.state).toBe('done')
        expect(milestones(matter).every(({ standing }) => standing === 'passed')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('take together no longer than the whole, where no step has a time of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 12, max: 400 }), days, (count, whole, from) => {
        const power = {
          steps: Array.from({ length: count }, () => ({ does: '办', takes: null })),
          takes: { count: whole, working: false },
        }
        const all = power.steps.map((_, at) => timeFor(power, at)?.count ?? 0)
        expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(whole)
        expect(daysBetween(dayOf(from), lastDay(dayOf(from), { count: whole, working: true }))).toBeGreaterThanOrEqual(
          whole,
        )
      }),
    )
  })
})

describe('what is asked for', () => {
  const names = USUAL_POWERS.flatMap((power) =>
    [power.title, ...power.also].map((name) => [name, power.title] as const),
  )

  it.each(names)('%s finds %s, whatever asks about it', (name, title) => {
    for (const said of [name, `${name}怎么办`, `办${name}要带什么`])
      expect(sought(said, USUAL_POWERS).map((one) => one.title)).toContain(title)
  })

  it('is at most one line where its very name was said', () => {
    for (const { title } of USUAL_POWERS) expect(named(title, USUAL_POWERS).map((one) => one.title)).toEqual([title])
  })

  it('never throws, whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (said) => {
        expect(sought(said, USUAL_POWERS).length).toBeLessThanOrEqual(USUAL_POWERS.length)
      }),
    )
  })

  it('has at least thirty lines of its own, each with what it rests on', () => {
    expect(USUAL_POWERS.length).toBeGreaterThanOrEqual(30)
    expect(new Set(USUAL_POWERS.map(({ title }) => title)).size).toBe(USUAL_POWERS.length)
    for (const { title, basis, steps, handler } of USUAL_POWERS) {
      expect(basis, title).toMatch(/法|条例|规定|办法|细则|制度|〔\d{4}〕\d+号/u)
      expect(steps.length, title).toBeGreaterThan(0)
      expect(steps.length, title).toBeLessThanOrEqual(POWER_RULES.mostSteps)
      expect(handler, title).not.toBe('')
      expect(title.length, title).toBeLessThanOrEqual(POWER_RULES.longestTitle)
    }
  })
})
