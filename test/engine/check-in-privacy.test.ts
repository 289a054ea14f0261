import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

const REASON = '去医院做化疗'
const list = (...entries: string[]) =>
  `#接龙\n村干部碰头会签到\n\n${entries.map((one, at) => `${at + 1}. ${one}`).join('\n')}`

describe('a check-in of the cadres', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-25T10:50:00Z')
    await say('村干群', '王建国', '发起签到 村干部碰头会 截止 今晚8点')
    await say('村干群', '李秀英', `请假 1 ${REASON}`)
  })
  afterEach(() => village.close())

  async function say(room: string, who: string, text: string): Promise<string> {
    return (await village.answers(room, who, text)).join('\n')
  }
  const standing = () =>
    village.store.client.participant.findMany({
      where: { part: 'signer' },
      orderBy: { name: 'asc' },
      select: { name: true, state: true, note: true },
    })

  it.each(['签到 1', '补签 1', '请假 1 有事', '签到'])('is not joined from elsewhere by %s', async (text) => {
    const before = await standing()
    for (const [room, who] of [
      ['村民群', '张三'],
      ['DM:张三', '张三'],
      ['志愿者群', '蓝春燕'],
      ['党员群', '韦志强'],
    ] as const) {
      const said = await say(room, who, text)
      if (text === '签到 1') expect(said).toMatch(/#1 是村干群里的签到.*签到 1/u)
      expect(await say(room, who, '查 1')).not.toMatch(/李秀英|化疗/u)
    }
    expect(await standing()).toEqual(before)
  })

  it('is joined from elsewhere by those who are of the group', async () => {
    expect(await say('DM:覃小芳', '覃小芳', '签到 1')).toContain('签到成功')
    expect(await say('DM:农贵生', '农贵生', '签到')).toContain('签到成功')
  })

  it('tells why somebody is on leave to the organiser in private and to nobody else anywhere', async () => {
    await say('村干群', '覃小芳', '签到')
    for (const room of village.rooms().filter((one) => !one.startsWith('DM:'))) {
      for (const who of ['王建国', '覃小芳', '李秀英', '韦志强', '张三', '陈晓明']) {
        for (const text of ['查 1', '签到情况 1']) expect(await say(room, who, text)).not.toContain(REASON)
      }
    }
    for (const who of ['覃小芳', '李秀英', '农贵生', '陈晓明', '韦志强', '张三']) {
      for (const text of ['查 1', '签到情况 1']) expect(await say(`DM:${who}`, who, text)).not.toContain(REASON)
    }
    expect(await say('DM:王建国', '王建国', '签到情况 1')).toContain(`李秀英（${REASON}）`)
    const audit = await village.store.client.audit.findMany()
    expect(JSON.stringify([audit, await village.store.client.matterEvent.findMany()])).not.toContain(REASON)
  })

  it('is not changed by a forged list', async () => {
    await say('村干群', '王建国', '签到')
    const before = await standing()
    await say('村干群', '覃小芳', list('王建国 请假（喝酒去了）', '李秀英', '覃小芳', '农贵生 请假', '韦志强 带资料'))
    expect(await standing()).toEqual(
      [
        ...before,
        { name: '覃小芳', state: 'present', note: null },
        { name: '韦志强', state: 'listed', note: '带资料' },
      ].sort((one, other) => (one.name < other.name ? -1 : 1)),
    )
    expect(await say('村干群', '王建国', '签到情况 1')).toContain('韦志强（接龙代填，带资料）')
  })

  it('a line that others wrote does not undo what the sender said, their own does', async () => {
    await say('村干群', '王建国', '签到')
    await say('村干群', '覃小芳', list('王建国 请假', '覃小芳'))
    await say('村干群', '王建国', list('王建国 请假', '覃小芳', '农贵生'))
    const of = async (name: string) => (await standing()).find((one) => one.name === name)?.state
    expect([await of('王建国'), await of('农贵生')]).toEqual(['present', 'listed'])
    await say('村干群', '王建国', list('王建国 请假 有事', '覃小芳', '农贵生'))
    await say('村干群', '农贵生', '签到')
    expect([await of('王建国'), await of('农贵生')]).toEqual(['leave', 'present'])
  })
})

describe('what is not for villagers’ ears', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-25T01:00:00Z')
  })
  afterEach(() => village.close())

  async function say(room: string, who: string, text: string): Promise<string> {
    return (await village.answers(room, who, text)).join('\n')
  }

  it('is not looked up there by number: a task, a concern, who asks to be whom, a check-in of others', async () => {
    await say('村干群', '王建国', '任务 @李秀英 明天 核对低保名单')
    await say('党员群', '韦志强', '民情 蓝阿婆家漏雨')
    await say('村干群', '王建国', '发起签到 信访稳控会')
    village.receive({ who: '阿强', room: '村民群', text: '我是 王建国', talker: { id: 'wxid_x', name: '阿强' } })
    await village.settle()
    for (const number of [1, 2, 3, 4]) {
      for (const text of [`查 ${number}`, `任务情况 ${number}`, `签到情况 ${number}`]) {
        for (const room of ['村民群', '镇工作群']) {
          const said = await say(room, '李秀英', text)
          if (room === '镇工作群' || number < 4)
            expect([text, said]).not.toEqual([text, expect.stringMatching(/低保|漏雨|信访|登记为/u)])
        }
      }
    }
    expect(await say('村民群', '李秀英', '查 1')).toMatch(/#1 是任务，请到.*私聊/u)
    expect(await say('村干群', '李秀英', '查 1')).toContain('低保')
  })
})
