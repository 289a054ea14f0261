import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { AROUND, TOLD } from './tables/around.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

function heard(text: string): Understood {
  const mentions = [...text.matchAll(/@([^@\s，]+)/gu)].map((match) => match[1] ?? '')
  return understand(text, { room: '党员群', mentions, open: null }, NOW)
}

/** Every example of every command that means the same wherever it is said. */
const EXAMPLES = registry.live.flatMap(({ id, examples }) =>
  examples.flatMap(({ say, quoting }) => (quoting === undefined && heard(say).command === id ? [say] : [])),
)

describe('whatever a command is, what stands around it does not change what it means', () => {
  test.each(AROUND)('%s', (_, said, unheard) => {
    const lost = EXAMPLES.filter((one) => JSON.stringify(heard(said(one))) !== JSON.stringify(heard(one)))
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(unheard)
  })
})

describe('what tells of a command is talk, whichever it is', () => {
  test.each(TOLD)('%s', (_, said) => {
    const lines = EXAMPLES.filter((one) => !one.includes('\n')).map(said)
    // 怎么 before 办 宅基地 is a command of its own, and so is 没 before 履行 2, whoever says it of themself.
    const isOwn = (one: string) => EXAMPLES.includes(one.replace(/^我/u, ''))
    expect(lines.filter((one) => !isOwn(one) && heard(one).command !== null)).toEqual([])
  })
})

describe('a verb and its object turned, and what is asked for politely', () => {
  const TURNED: readonly (readonly [text: string, meant: object])[] = [
    ['把本群绑定为那良屯村民群', { command: 'bind-room', text: '那良屯', category: '村民群' }],
    ['把我的信息删除掉', { command: 'forget-me' }],
    ['我的信息删除', { command: 'forget-me' }],
    ['麻烦把三十三号单派给陆大勇', { command: 'assign-order', number: 33, people: ['陆大勇'] }],
    ['把韦志强的联系户交接给陆大勇', { command: 'hand-over', people: ['韦志强', '陆大勇'] }],
    [
      '把蓝阿婆暂缓到12月20日，去女儿家',
      { command: 'mute-household', household: '蓝阿婆', date: '12月20日', reason: '去女儿家' },
    ],
    ['麻烦查一下#70', { command: 'show', number: 70 }],
    ['能不能查一下70', { command: 'show', number: 70 }],
    [
      '每月10号 任务 @李秀英 报送台账',
      { command: 'assign-task', date: '每月10号', people: ['李秀英'], text: '报送台账' },
    ],
    ['任务 @李秀英 报送台账周五前', { command: 'assign-task', date: '周五前', people: ['李秀英'], text: '报送台账' }],
    ['激活码：7K3M9Q，姓名 黄丽萍', { command: 'activate', text: '7K3M9Q', people: ['黄丽萍'] }],
  ]
  test.each(TURNED)('%s', (text, meant) => expect(heard(text)).toEqual(meant))

  test.each(['能不能退12号单', '把我的信息删除了没', '3和7都好', '他删除我的信息', '检查一下12号楼'])(
    '%s is talk',
    (text) => expect(heard(text)).toEqual({ command: null }),
  )
})
