import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hours, minutes } from '../../src/domain/time.ts'
import { SendFailure } from '../../src/engine/ports.ts'
import { NO_FILES } from '../support/files.ts'
import { placeOrders, settleVillage } from '../support/overdue.ts'
import { type Speaking, startSpeaking } from '../support/speaking.ts'

const HANGS = new SendFailure('uncertain', 'no answer within 5000 ms')

describe('what hangs', () => {
  let at: Speaking
  beforeEach(async () => {
    at = await startSpeaking()
  })
  afterEach(() => at.close())

  const pass = async (ms: number, looks: number) => {
    for (let look = 0; look < looks; look++) {
      at.clock.advance(ms / looks)
      await at.quiet()
    }
  }
  const settle = async (...names: string[]) => {
    const { client } = at.store
    await client.org.create({ data: { id: 'village', name: '青山村', kind: 'village' } })
    const boundAt = at.clock.now()
    await client.room.create({
      data: { id: 'r', account: 'bot', chatId: '党员群', orgId: 'village', kind: 'members', boundAt },
    })
    for (const id of names) {
      await client.person.create({ data: { id, name: id, sound: id, orgId: 'village', createdAt: boundAt } })
      await client.roleHolding.create({ data: { id, personId: id, orgId: 'village', role: 'member' } })
      await client.binding.create({ data: { id, accountId: `wxid_${id}`, personId: id, boundAt } })
    }
    await at.store.transaction((tx) => tx.roster.lock())
  }
  const remind = (personId: string, text = `提醒 ${personId}`) =>
    at.write(text, { chatId: null, personId, purpose: 'nudge', openText: `私聊看看 ${personId}` })

  it('one contact nobody can tell about holds nobody else up', async () => {
    await settle('卡住', '甲', '乙')
    let asked = 0
    at.isFriend = (accountId) => {
      if (accountId !== 'wxid_卡住') return true
      asked++
      throw HANGS
    }
    await remind('卡住')
    await remind('甲')
    await remind('乙')
    await at.write('公开', { purpose: 'announcement' })
    await at.quiet()
    expect(at.said).toEqual(['提醒 甲', '提醒 乙', '公开'])
    expect(asked).toBe(1)
    expect(at.warned).toHaveLength(1)
    const row = await at.store.client.outbox.findFirstOrThrow({ where: { personId: '卡住' } })
    expect(row.notBefore.getTime()).toBeGreaterThan(at.clock.now().getTime())
  })

  it('is asked ever more rarely, and then called in the group', async () => {
    await settle('卡住')
    let asked = 0
    at.isFriend = () => {
      asked++
      throw HANGS
    }
    await remind('卡住')
    await pass(minutes(20), 200)
    expect(asked).toBe(4)
    expect(at.said).toEqual(['私聊看看 卡住'])
  })

  it('a room in which everything hangs costs one time-out each time it is tried', async () => {
    let tried = 0
    at.fail = ({ to }) => {
      if (!('roomId' in to) || to.roomId !== '卡住的群') return null
      tried++
      return HANGS
    }
    for (let row = 0; row < 40; row++) await at.write(`话 ${row}`, { chatId: '卡住的群', purpose: 'announcement' })
    await at.write('公开', { chatId: '好的群', purpose: 'announcement' })
    await at.quiet()
    expect(at.said).toEqual(['公开'])
    expect(tried).toBe(1)
    await pass(hours(1), 60)
    expect(tried).toBeLessThan(9)
  })

  it('a file that cannot be read keeps neither words nor other groups from being said', async () => {
    await at.close()
    const read = async () => Promise.reject(new Error('EIO: i/o error'))
    at = await startSpeaking({ files: { ...NO_FILES, read } })
    const now = at.clock.now()
    await settleVillage(at.store, now)
    await placeOrders(at.store, 1, now)
    const matter = await at.store.client.matter.findFirstOrThrow()
    const kept = { hash: 'a', name: '明细.pdf', type: 'application/pdf', size: 1, at: now }
    await at.store.client.attachment.create({ data: { id: 'a', matterId: matter.id, ...kept } })
    await at.write('明细.pdf', { purpose: 'announcement', attachmentId: 'a' })
    await at.write('公开', { chatId: '别的群', purpose: 'announcement' })
    await at.quiet()
    expect(at.said).toEqual(['公开'])
    await at.write('再公开', { chatId: '别的群', purpose: 'announcement' })
    await pass(hours(1), 60)
    expect(at.said).toEqual(['公开', '再公开'])
    expect(await at.states()).toMatchObject({ '明细.pdf': 'dead' })
  })
})
