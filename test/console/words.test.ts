import { describe, expect, it } from 'vitest'
import { menuOf } from '../../src/console/menu.ts'
import { actionsByWord, actionWords } from '../../src/ledger/index.ts'
import { liveAWhile, openTestConsole } from '../support/console.ts'
import { registry } from '../support/registry.ts'

/** What a page may say in Latin letters. */
const KNOWN = /Excel|CSV|IP|GB|MB|KB/gu

/** What people see of a page. */
const seen = (page: string) =>
  page
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(KNOWN, '')

describe('what the pages say', () => {
  it('is Chinese, on every page of a village that has lived a while', async () => {
    const desk = await openTestConsole('2026-11-01T09:00:00+08:00')
    await liveAWhile(desk.village)
    const secretary = await desk.signIn('王建国')
    const { client } = desk.village.store
    const numbers = (await client.matter.findMany({ select: { number: true } })).map(
      ({ number }) => `/matters/${number}`,
    )
    const people = (
      await client.person.findMany({ where: { org: { kind: { not: 'township' } } }, select: { id: true } })
    ).map(({ id }) => `/people/${id}`)
    const homes = (await client.household.findMany({ select: { id: true } })).map(({ id }) => `/households/${id}`)
    for (const path of [
      ...menuOf(registry).map(([one]) => one),
      ...numbers,
      ...people.slice(0, 6),
      ...homes.slice(0, 3),
    ]) {
      const page = await secretary.get(path)
      expect([path, page.includes('没有这个页面')]).toEqual([path, false])
      expect([path, seen(page).match(/[A-Za-z]{2,}.{0,20}/u)?.[0] ?? '']).toEqual([path, ''])
    }
    expect(desk.faults).toEqual([])
    await desk.close()
  })

  it('calls whatever is written down of it something Chinese', () => {
    const wordOf = actionWords(registry.mechanisms)
    const deeds = registry.mechanisms.flatMap(({ deeds = {} }) => Object.keys(deeds))
    const actions = [
      ...registry.all.map(({ id }) => id),
      ...deeds,
      'read-person',
      'resend',
      'told-household',
      'visit-attempt',
    ]
    for (const action of actions)
      expect([action, wordOf(action)]).toEqual([action, expect.stringMatching(/^\p{Script=Han}/u)])
    for (const [word, own] of actionsByWord(registry.mechanisms)) for (const one of own) expect(wordOf(one)).toBe(word)
  })
})
