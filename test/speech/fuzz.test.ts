import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { cpuMs } from '../support/cpu.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])
const words = registry.all.flatMap((command) => [...command.says, ...(command.quoted ?? [])])
const pieces = [
  ...words,
  ...' \n\t，。？！:#/@「」【】()',
  ...[
    '12',
    '12号',
    '号单',
    '五',
    '韦志强',
    '明天',
    '周五前',
    '满意',
    '的',
    '了',
    '吗',
    '01-02',
    '\u2005',
    '\u200b',
    '\ud800',
    '\u202e',
    '😂',
    '[微笑]',
  ],
  `「连心小助手：#12」\n${'- '.repeat(15)}\n`,
]

test('none of 20,000 things people or machines send makes it throw, others every time', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void understand(text, {}, NOW)),
    { numRuns: 12_000 },
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      (parts) => void understand(parts.join(''), { mentions: ['bot', '韦志强'] }, NOW),
    ),
    { numRuns: 8_000 },
  )
})

const LONG: readonly (readonly [string, string])[] = [
  ['words', '点单 家里水管漏水'],
  ['spaces', ' '],
  ['stops', '，'],
  ['mentions', '@韦志强 '],
  ['numbers', '12 '],
  ['sure numbers', '#12'],
  ['numerals', '十'],
  ['quote marks', '「'],
  ['separators', `\n${'- '.repeat(15)}`],
  ['emoji', '😂'],
  ['codes', '[微笑]'],
  ['surrogates', '\ud800'],
  ['right to left', '\u202eשלום'],
  ['names', '韦志强、'],
  ['dates', '明天'],
  ['thanks', '谢谢'],
  ['full width', '１２，'],
  ['questions', '吗'],
  ['thanks apart', '谢谢 '],
  ['particles', '了'],
  ['greetings', '收到，'],
  ['titles', '书记，'],
]

/** 5 ms a KB. */
const MOST_MS = 500

test.each(LONG)('100 KB of %s cost at most 5 ms a KB', (_what, piece) => {
  const filler = piece.repeat(Math.ceil(100_000 / piece.length))
  for (const text of [
    filler,
    `接单 ${filler}`,
    `派单 12 ${filler}`,
    `走访 韦日新 ${filler}`,
    `任务 ${filler}`,
    `公开 财务 ${filler}`,
    `${filler}水`,
    `走访 蓝阿婆 身体好${filler}水`,
    `请假 有事${filler}水`,
    `请假 有事，${filler}`,
    `完成 12 13 都好${filler}水`,
    `发起签到 扫地${filler}水`,
    `「连心小助手：#12」\n${'- '.repeat(15)}\n我来 ${filler}`,
    `「连心小助手：#12」\n${'- '.repeat(15)}\n谢谢${filler}水`,
  ]) {
    expect(cpuMs(() => understand(text, { mentions: ['韦志强'] }, NOW), MOST_MS)).toBeLessThan(MOST_MS)
  }
})
