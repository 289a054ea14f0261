import { describe, expect, it } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { ASKED_HERE } from './tables/told-question.ts'

const understand = createUnderstanding(registry, ['连心小助手'])
const heard = (text: string) => understand(text, { room: '村干群' }, new Date('2026-11-22T15:00:00+08:00'))

describe('a question that somebody else put, or that is to be found out, belongs to the words', () => {
  it.each([
    ['走访 蓝阿婆 昨晚 她问路什么时候修', 'record-visit', '她问路什么时候修'],
    ['走访蓝阿婆，昨晚，讲想问低保怎么报', 'record-visit', '讲想问低保怎么报'],
    ['走访 蓝阿婆 今天 担心谁来接她', 'record-visit', '担心谁来接她'],
    ['民情 群众问低保怎么报', 'concern', '群众问低保怎么报'],
    ['任务 @韦志强 核对哪些户没交水费 周五前', 'assign-task', '核对哪些户没交水费'],
    ['任务 @韦志强 看看谁家要化肥 周五前', 'assign-task', '看看谁家要化肥'],
  ])('%s', (text, command, words) => expect(heard(text)).toMatchObject({ command, text: words }))

  it.each(ASKED_HERE)('is put here, and no command: %s', (text) => expect(heard(text).command).toBeNull())
})
