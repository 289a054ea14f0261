import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { USUAL_POWERS } from '../../commands/power-list/usual/index.ts'
import { demo, sheetsOf } from '../roster/support.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { checkSheets, listed } from '../support/roster.ts'
import { exporter, recordsIn, sheetsIn, workbook } from './support.ts'

let village: InProcess
beforeAll(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
  await village.say('村干群', '李秀英', '办 低保 莫老四')
  await village.say('村干群', '李秀英', '用章 证明 莫老四 银行用')
  await village.say('村干群', '王建国', '同意 2')
  await village.settle()
})
afterAll(() => village.close())

describe('the ledgers of 权力清单', () => {
  it('hold the list as the roster reads it again, so that a village begins from the usual one', async () => {
    const book = sheetsIn(await workbook(village.store, '权力清单', await exporter(village.store, '王建国')))
    const records = recordsIn(book.权力清单).filter((row) => row.步骤)
    expect(records).toHaveLength(USUAL_POWERS.length)
    const columns = Object.keys(records[0] ?? {})
    const sheet = [columns, ...records.map((row) => columns.map((column) => row[column] ?? ''))]
    const { roster, problems } = checkSheets(sheetsOf({ ...(await demo()), 权力清单: sheet }))
    expect(problems).toEqual([])
    expect(listed(roster, 'powers')).toEqual(
      USUAL_POWERS.map((power) => ({ ...power, also: [...new Set(power.also)] })),
    )
  })

  it('tell the office who had what done in which step, and who agreed to the seal', async () => {
    const store = village.store
    const errands = recordsIn(sheetsIn(await workbook(store, '权力清单', await exporter(store, '农贵生'))).办事)
    expect(errands[0]).toMatchObject({
      编号: '#1',
      事项: '低保申请',
      办事人: '莫老四',
      经办: '李秀英',
      监督人: '农贵生',
    })
    expect(errands[0]?.到哪一步).toContain('第1步 交申请')
    const seals = recordsIn(sheetsIn(await workbook(store, '用章', await exporter(store, '王建国'))).用章)
    expect(seals[0]).toMatchObject({ 给谁用: '莫老四', 申请人: '李秀英', 审批人: '王建国', 状态: '批了，等盖章' })
    await expect(workbook(store, '用章', await exporter(store, '覃小芳'))).rejects.toThrow()
  })
})
