import { afterEach, beforeEach, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', '2026-11-25T02:00:00Z')
})
afterEach(() => village.close())

const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
const states = async () =>
  (await village.store.client.matter.findMany({ orderBy: { number: 'asc' } })).map(({ state }) => state)
const look = async () => {
  await village.setClock?.(new Date('2026-11-25T02:10:00Z'))
  await village.settle()
}

it('删除我的信息 warns of what is open, hands on what they hold and ends what they asked for', async () => {
  await say('村民群', '莫老四', '点单 修路灯')
  await say('村民群', '韦志强', '点单 修水渠')
  await say('党员群', '韦志强', '接单 1')
  await say('志愿者群', '陆大勇', '接单 2')
  const asked = await say('DM:韦志强', '韦志强', '删除我的信息')
  expect(asked).toContain('没办完的：#1 「修路灯」会另外找人，#2 「修水渠」会停下。确定就回「确认」')
  await say('DM:韦志强', '韦志强', '确认')
  await look()
  expect(await states()).toEqual(['open', 'cancelled'])
  expect(village.said('村民群').join('\n')).toContain('#1 原来接单的来不了，正在另外找人')
  expect(village.said('志愿者群').join('\n')).toContain('#1 又没有人接了：修路灯')
  expect([...village.said('志愿者群'), ...village.said('DM:陆大勇')].join('\n')).toContain('#2 「修水渠」不用去了')
})

it('says nothing of that to who has nothing open', async () => {
  expect(await say('DM:莫老四', '莫老四', '删除我的信息')).not.toContain('没办完')
})
