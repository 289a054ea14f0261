import { expect, test } from 'vitest'
import { answerLine } from '../../src/speech/understand-line.ts'
import { createUnderstanding, createWhy } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const NAMES = ['连心小助手']
const understand = createUnderstanding(registry, NAMES)
const why = createWhy(registry, NAMES)
const answer = (given: object | string, ...more: [typeof why] | []) =>
  answerLine(typeof given === 'string' ? given : JSON.stringify(given), understand, NOW, ...more)

test('a saying is answered with what it means where it was said', () => {
  expect(answer({ text: '接单 12', ctx: { room: '志愿者群', open: [12] } })).toEqual({
    command: 'claim-order',
    number: 12,
  })
  expect(answer({ text: '今天天气好', ctx: { room: '村民群' } })).toEqual({ command: null })
})

test('a date is answered with the day, counted from now or from the time given', () => {
  expect(answer({ text: '明天', kind: 'date' })).toMatchObject({ expect: '2026-11-23' })
  expect(answer({ text: '明天', kind: 'date', now: '2027-01-01T01:00:00Z' })).toMatchObject({ expect: '2027-01-02' })
  expect(answer({ text: '好的', kind: 'date' })).toEqual({ expect: null })
})

test('what is no 接龙 has nobody in it', () => {
  expect(answer({ text: '好的', kind: 'solitaire' })).toEqual({ title: null, entries: [] })
})

test('a line that cannot be read is answered with what is wrong in it', () => {
  expect(answer('{')).toEqual({ error: expect.stringMatching(/JSON/) })
  expect(answer({ ctx: {} })).toEqual({ error: expect.stringMatching(/text/) })
})

test('what spoke for a command and against it is told, the strongest first; of nothing, nothing', () => {
  const told = answer({ text: '接单 12', ctx: { room: '志愿者群' } }, why) as { why: ReturnType<typeof why> }
  expect(told.why).toMatchObject({ command: 'claim-order', score: expect.any(Number) })
  const weights = told.why!.because.map(([, weight]) => Math.abs(weight))
  expect(weights.length).toBeGreaterThan(3)
  expect(weights).toEqual(weights.toSorted((one, other) => other - one))
  expect(answer({ text: '今天天气好', ctx: { room: '村民群' } }, why)).toEqual({ command: null, why: null })
})
