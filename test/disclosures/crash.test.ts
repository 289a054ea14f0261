import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handle } from '../../src/engine/hear/handle.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { PNG } from '../support/files.ts'
import { registry } from '../support/registry.ts'
import { type Disclosing, startVillage } from './support.ts'

const listen = createListener(registry)

describe('a power cut around 确认', () => {
  let on: Disclosing
  beforeEach(async () => {
    on = await startVillage()
    await on.say('村干群', '李秀英', '公开 财务 三季度收支\n收入 1')
    await on.send('村干群', '李秀英', '发票.png', PNG)
  })
  afterEach(() => on.village.close())

  /** 确认 1 up to its commit; nothing is said, as nobody wakes the sender. */
  const confirm = async (cut: boolean) => {
    const { store } = on.village
    const now = on.village.now()
    const message = {
      account: 'wxid_bot',
      messageId: 'confirm',
      chatId: '村干群@chatroom',
      talkerId: 'wxid_李秀英',
      talkerName: '李秀英',
      text: '确认 1',
      mentions: [],
      addressed: false,
      sentAt: now,
    }
    await store.transaction(async (tx) => {
      const [kept] = await tx.inbox.keep([message], now)
      const handling = { store, random, registry, listen, ear: 'ear', botNames: () => ['连心小助手'] }
      if (kept) await handle(kept, tx, now, handling)
      if (cut) throw new Error('power cut')
    })
  }
  const standing = async () => {
    const { client } = on.village.store
    const matter = await client.matter.findFirst({ where: { kind: 'disclosure' } })
    const rows = await client.outbox.findMany({ where: { purpose: 'announcement' }, orderBy: { id: 'asc' } })
    return { state: matter?.state, rows: rows.map((row) => row.attachmentId !== null) }
  }

  it('before the commit leaves a draft and nothing to be said', async () => {
    await expect(confirm(true)).rejects.toThrow('power cut')
    expect(await standing()).toEqual({ state: 'draft', rows: [] })
  })

  it('after the commit loses nothing: text and picture are said at the next start, once', async () => {
    await confirm(false)
    expect(await standing()).toEqual({ state: 'confirmed', rows: [false, true] })
    expect(on.village.said('村民群')).toEqual([])
    await on.village.restart()
    await on.village.settle()
    expect(on.village.said('村民群')).toEqual([expect.stringContaining('三季度收支'), `[文件] 发票.png ${PNG.length}`])
    expect(await standing()).toEqual({ state: 'published', rows: [false, true] })
    await on.village.restart()
    await on.village.settle()
    expect(on.village.said('村民群')).toHaveLength(2)
  })
})
