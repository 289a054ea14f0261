import { expect, it } from 'vitest'
import { DEMO } from '../support/demo.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import { type InProcess, SELF } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

/** What the morning says when it comes after a night in which nobody was awake to say what came due at half past seven. */
async function morningAfter(night: (until: Date) => Promise<void>): Promise<string> {
  await village.answers('村民群', '莫老四', '点单 屋顶漏雨')
  await village.setClock?.(local('2026-11-24 22:00'))
  await village.settle()
  const row = { account: SELF.id, chatId: DEMO.roomId('村民群'), contactId: null, purpose: 'announcement' as const }
  await village.store.transaction(async (tx) =>
    tx.outbox.say({ ...row, text: '早上停水', notBefore: local('2026-11-25 07:30') }, village.now()),
  )
  await night(local('2026-11-25 08:10'))
  await village.settle()
  expect(village.said('村民群').at(-1)).toBe('早上停水')
  return village.said('DM:王建国').at(-1) ?? ''
}

it.each([
  ['the process was down', (until: Date) => village.restart(until)],
  ['the machine slept', async (until: Date) => village.setClock?.(until)],
])('after a night in which %s, nothing is said to be stuck that is said a moment later', async (_, night) => {
  const word = await morningAfter(night)
  expect(word).toMatch(/早上好.*#1 「屋顶漏雨」/su)
  expect(word).not.toContain('没发出去')
})
