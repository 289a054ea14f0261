import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { importSheets } from '../support/roster.ts'
import { demo, random, sheetsOf } from './support.ts'

/** Of two namesakes the import says to write 张伟（大）: that name works wherever it tells people to write a name. */
describe.each(['张伟（大）', '张伟(大)'])('a name with a mark: %s', (name) => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
    const texts = await demo()
    texts.人员!.push(['张伟', '那良屯党小组', '党员', ''], [name, '那良屯党小组', '党员', ''])
    texts.户!.push(['01-08', name, '那良屯党小组', '', '2'])
    texts.联系户!.push([name, '01-01', '30'], [`${name}@那良屯党小组`, '01-08', '30'])
    texts.公开清单 = [
      ['事项', '类别', '周期', '日期', '责任人'],
      ['财务收支', '财务', '每季度', '10日', name],
    ]
    const imported = await importSheets(village.store, sheetsOf(texts), { now: village.clock.now(), random })
    expect(imported).toMatchObject({ kind: 'imported' })
    village.clock.advance(2_000)
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
  const other = name.includes('（') ? '张伟(大)' : '张伟（大）'

  it.each([name, other])('says who somebody is, as %s', async (written) => {
    expect(await say('村民群', '甲', `我是 ${written}`)).toContain('申请好了（#1）')
    expect(await say('村干群', '王建国', '同意 1')).toMatch(/张伟[（(]大[）)]登记好了/)
    expect(await say('村民群', '乙', '我是张伟')).toContain('申请好了（#2）')
  })

  it.each([name, other])('is given work, handed over to and visited, as %s', async (written) => {
    expect(await say('村干群', '王建国', `任务 ${written} 明天 交材料`)).toMatch(/#1.*张伟[（(]大[）)]/)
    await say('村民群', '莫老四', '点单 修路灯')
    expect(await say('村干群', '王建国', `派单 2 ${written}`)).toMatch(/已派给张伟[（(]大[）)]/)
    expect(await say('村干群', '王建国', `交接 韦志强 给 ${written}`)).toMatch(/张伟[（(]大[）)]了，走访记录跟着走/)
    expect(await say('村干群', '覃小芳', `走访 ${written} 今天 都好`)).toContain('走访记好了')
    expect(await village.store.client.visit.count()).toBe(1)
  })
})
