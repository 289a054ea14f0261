import { expect, it } from 'vitest'
import { drawPage, takePersonal } from '../../src/documents/index.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'

let village: InProcess
const { say } = eachInFreshVillage((fresh) => {
  village = fresh
})
const at = async (moment: string) => {
  await village.setClock?.(new Date(`${moment}+08:00`))
  await village.settle()
}

/** The rows of 时长名册 as the office has them, and whatever is kept of matters. */
async function kept() {
  const { id } = await village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
  const by = { personId: null, holdings: [{ orgId: id, role: 'secretary' }] as never, via: 'console' as const }
  const found = await village.store.transaction((tx) =>
    takePersonal(
      tx,
      { name: '时长名册', whose: { villageId: id, personId: '', year: '2026' }, by },
      { registry, now: village.now() },
    ),
  )
  if ('refused' in found) throw new Error(found.refused)
  await drawPage(found.page, () => Promise.reject(new Error('no picture')))
  const rows = found.page.table?.rows ?? []
  const matters = await village.store.client.matter.findMany({ include: { participants: true, events: true } })
  return { rows, all: JSON.stringify(matters) }
}

const summed = (rows: readonly (readonly string[])[]) => new Set(rows.map((row) => row.slice(0, 3).join(' ')))

it('hours of orders and of hands that were called stay in the sums without a name, once who gave them is forgotten', async () => {
  await say('村干群', '覃小芳', '吹哨 党员 修水渠缺4人 周六')
  await at('2026-11-28T08:00')
  for (const who of ['陆大勇', '韦志强']) await say('党员群', who, '签到 1')
  await at('2026-11-29T09:00')
  await say('党员群', '陆大勇', '用时 1 2小时')
  await say('党员群', '韦志强', '用时 1 3小时')
  await say('村干群', '覃小芳', '核时 1')
  await say('村民群', '张三', '点单 搬柴')
  await say('志愿者群', '陆大勇', '接单 2')
  await say('志愿者群', '陆大勇', '完成 2')
  await say('志愿者群', '陆大勇', '用时 2 1小时')
  await say('村民群', '张三', '评单 2 5')
  const before = await kept()
  expect(summed(before.rows)).toEqual(new Set(['陆大勇 2 3 小时', '韦志强 1 3 小时']))
  await say('DM:陆大勇', '陆大勇', '删除我的信息')
  await say('DM:陆大勇', '陆大勇', '确认')
  const after = await kept()
  expect(summed(after.rows)).toEqual(new Set(['村民 2 3 小时', '韦志强 1 3 小时']))
  expect(before.all).toContain('陆大勇')
  expect(after.all).not.toContain('陆大勇')
})
