import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** Whom the roster no longer names is served by nothing and told nothing, though their account is still bound. */
describe('somebody who left the roster', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, text: string) => {
    return (await village.answers(room, who, text)).join('\n')
  }

  /** As `import --prune` does it. */
  async function prune(name: string): Promise<void> {
    await village.store.transaction(async (tx) => {
      await tx.roster.lock()
      const rows = await tx.roster.read()
      const person = rows.people.find((one) => one.name === name)
      const none = { create: [], update: [] }
      const people = { create: [], update: [{ id: person?.id ?? '', set: { vanishedAt: village.clock.now() } }] }
      const holdings = { create: [], remove: [], confirm: [] }
      const rest = {
        orgs: none,
        households: none,
        duties: none,
        disclosures: none,
        delegates: [],
      }
      await tx.roster.write({ ...rest, people, holdings }, village.clock.now())
    })
    village.clock.advance(2_000)
  }

  it('keeps neither their roles nor their name in commands', async () => {
    await say('村民群', '张三', '点单 修路灯')
    await prune('陆大勇')
    expect(await say('党员群', '陆大勇', '接单 1')).toContain('我还不认识您')
    expect(await say('村干群', '王建国', '派单 1 @陆大勇')).toContain('花名册里没有陆大勇')
    expect(await say('村干群', '王建国', '派单 1 陆大勇')).toContain('花名册里没有陆大勇')
    expect(await say('村干群', '王建国', '任务 @陆大勇 明天 交材料')).toContain('花名册里没有陆大勇')
    expect((await village.store.client.matter.findFirst({ where: { number: 1 } }))?.state).toBe('open')
  })

  it('is neither mentioned nor reminded of what they took before', async () => {
    await say('村民群', '张三', '点单 修路灯')
    expect(await say('党员群', '陆大勇', '接单 1')).toContain('由您接单')
    await prune('陆大勇')
    const since = await village.heardFrom(async () => village.setClock?.(new Date('2026-11-26T02:00:00Z')))
    expect(since.filter((line) => line.includes('@陆大勇'))).toEqual([])
    expect(village.said('DM:陆大勇')).toEqual([])
    expect(await say('DM:陆大勇', '陆大勇', '我的')).not.toContain('党员')
  })
})
