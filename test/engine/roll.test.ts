import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO } from '../support/demo.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
})
afterEach(() => village.close())

/** Says something in the villagers' group and returns what the bot then said there. */
async function heard(text: string, who = '张三'): Promise<string> {
  const before = village.said('村民群').length
  await village.say('村民群', who, text)
  await village.settle()
  return village.said('村民群').slice(before).join('\n')
}

const add = (name: string, sound: string) =>
  village.store.transaction(async (tx) => {
    const beside = await tx.speaker(DEMO.accountId('张三'))
    return tx.people.add({ name, sound, orgId: beside?.orgId ?? '' }, village.now())
  })

describe('the names of the roster', () => {
  it('are heard where no list of names would tell them, from when somebody is added', async () => {
    expect(await heard('我是 说金凤')).toBe('')
    await add('说金凤', 'suo jin fen')
    expect(await heard('随便讲一句')).toBe('')
    expect(await heard('我是 说金凤')).toMatch(/说金凤|登记|申请/u)
  })

  it('are heard again after the process was down', async () => {
    await add('说金凤', 'suo jin fen')
    await village.restart()
    expect(await heard('我是 说金凤')).not.toBe('')
  })

  it('make no command of talk', async () => {
    await add('覃会兰', 'qin hui lan')
    for (const talk of ['我是 来问路的', '我是 新来的', '我是 说明天去']) expect(await heard(talk)).toBe('')
  })
})
