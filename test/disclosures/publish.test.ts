import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

describe('publishing', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, text: string): Promise<readonly string[]> => {
    const before = village.said(room).length
    await village.say(room, who, text)
    await village.settle()
    return village.said(room).slice(before)
  }

  it('a draft is shown as the village will see it, and only what is confirmed is seen there', async () => {
    const [preview = ''] = await say('村干群', '李秀英', '公开 财务 三季度收支\n收入 52,300 元\n支出 ４１，８７０元')
    expect(village.said('村民群')).toEqual([])
    expect(await say('村干群', '李秀英', '确认')).toEqual([
      expect.stringContaining('#1 已公开，发到 1 个村民群（青山村）'),
    ])
    const [published = ''] = village.said('村民群')
    expect(published).toContain('公开 #1 财务《三季度收支》\n收入 52,300 元\n支出 ４１，８７０元')
    expect(preview).toContain(published)
  })
})
