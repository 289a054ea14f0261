import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetOld } from '../../src/engine/bell/housekeeping.ts'
import { type Asking, startAsking } from './support.ts'

let at: Asking
beforeEach(async () => {
  at = await startAsking('2026-11-24 09:00')
  await at.publish('公开 财务 三季度收支\n收入 52,300 元')
})
afterEach(async () => {
  expect(at.errors()).toEqual([])
  await at.village.close()
})

const ASKER = '张三'
const NICKNAME = '屯头阿三哥'
/** In private, from an account whose nickname differs from the name. */
async function ask(text: string): Promise<string> {
  const before = at.village.said(`DM:${ASKER}`).length
  at.village.receive({ who: ASKER, text, talker: { id: `wxid_${ASKER}`, name: NICKNAME } })
  await at.village.settle()
  return at.village.said(`DM:${ASKER}`).slice(before).join('\n')
}

/** Everything the bot said or would say, and everything it can be asked to show, but for the inbox nobody is shown. */
async function traces(): Promise<string> {
  const { client } = at
  const asker = await client.person.findFirstOrThrow({ where: { name: ASKER } })
  const said = at.village.rooms().flatMap((room) => at.village.said(room))
  const outbox = await client.outbox.findMany({
    select: { text: true, openText: true, mergeItem: true, mentions: true },
  })
  const questions = await client.matter.findMany({
    where: { kind: 'question' },
    include: { participants: true, events: true },
  })
  const audit = await client.audit.findMany({ where: { action: { not: 'import' } } })
  const all = JSON.stringify([said, outbox, questions, audit])
  // Whoever is shown an id may look it up.
  return all.replaceAll(asker.id, `«${ASKER}»`)
}

