import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attendanceOf } from '../../commands/check-in/workflow.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** 500 names of people nobody knows, each with as many words as make it that long. */
const list = (people: number, words: number) =>
  `#接龙\n主题党日签到\n\n${Array.from({ length: people }, (_, at) => `${at + 1}. 外来${at + 1}号 ${'话'.repeat(words)}`).join('\n')}`

describe('a 接龙 as long as a village', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-25T10:50:00Z')
    await village.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')
    await village.settle()
  })
  afterEach(() => village.close())

  async function say(room: string, text: string): Promise<string> {
    return (await village.answers(room, '韦志强', text)).join('\n')
  }
  const came = async () => {
    const [matter] = await village.store.transaction(async (tx) =>
      tx.matters.newest({ kind: 'checkIn', states: ['open'] }, 1),
    )
    return matter && attendanceOf(matter).came
  }

  it('of 500 people in 26,000 characters is read whole, and answered in a line people read', async () => {
    const text = list(500, 41)
    expect(text.length).toBeGreaterThan(26_000)
    const said = await say('党员群', text)
    expect(said).toContain('等 500 人（已 500 人）')
    expect(said.length).toBeLessThan(300)
    expect(await came()).toBe(500)
  })

  it('that is longer than anybody reads gets a line that says what to do', async () => {
    expect(await say('党员群', list(900, 90))).toMatch(/接龙太长.*签到/u)
    expect(await came()).toBe(0)
    expect(await say('党员群', '签到')).toContain('签到成功：韦志强')
  })

  it('is nobody’s business where no check-in is open, nor is any other long text', async () => {
    expect(await say('志愿者群', list(900, 90))).toBe('')
    expect(await say('党员群', `签到${'啊'.repeat(25_000)}`)).toBe('')
    expect(await village.store.client.inbox.count({ where: { text: { contains: '啊啊' } } })).toBe(0)
  })
})
