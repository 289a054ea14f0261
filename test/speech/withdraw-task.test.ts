import { expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const understand = createUnderstanding(registry, ['连心小助手'])
const NOW = new Date('2026-11-23T09:00:00+08:00')

test.each([
  ['撤销任务 31', { command: 'withdraw-task', number: 31 }],
  ['撤任务 #31 镇里不要了', { command: 'withdraw-task', number: 31, reason: '镇里不要了' }],
  ['撤销任务 31 32', { command: 'withdraw-task', number: 31, numbers: [31, 32] }],
  ['停止任务 报送监测情况', { command: 'stop-recurring', text: '报送监测情况' }],
  ['停止任务 31', { command: 'stop-recurring', number: 31 }],
  ['停止签到 值班', { command: 'stop-recurring', text: '值班' }],
])('%s', (text, meant) => expect(understand(text, { room: '村干群' }, NOW)).toEqual(meant))

test.each(['撤销任务的流程是什么', '停止签到了，散会吧', '停止任务了吗', '撤任务吗', '任务撤销了', '停止任务分配会'])(
  '%s is talk',
  (text) => expect(understand(text, { room: '村干群' }, NOW)).toEqual({ command: null }),
)
