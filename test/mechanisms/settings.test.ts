import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrgTree } from '../../src/domain/org.ts'
import { isAllowed, ownIn, settle, settledIn } from '../../src/speech/org-setting.ts'
import { registry } from '../support/registry.ts'

/** What villages and townships settle, whichever mechanism it belongs to: one reader, one writer. */
const SETTINGS = registry.mechanisms.flatMap(({ settings = [] }) => settings)
const orgs = new OrgTree([
  { id: 'town', name: '红水镇党委', kind: 'township', parentId: null },
  { id: 'one', name: '青山村党支部', kind: 'village', parentId: 'town' },
  { id: 'grid', name: '那良屯', kind: 'grid', parentId: 'one' },
  { id: 'two', name: '龙坪村党支部', kind: 'village', parentId: 'town' },
])
function kept() {
  const rows = new Map<string, unknown>()
  const settings = {
    get: async (key: string) => rows.get(key) ?? null,
    set: async (key: string, value: unknown) => void rows.set(key, JSON.parse(JSON.stringify(value))),
    drop: async (key: string) => void rows.delete(key),
    beginning: async () => rows,
  }
  return { rows, tx: { settings } }
}

describe('settings of villages', () => {
  it('are named apart, in rows of their own organisation, and usually what they may be', () => {
    expect(SETTINGS.length).toBeGreaterThan(10)
    expect(new Set(SETTINGS.map(({ id }) => id)).size).toBe(SETTINGS.length)
    const places = SETTINGS.map(({ row, at }) => `${row('one')} ${at?.join(' ') ?? ''}`)
    expect(new Set(places).size).toBe(SETTINGS.length)
    for (const setting of SETTINGS) {
      expect(isAllowed(setting.usual, setting), setting.id).toBe(true)
      expect(setting.row('one')).toContain('one')
      expect(setting.title + setting.unit + setting.of).toMatch(/^[\p{Script=Han}（），、]+$/u)
    }
  })

  it('count as said: one’s own, else the township’s, else as usual; and what one says nobody else hears', async () => {
    const value = fc.integer({ min: 0, max: 400 }).map((number) => number || null)
    const says = fc.record({
      org: fc.constantFrom('town', 'one', 'two'),
      setting: fc.constantFrom(...SETTINGS),
      value,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(says, { maxLength: 12 }), async (said) => {
        const { rows, tx } = kept()
        const expected = new Map<string, number | null>()
        for (const { org, setting, value } of said) {
          if (value !== null && !isAllowed(value, setting)) continue
          await settle(tx, org, setting, value)
          expected.set(`${org} ${setting.id}`, value)
        }
        for (const setting of SETTINGS) {
          const town = expected.get(`town ${setting.id}`) ?? null
          for (const org of ['one', 'two'] as const) {
            const own = expected.get(`${org} ${setting.id}`) ?? null
            expect(await ownIn(tx, org, setting)).toBe(own)
            const now = await settledIn({ tx, orgs }, org, setting)
            expect(now.value).toBeCloseTo(own ?? town ?? setting.usual, 6)
            expect(now.by?.id ?? null).toBe(own !== null ? org : town !== null ? 'town' : null)
          }
        }
        expect((await settledIn({ tx, orgs }, 'grid', SETTINGS[0]!)).value).toBe(
          (await settledIn({ tx, orgs }, 'one', SETTINGS[0]!)).value,
        )
        // Nothing is left of what was taken back.
        if ([...expected.values()].every((one) => one === null)) expect(rows.size).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it.each(SETTINGS)('$id: what nobody may say, or nobody can read, was not said', async (setting) => {
    const { rows, tx } = kept()
    for (const bad of ['20', null, [], {}, -1, 1e12, Number.NaN]) {
      rows.set(
        setting.row('one'),
        setting.at ? setting.at.reduceRight<unknown>((inside, name) => ({ [name]: inside }), bad) : bad,
      )
      expect((await settledIn({ tx, orgs }, 'one', setting)).value).toBe(setting.usual)
    }
  })
})
