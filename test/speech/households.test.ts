import { expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const understand = createUnderstanding(registry, ['连心小助手'])
const NOW = new Date('2026-11-22T15:00:00+08:00')
const read = (text: string, room: '党员群' | 'DM' = '党员群') => understand(text, { room }, NOW)

/** How several households, odd numbers and the day of a muting are really written. */
test.each([
  ['走访 覃大爷和黄阿公 昨天 都好', { households: ['覃大爷', '黄阿公'], date: '昨天', text: '都好' }],
  ['走访 02-02跟02-03 昨天 都好', { households: ['02-02', '02-03'], date: '昨天' }],
  ['走访 覃大爷 黄阿公 昨天 都好', { households: ['覃大爷', '黄阿公'], date: '昨天' }],
  ['走访 覃大爷 黄阿公 蓝阿婆 昨天', { households: ['覃大爷', '黄阿公', '蓝阿婆'], date: '昨天' }],
  ['走访 覃大爷 农德昌也在 昨天都好', { household: '覃大爷' }],
  ['走访 韦和平 昨天 好', { household: '韦和平' }],
  ['走访 2-2 今天 好', { household: '2-2', date: '今天' }],
  ['走访 2-2、2-3 今天 好', { households: ['2-2', '2-3'], date: '今天' }],
  ['暂缓 01-02、莫老四 至 12月20日 外出', { households: ['01-02', '莫老四'], date: '12月20日', reason: '外出' }],
  ['暂缓：石有福，至2027-01-10，外出打工', { household: '石有福', date: '2027-01-10', reason: '外出打工' }],
  ['暂缓 莫老四 去广东打工 至 12月20日', { household: '莫老四', date: '12月20日', reason: '去广东打工' }],
  ['暂缓 01-04 两个月 外出务工', { household: '01-04', date: '两个月', reason: '外出务工' }],
  ['报事 蓝阿婆', { household: '蓝阿婆', ask: true }],
  ['暂缓 蓝阿婆', { household: '蓝阿婆', ask: true }],
])('%s', (text, wanted) => {
  const { ask, ...slots } = wanted as { readonly ask?: true }
  const reading = read(text)
  expect(reading).toMatchObject(slots)
  if (ask) expect(reading).toHaveProperty('confirm', true)
  if ('household' in slots) expect(reading).not.toHaveProperty('households')
})

test.each(['走访', '报事', '暂缓'])('%s alone is asked about in private, and talk in a group', (word) => {
  expect(read(word, 'DM').command).not.toBeNull()
  expect(read(word).command).toBeNull()
})

test('a part of the village by its short name: in private, where it can be nothing else', () => {
  expect(read('走访情况 弄福', 'DM')).toMatchObject({ command: 'visit-progress', text: '弄福' })
  expect(read('走访情况 很好').command).toBeNull()
})

test.each(['报事 12345', '走访 12 户', '走访 3-5 户了', '暂缓一下，先吃饭', '报事都报烦了'])('%s is talk', (text) => {
  expect(read(text).command).toBeNull()
})
