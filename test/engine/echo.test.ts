import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seconds } from '../../src/domain/time.ts'
import { SendFailure } from '../../src/engine/ports.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { type Speaking, startSpeaking } from '../support/speaking.ts'
import { local } from '../support/transcript.ts'

/** Nobody is told the same in two groups when that can be helped (guidance §20). */
describe('what is said in several groups', () => {
  let at: Speaking
  beforeEach(async () => {
    at = await startSpeaking()
  })
  afterEach(() => at.close())

  const toldIn = async () =>
    (await at.store.client.outbox.findMany({ orderBy: { id: 'asc' } })).map(({ chatId, state }) => `${chatId} ${state}`)
  const inGroups = (groups: Readonly<Record<string, readonly string[]>>) => {
    at.members = (roomId) => groups[roomId] ?? []
  }

  it('is left out where everybody is in one that heard it', async () => {
    inGroups({ volunteers: ['bot', '韦志强', '黄美兰', '赵大婶'], members: ['bot', '韦志强', '黄美兰'] })
    await at.writeInEach('新点单 #12', ['volunteers', 'members'])
    await at.quiet()
    expect(await toldIn()).toEqual(['volunteers sent', 'members dropped'])
  })

  it('is said where one more is, or where WeChat does not tell who is there', async () => {
    inGroups({ volunteers: ['bot', '韦志强'], members: ['bot', '韦志强', '农贵生'] })
    await at.writeInEach('新点单 #12', ['volunteers', 'members', 'unknown'])
    await at.quiet()
    expect(await toldIn()).toEqual(['volunteers sent', 'members sent', 'unknown sent'])
  })

  it('is left out in a third whose people are in one or the other of the first two', async () => {
    inGroups({ a: ['bot', '甲', '乙'], b: ['bot', '丙'], c: ['bot', '甲', '丙'] })
    await at.writeInEach('新点单 #12', ['a', 'b', 'c'])
    await at.quiet()
    expect(await toldIn()).toEqual(['a sent', 'b sent', 'c dropped'])
  })

  it('is said where the first group never heard it', async () => {
    inGroups({ volunteers: ['bot', '韦志强'], members: ['bot', '韦志强'] })
    at.fail = ({ to }) => ('roomId' in to && to.roomId === 'volunteers' ? new SendFailure('rejected', 'removed') : null)
    await at.writeInEach('新点单 #12', ['volunteers', 'members'])
    await at.quiet()
    at.clock.advance(seconds(30))
    await at.quiet()
    expect(await toldIn()).toEqual(['volunteers dead', 'members sent'])
  })

  const callInEach = (...groups: readonly (readonly [chatId: string, ...mentions: string[]])[]) =>
    at.store.transaction(async (tx) => {
      const told = { account: 'bot', contactId: null, purpose: 'reply' as const, text: '请过问' }
      tx.outbox.sayInEach(
        groups.map(([chatId, ...mentions]) => ({ ...told, chatId, mentions })),
        at.clock.now(),
      )
    })
  const calledIn = async () =>
    (await at.store.client.outbox.findMany({ where: { state: 'sent' }, orderBy: { id: 'asc' } })).map(
      ({ chatId, mentions }) => [chatId, ...(mentions as string[])].join(' '),
    )

  it('is said in both of two groups that overlap in part, and whoever is in both is called by name in the first alone', async () => {
    inGroups({ a: ['bot', '甲', '乙'], b: ['bot', '甲', '丙'], c: ['bot', '甲', '乙', '丁'] })
    const called: string[] = []
    at.fail = ({ to, mentions }) => {
      if ('roomId' in to) called.push([to.roomId, ...mentions].join(' '))
      return null
    }
    await callInEach(['a', '甲', '乙'], ['b', '甲'], ['c', '乙', '甲'])
    await at.quiet()
    expect(called).toEqual(['a 甲 乙', 'b', 'c'])
    expect(await calledIn()).toEqual(called)
  })

  it('calls whom the first group did not reach, or did not call', async () => {
    inGroups({ a: ['bot', '甲'], b: ['bot', '甲', '丙'], c: ['bot', '甲'] })
    await callInEach(['a', '甲', '丙'], ['b', '甲', '丙'], ['c', '丁'])
    await at.quiet()
    expect(await calledIn()).toEqual(['a 甲 丙', 'b 丙', 'c 丁'])
  })

  it('is left out where everybody heard it, also who was called by name there', async () => {
    inGroups({ a: ['bot', '甲', '乙'], b: ['bot', '甲'] })
    await callInEach(['a', '甲'], ['b', '甲'])
    await at.quiet()
    expect(await toldIn()).toEqual(['a sent', 'b dropped'])
  })

  it('is no echo where it answers twice in the same words', async () => {
    inGroups({ a: ['bot', '甲'], b: ['bot', '甲'] })
    await at.write('待接单：', { chatId: 'a' })
    await at.write('待接单：', { chatId: 'b' })
    await at.quiet()
    expect((await toldIn()).every((one) => one.endsWith('sent'))).toBe(true)
  })
})

describe('a new order, and that nobody took it', () => {
  let village: InProcess
  eachInFreshVillage((one) => {
    village = one
  })

  it('are heard once by whoever is in both groups, as soon as all of one are in the other', async () => {
    const groups = new Map([
      ['志愿者群', ['陆大勇', '韦志强', '黄美兰']],
      ['党员群', ['陆大勇', '黄美兰']],
    ])
    village.wechat.members = (room) => groups.get(room) ?? []
    const heard = await village.heardFrom(async () => {
      await village.answers('村民群', '张三', '点单 水管漏了')
      await village.setClock?.(local('2026-11-23 14:00'))
      await village.settle()
    })
    const inGroups = heard.filter((line) => /群.*(?:新点单|还没有人接)/su.test(line) && !line.startsWith('村民群'))
    expect(inGroups.map((line) => /^\S+群/u.exec(line)?.[0])).toEqual(['志愿者群', '志愿者群'])
  })
})
