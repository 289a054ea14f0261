import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

describe('a bare number in front of a word', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
    await village.answers('村民群', '莫老四', '点单 水管漏水')
    await village.answers('志愿者群', '陆大勇', '接单 1')
  })
  afterEach(() => village.close())

  const state = async () => (await village.store.client.matter.findFirst({ where: { number: 1 } }))?.state

  it('names the matter of who may move it', async () => {
    expect(await village.answers('志愿者群', '陆大勇', '1 完成')).toHaveLength(1)
    expect(await state()).toBe('done')
  })

  it('counts among several only where the speaker may move them all', async () => {
    await village.answers('村民群', '莫老四', '点单 灯坏了')
    expect(await village.answers('志愿者群', '陆大勇', '1和2 完成')).toEqual([])
    await village.answers('志愿者群', '陆大勇', '接单 2')
    expect(await village.answers('志愿者群', '陆大勇', '1和2 完成')).toHaveLength(1)
    expect(await state()).toBe('done')
  })

  it('is talk from anybody else, and about what is not there', async () => {
    expect(await village.answers('志愿者群', '蓝春燕', '1 完成')).toEqual([])
    expect(await village.answers('志愿者群', '陆大勇', '7 完成')).toEqual([])
    expect(await state()).toBe('claimed')
  })
})