describe('a question without a name', () => {
  it('names nobody anywhere, from asking over nudges to the last word', async () => {
    expect(await ask('匿名质询 1 修路的钱在哪一项')).toMatch(
      /^#2 登记好了：修路的钱在哪一项\n群里只看得到「一位村民」，台账里也不写您是谁/u,
    )
    expect(at.village.said('村民群').at(-1)).toBe('质询 #2（对 #1 三季度收支）一位村民问：修路的钱在哪一项\n7 天内答复')
    expect(at.village.said('村干群').at(-1)).toContain('质询 #2（对 #1 三季度收支）一位村民问：修路的钱在哪一项')
    await at.at('2026-11-30 09:00')
    expect(at.heard('DM:李秀英')).toContain('#2 「修路的钱在哪一项」')
    await at.at('2026-12-01 09:00')
    expect(at.heard('村干群')).toContain('@农贵生')
    await at.at('2026-12-02 08:00')
    for (const [room, who] of [
      ['村干群', '王建国'],
      ['村民群', '莫老四'],
      ['DM:李秀英', '李秀英'],
      [`DM:${ASKER}`, ASKER],
      ['村民群', ASKER],
    ] as const) {
      expect(await at.say(room, who, '查 2')).toContain('一位村民问')
      if (who === ASKER) expect(await at.say(room, who, '我的单')).not.toContain('#2')
    }
    await at.say('村干群', '王建国', '公开栏')
    await at.say('村干群', '李秀英', '答复 2 在第3项')
    expect(at.heard('村民群')).toMatch(/^质询 #2 修路的钱在哪一项\n答复：在第3项（李秀英）/u)
    expect(at.heard(`DM:${ASKER}`)).toMatch(/^质询 #2 修路的钱在哪一项\n答复：在第3项（李秀英）/u)
    expect(await ask('不满意 #2 没有发票')).toContain('#2 转给监督委员会了')
    expect(at.village.said('村干群').at(-1)).toContain('提问的人对答复不满意（没有发票）')
    await at.say('村干群', '农贵生', '答复 2 发票查过了')
    expect(at.heard(`DM:${ASKER}`)).toContain('监督委员会答复：发票查过了')
    await at.say('村干群', '王建国', '查 2')

    // Only what somebody said of themself in the open may name them: 查 and 我的单 were.
    const own = new Set(['show', 'mine'])
    await at.client.audit.deleteMany({ where: { accountId: `wxid_${ASKER}`, action: { in: [...own] } } })
    const mentionsOfList = (await traces()).replaceAll(`${ASKER}，您`, '')
    expect(mentionsOfList).not.toContain(ASKER)
    expect(mentionsOfList).not.toContain(NICKNAME)
  })

  it('leaves no name in the audit, whatever comes of it', async () => {
    for (const text of [
      '匿名质询',
      '匿名质询 99 没有这件',
      '匿名质寻 1 修路的钱在哪',
      '匿名质询 1 修路的钱',
      '不满意 #2',
      '#2 满意',
    ])
      await ask(text)
    const lines = await at.client.audit.findMany({ where: { OR: [{ action: 'ask-anonymously' }, { subject: '#2' }] } })
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect([line.personId, line.accountId]).toEqual([null, null])
    // The account may still be waited for, or be owed an answer, but not be seen to have said it.
    const kept = await at.client.inbox.findMany({ where: { talkerId: `wxid_${ASKER}` } })
    expect(kept).toEqual([])
  })

  it('leaves nothing that was said to who asked, and forgets them when it is over', async () => {
    await ask('匿名质询 1 修路的钱在哪一项')
    await at.say('村干群', '李秀英', '答复 2 在第3项')
    expect(at.heard(`DM:${ASKER}`)).toContain('答复：在第3项')
    await ask('不满意 #2')
    await at.say('村干群', '农贵生', '答复 2 发票查过了')
    expect(at.heard(`DM:${ASKER}`)).toContain('发票查过了')
    const { client, village } = at
    const account = `wxid_${ASKER}`
    expect(await client.outbox.count({ where: { OR: [{ contactId: account }, { confidential: true }] } })).toBe(0)
    expect(await client.allowance.count({ where: { key: { contains: account } } })).toBe(0)
    expect(await client.pending.count({ where: { accountId: account } })).toBe(0)
    expect(await client.asker.count()).toBe(1)
    expect(await forgetOld(village.store, village.now())).toMatchObject({ askers: 1 })
    expect(await client.asker.count()).toBe(0)
  })

  it('asked by who has to answer calls them all the same', async () => {
    await at.say('DM:王建国', '王建国', '匿名质询 路灯的钱批了没有')
    expect(at.heard('村干群')).toMatch(/^@王建国\u2005@农贵生\u2005质询 #2 一位村民问：/u)
  })

  it('is kept in mind until it is over', async () => {
    await ask('匿名质询 1 修路的钱在哪一项')
    expect(await forgetOld(at.village.store, at.village.now())).toMatchObject({ askers: 0 })
    expect(await at.client.asker.count()).toBe(1)
  })

  it('answers everybody alike where others listen', async () => {
    await ask('匿名质询 1 修路的钱在哪一项')
    await at.say('村干群', '李秀英', '答复 2 在第3项')
    const [own, other] = [await at.say('村民群', ASKER, '不满意 #2'), await at.say('村民群', '莫老四', '不满意 #2')]
    expect(own).toBe(other)
    expect(own).toContain('私聊我发')
    expect(await at.say('DM:莫老四', '莫老四', '不满意 #2')).toContain('要由提问的人来说')
    expect(await at.say('村民群', ASKER, '匿名质询 1 钱呢')).toContain('跟我的私聊里说')
  })

  it('is forgotten with who asked; then the group alone is answered', async () => {
    await ask('匿名质询 1 修路的钱在哪一项')
    await at.say(`DM:${ASKER}`, ASKER, '删除我的信息')
    await at.say(`DM:${ASKER}`, ASKER, '确认')
    expect(await at.client.asker.count()).toBe(0)
    await at.say('村干群', '李秀英', '答复 2 在第3项')
    expect(at.heard('村民群')).toContain('答复：在第3项')
    expect(at.heard(`DM:${ASKER}`)).toBe('')
  })

  it('is asked three times a day at the most', async () => {
    for (const text of ['甲是什么', '乙是什么', '丙是什么']) expect(await ask(`匿名质询 ${text}`)).toContain('登记好了')
    expect(await ask('匿名质询 丁是什么')).toContain('一天最多 3 件')
    await at.at('2026-11-25 09:01')
    expect(await ask('匿名质询 丁是什么')).toContain('登记好了')
  })
})
