import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demo, random, sheetsOf } from '../roster/support.ts'
import { DEMO } from '../support/demo.ts'
import { type InProcess, SELF, startInProcess } from '../support/inprocess.ts'
import { importSheets } from '../support/roster.ts'

/** What people and households leave behind that the roster no longer names: somebody else has it, or it ends. */
describe('what is left behind', () => {
  let village: InProcess
  let texts: Record<string, string[][]>
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
    texts = await demo()
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
  const without = (title: string, word: string) => {
    texts[title] = texts[title]!.filter((cells) => !cells.includes(word))
  }
  /** Imports the roster as it is now; returns what was said since, by the groups. */
  async function imported(prune = true): Promise<readonly string[]> {
    return village.heardFrom(async () => {
      await importSheets(village.store, sheetsOf(texts), { now: village.clock.now(), random, prune })
      await village.setClock?.(new Date(village.clock.now().getTime() + 120_000))
    })
  }
  const matter = (number: number) =>
    village.store.client.matter.findFirst({ where: { number }, include: { participants: true } })
  const leaves = (name: string) => {
    without('人员', name)
    without('联系户', name)
  }

  it('an order somebody held is open again, and helpers hear that they can take it', async () => {
    await say('村民群', '张三', '点单 修路灯')
    await say('党员群', '陆大勇', '接单 1')
    leaves('陆大勇')
    const said = await imported()
    expect((await matter(1))?.state).toBe('open')
    expect(said.join('\n')).toContain('#1 又没有人接了')
    expect(said.join('\n')).toContain('#1 原来接单的来不了，正在另外找人')
    expect(said.join('\n')).not.toContain('陆大勇')
    expect(await say('党员群', '韦志强', '接单 1')).toContain('由您接单')
    expect(await imported()).toEqual([])
  })

  it('of somebody who died nothing is said in any group, whatever waits', async () => {
    await say('村民群', '张三', '点单 修路灯')
    await say('党员群', '陆大勇', '接单 1')
    await village.store.transaction(async (tx) => {
      const said = { account: SELF.id, chatId: DEMO.roomId('党员群'), contactId: null, purpose: 'nudge' as const }
      const mentions = [DEMO.accountId('陆大勇')]
      const notBefore = new Date('2026-11-23T01:01:00Z')
      tx.outbox.say({ ...said, text: '该走访了', mentions, notBefore }, village.clock.now())
    })
    texts.人员!.find((cells) => cells[0] === '陆大勇')![2] = '去世'
    const said = (await imported(false)).join('\n')
    expect(said).not.toMatch(/陆大勇|去世|该走访了/u)
    expect((await matter(1))?.state).toBe('open')
  })

  it('a task goes on with the others, is done when they were, and ends when there is nobody', async () => {
    await say('村干群', '王建国', '任务 @陆大勇 @韦志强 明天 交材料')
    await say('村干群', '王建国', '任务 @陆大勇 明天 打扫')
    await say('党员群', '韦志强', '完成 1')
    leaves('陆大勇')
    const said = (await imported()).join('\n')
    expect((await matter(1))?.state).toBe('done')
    expect((await matter(2))?.state).toBe('withdrawn')
    expect(said).toContain('#2 「打扫」要办的人都不在花名册里了，这件停下了')
    await village.setClock?.(new Date('2026-11-28T02:00:00Z'))
    await village.settle()
    expect(village.said('村干群').filter((line) => line.includes('#2') && line.includes('过期'))).toEqual([])
  })

  it('an urgent visit ends with its household, and looks for somebody without its liaison', async () => {
    await say('党员群', '黄美兰', '报事 农德旺 急难 摔了一跤')
    await say('党员群', '黄美兰', '报事 覃大爷 急难 生病')
    without('户', '01-04')
    without('联系户', '01-04')
    leaves('陆大勇')
    const said = (await imported()).join('\n')
    expect((await matter(1))?.state).toBe('cancelled')
    expect((await matter(2))?.state).toBe('open')
    expect(said).toContain('#2 那户还没有人上门，原来的联系人去不了，请另外安排人')
    await village.setClock?.(new Date('2026-11-25T02:00:00Z'))
    await village.settle()
    expect(
      village
        .rooms()
        .flatMap((room) => village.said(room))
        .filter((line) => /#1 .*没有人上门/u.test(line)),
    ).toEqual([])
  })

  it('a post is free again, and a request to be somebody ends', async () => {
    await say('党员群', '陆大勇', '认岗 环境卫生岗')
    await say('村干群', '王建国', '同意 1')
    leaves('陆大勇')
    await imported()
    expect((await matter(1))?.state).toBe('returned')
  })

  it('who asked to be forgotten leaves an order the same way', async () => {
    await say('村民群', '张三', '点单 修路灯')
    await say('党员群', '陆大勇', '接单 1')
    await say('DM:陆大勇', '陆大勇', '删除我的信息')
    await say('DM:陆大勇', '陆大勇', '确认')
    await village.setClock?.(new Date('2026-11-23T01:10:00Z'))
    await village.settle()
    expect((await matter(1))?.state).toBe('open')
  })
})
