import { afterEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/roles.ts'
import { SendFailure } from '../../src/engine/ports.ts'
import { SELF } from '../support/inprocess.ts'
import { startVisiting, type Visiting } from './support.ts'

/**
 * A liaison who shares no group in which households are spoken of, and is no friend of the bot: nothing about a household
 * is said to them where others listen, and the cadres are asked to reach them.
 */
const LIAISON = '陆大勇'
const BARRED = ['志愿者群', '村民群', '镇工作群'] as const
const ASKED = '有联系人私聊不到、也不在党员群或村干群：陆大勇，请转告本人私聊我发「该走访」'

let at: Visiting
afterEach(() => at.village.close())

/** Makes somebody of the demo hold these roles and no others. */
async function become(name: string, role: Role): Promise<void> {
  const { client } = at
  const person = await client.person.findFirstOrThrow({ where: { name }, include: { holdings: true } })
  const [kept, ...rest] = person.holdings
  await client.roleHolding.deleteMany({ where: { id: { in: rest.map(({ id }) => id) } } })
  await client.roleHolding.update({ where: { id: kept?.id ?? '' }, data: { role } })
  await at.village.restart()
}

async function begin(role: Role): Promise<void> {
  at = await startVisiting()
  await become(LIAISON, role)
  await at.jump('2026-11-23T02:00:00Z')
}

const barred = () => BARRED.map((room) => [room, at.village.said(room)] as const)
/** Nothing was said in any of them. */
const SILENT = BARRED.map((room) => [room, []] as const)
const cadres = () => at.village.said('村干群')

describe.each(['volunteer', 'villager'] as const)('a liaison who is a mere %s', (role) => {
  it('hears of 报事 and its reminders nowhere, and the cadres are asked at once', async () => {
    await begin(role)
    await at.say('DM:韦志强', '韦志强', '报事 覃大爷 急难 摔断了腿')
    expect(cadres()).toEqual([ASKED.replace('该走访', '查 1')])
    await at.say('DM:韦志强', '韦志强', '报事 黄阿公 急难 摔断了手')
    expect(cadres().at(-1)).toBe(ASKED.replace('该走访', '查 2'))
    await at.jump('2026-11-23T14:00:00Z')
    await at.jump('2026-11-24T01:00:00Z')
    await at.jump('2026-11-24T02:30:00Z')
    expect(barred()).toEqual(SILENT)
    expect(cadres().filter((line) => /还没有人上门，请过问/u.test(line))).toHaveLength(1)
    expect(cadres().join('\n')).not.toMatch(/覃大爷|黄阿公|摔断/u)
  })

  it('hears of a visit that is owed nowhere: in its window, due, late; the superior does alone', async () => {
    await begin(role)
    const { dueDay } = await at.duty(LIAISON, '02-02')
    const day = (days: number) => new Date(Date.parse(`${dueDay}T02:00:00Z`) + days * 86_400_000).toISOString()
    for (let days = -16; days <= 15; days++) await at.jump(day(days))
    expect(barred()).toEqual(SILENT)
    const asked = cadres().filter((line) => line === ASKED)
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(at.village.said('DM:王建国').some((line) => /走访超期 7 天以上/u.test(line))).toBe(true)
    expect(cadres().join('\n')).not.toMatch(/覃大爷|黄阿公|0\d-0\d/u)
    expect(await at.client.outbox.count({ where: { state: 'dead' } })).toBe(0)
  })

  it('hears of 交接 and of another’s visit nowhere', async () => {
    await begin(role)
    await at.say('村干群', '王建国', '走访 覃大爷 今天 都好')
    await at.say('村干群', '王建国', '交接 陆大勇 给 韦志强')
    expect(barred()).toEqual(SILENT)
    expect(cadres().filter((line) => line === ASKED)).toHaveLength(1)
  })

  it('is told directly once they are a friend', async () => {
    await begin(role)
    at.village.wechat.isFriend = () => true
    await at.say('DM:韦志强', '韦志强', '报事 覃大爷 急难 摔断了腿')
    await at.say('村干群', '王建国', '走访 黄阿公 今天 都好')
    expect(at.village.said('DM:陆大勇')).toEqual([
      expect.stringMatching(/^#1 有一户要马上上门/u),
      expect.stringMatching(/王建国走访了您联系的黄阿公/u),
    ])
    expect(barred()).toEqual(SILENT)
    expect(cadres().join('\n')).not.toMatch(/转告/u)
  })
})

it('an urgent report is told at night, and the cadres are asked at night', async () => {
  await begin('volunteer')
  await at.jump('2026-11-23T15:30:00Z')
  await at.say('DM:韦志强', '韦志强', '报事 覃大爷 急难 摔断了腿')
  expect(cadres()).toEqual([ASKED.replace('该走访', '查 1')])
})

it('who will not take the direct message is reached through the cadres, and hears of the household nowhere', async () => {
  await begin('volunteer')
  at.village.wechat.isFriend = () => true
  at.village.wechat.fail = ({ to }) =>
    'accountId' in to && to.accountId.includes(LIAISON) ? new SendFailure('rejected', 'not a friend') : null
  await at.say('DM:韦志强', '韦志强', '报事 覃大爷 急难 摔断了腿')
  expect(cadres()).toEqual([ASKED.replace('该走访', '查 1')])
  expect(at.village.said('志愿者群')).toEqual([expect.stringMatching(new RegExp(`^@${LIAISON}.*请把我加为好友`, 'u'))])
  at.village.wechat.fail = () => null
  await at.say('村干群', '王建国', '重发')
  expect(barred().join('\n')).not.toMatch(/覃大爷|急难|摔断/u)
})

describe('of two reminders that wait for somebody, one of a household', () => {
  const remind = async () => {
    const { id } = await at.client.person.findFirstOrThrow({ where: { name: LIAISON } })
    const to = { account: SELF.id, chatId: null, contactId: null, personId: id, purpose: 'nudge' as const }
    await at.village.store.transaction(async (tx) => {
      tx.outbox.say({ ...to, text: '清水沟明天到期' }, at.village.clock.now())
      tx.outbox.say({ ...to, text: '该走访了：覃大爷', openText: '有户该走访', discreet: true }, at.village.clock.now())
    })
    await at.jump('2026-11-23T02:01:00Z')
  }

  it('the other alone is said where all listen', async () => {
    await begin('volunteer')
    await remind()
    expect(at.village.said('志愿者群')).toEqual([`@${LIAISON}\u2005清水沟明天到期`])
    expect(cadres()).toEqual([ASKED])
  })

  it('each is said where it may be', async () => {
    at = await startVisiting()
    await at.jump('2026-11-23T02:00:00Z')
    await remind()
    expect(at.village.said('志愿者群')).toEqual([`@${LIAISON}\u2005清水沟明天到期`])
    expect(at.village.said('党员群')).toEqual([`@${LIAISON}\u2005有户该走访`])
  })

  it('both are one message to a friend', async () => {
    await begin('volunteer')
    at.village.wechat.isFriend = () => true
    await remind()
    expect(at.village.said(`DM:${LIAISON}`)).toEqual(['清水沟明天到期\n该走访了：覃大爷'])
  })
})

it('where there is no group of cadres it waits as given up, and is not said in another', async () => {
  await begin('volunteer')
  await at.client.room.deleteMany({ where: { kind: 'cadres' } })
  await at.village.restart()
  await at.say('DM:韦志强', '韦志强', '报事 覃大爷 急难 摔断了腿')
  expect(barred()).toEqual(SILENT)
  expect(await at.client.outbox.findMany({ where: { discreet: true } })).toEqual([
    expect.objectContaining({ state: 'dead', personId: expect.any(String) }),
  ])
})

it('the morning’s word says nothing of households where all listen', async () => {
  at = await startVisiting()
  at.village.wechat.isFriend = () => false
  await at.client.room.deleteMany({ where: { kind: { in: ['cadres', 'members'] } } })
  await at.village.restart()
  await at.say('村民群', '张三', '点单 屋后路灯不亮了')
  await at.say('DM:韦志强', '韦志强', '报事 覃大爷 急难 摔断了腿')
  await at.jump('2026-11-25T00:05:00Z')
  const heard = at.village.said('村民群').join('\n')
  expect(heard).toMatch(/早上好/u)
  expect(heard).not.toMatch(/急事|走访|#2/u)
})
