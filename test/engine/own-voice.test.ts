import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

const LINE = '- - - - - - - - - - - - - - -'

/** The bot knows itself whatever it is called: by its alias in a group, a new nickname, its own words. */
describe('the bot, by other names', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
    await village.answers('村民群', '莫老四', '点单 水管漏水')
  })
  afterEach(() => village.close())

  const announced = () => village.said('志愿者群').at(-1) ?? ''
  const holder = async () =>
    (await village.store.client.participant.findFirst({ where: { part: 'holder', active: true } }))?.name ?? null
  async function quoting(
    speaker: string,
    text: string,
    words: string,
    more: { who?: string; botNames?: string[] } = {},
  ) {
    const { who = '陆大勇', botNames } = more
    village.receive({
      who,
      room: '志愿者群',
      text: `「${speaker}：${text}」\n${LINE}\n${words}`,
      ...(botNames && { botNames }),
    })
    await village.settle()
  }

  it('is answered under its alias in the group, as the service tells it', async () => {
    await quoting('村里的小帮手', '新点单 #1 那良屯 莫老四：水管漏水', '我来', {
      botNames: ['连心小助手', '村里的小帮手'],
    })
    expect(await holder()).toBe('陆大勇')
  })

  it('is answered under any name that stands over what it said there', async () => {
    await quoting('备注过的名字', announced(), '我来')
    expect(await holder()).toBe('陆大勇')
  })

  it('still after a restart, with the mention and the spaces another client shows', async () => {
    const text = announced()
    await village.restart()
    await quoting('备注过的名字', `@陆大勇 ${text.replaceAll('\n', ' \n')}`, '我来')
    expect(await holder()).toBe('陆大勇')
  })

  it('is not made to have said what it never said, or said elsewhere', async () => {
    await quoting('备注过的名字', '新点单 #1 那良屯 莫老四：水管漏水，快来', '我来')
    expect(await holder()).toBeNull()
    const direct = village.said('村民群').at(-1) ?? ''
    await quoting('备注过的名字', direct, '我来')
    expect(await holder()).toBeNull()
  })

  it('a quote under a person’s own name gives nothing, though they repeat its words', async () => {
    await quoting('陆大勇', announced(), '我来')
    expect(await holder()).toBeNull()
  })

  it('knows a name only where it is called so', async () => {
    village.receive({ who: '莫老四', room: '村民群', text: '「甲：乙」', botNames: ['小帮手'] })
    await quoting('小帮手', '新点单 #1 那良屯 莫老四：水管漏水', '我来')
    expect(await holder()).toBeNull()
  })
})
