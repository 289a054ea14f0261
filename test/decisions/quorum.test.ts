import { describe, expect, it } from 'vitest'
import { BODIES, BODY_IDS, bodyCalled } from '../../commands/decision/bodies.ts'
import { HALF, judge, least, OVER_HALF, TWO_THIRDS } from '../../commands/decision/quorum.ts'
import { arithmetic, ruleWords } from '../../commands/decision/rule-words.ts'

const figures = (expected: number, present: number, yes: number) => ({
  expected,
  present,
  yes,
  no: null,
  abstain: null,
})

describe('the fewest of a share', () => {
  it.each([
    [TWO_THIRDS, 33, 22],
    [TWO_THIRDS, 34, 23],
    [TWO_THIRDS, 3, 2],
    [OVER_HALF, 42, 22],
    [OVER_HALF, 41, 21],
    [OVER_HALF, 1, 1],
    [HALF, 41, 21],
    [HALF, 42, 21],
  ])('%j of %i', (share, whole, fewest) => expect(least(share, whole)).toBe(fewest))
})

describe('a meeting', () => {
  it.each([
    ['committee', figures(5, 5, 5), '到会 100%，同意过应到的一半（3 人），通过'],
    ['members', figures(42, 30, 27), '到会 71%，同意过应到的一半（22 人），通过'],
    // Members pass by all who should come, not by those who came.
    ['members', figures(42, 30, 21), '到会 71%，同意 21，要应到的过半（22 人），没有通过'],
    ['members', figures(42, 20, 20), '到会 47%，不够一半（21 人）'],
    ['representatives', figures(33, 20, 20), '到会 60%，不够三分之二（22 人）'],
    ['representatives', figures(33, 22, 12), '到会 66%，同意过到会的一半（12 人），通过'],
    ['representatives', figures(33, 22, 11), '到会 66%，同意 11，要到会的过半（12 人），没有通过'],
    ['delegates', figures(120, 80, 41), '到会 66%，同意过到会的一半（41 户），通过'],
    ['villagers', figures(300, 150, 150), '到会 50%，没有过半（151 人）'],
    ['collective', figures(90, 60, 59), '到会 66%，同意 59，要应到的三分之二以上（60 人），没有通过'],
  ] as const)('of %s with %j: %s', (id, of, said) => expect(arithmetic(BODIES[id], of)).toBe(said))

  it('passes only with its quorum, whatever the votes', () => {
    for (const id of BODY_IDS)
      for (let expected = 1; expected < 40; expected++)
        for (let present = 0; present <= expected; present++)
          for (let yes = 0; yes <= present; yes++) {
            const { isPassed, isQuorate, quorum, majority } = judge(BODIES[id], figures(expected, present, yes))
            if (isPassed !== (present >= quorum && yes >= majority)) expect.fail(`${id} ${expected} ${present} ${yes}`)
            if (isQuorate && 2 * present < expected) expect.fail(`${id} meets with ${present} of ${expected}`)
          }
  })
})

describe('the bodies', () => {
  it('each have a rule in words, a source, and names of their own', () => {
    const names = BODY_IDS.flatMap((id) => [BODIES[id].name, ...BODIES[id].also])
    expect(new Set(names).size).toBe(names.length)
    for (const id of BODY_IDS) {
      expect(bodyCalled(BODIES[id].name)).toBe(id)
      expect(ruleWords(BODIES[id])).toMatch(/^到会.*同意/u)
      expect(BODIES[id].source).not.toBe('')
    }
    expect(ruleWords(BODIES.collective)).toBe('到会三分之二以上，同意要应到的三分之二以上')
  })
})
