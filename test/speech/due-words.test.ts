import { describe, expect, it } from 'vitest'
import { doubtIn } from '../../commands/common/doubts.ts'
import { findDate } from '../../src/language/dates/index.ts'
import { deadlineOf } from '../../src/speech/deadline.ts'
import { dueAtWords } from '../../src/speech/due-words.ts'

const at = (local: string) => new Date(`${local}:00+08:00`)
const deadline = (said: string, now: Date) => {
  const found = findDate(said, now)
  return found && deadlineOf(found)
}

describe('how soon a task is due', () => {
  const said = at('2026-12-01T09:00')
  it.each([
    ['明天上午10点', '2026-12-01T18:00', '明天 10:00 到期（12-02）'],
    ['明天上午10点', '2026-12-02T08:00', '今天 10:00 到期'],
    ['明天上午10点', '2026-12-02T11:00', '今天 10:00 已过期'],
    ['明天上午10点', '2026-12-04T08:00', '已过期 2 天'],
    ['后天下午', '2026-12-01T18:00', '12-03 18:00 到期'],
    ['今晚12点前', '2026-12-01T18:00', '今天 24:00 到期'],
    ['明天', '2026-12-01T18:00', '明天到期（12-02）'],
    ['12月5日', '2026-12-01T18:00', '12-05 到期'],
  ])('%s, read at %s', (text, now, words) => {
    const due = deadline(text, said)
    expect(due && dueAtWords(due, at(now))).toBe(words)
  })
})

describe('a deadline that has passed', () => {
  const sunday = at('2026-11-22T15:00')
  const doubt = (text: string) => {
    const found = findDate(text, sunday)
    return found && doubtIn(found, sunday)
  }

  it.each([
    ['本周五前', '11月20日 周五 已经过了。是 11月27日 周五 吗？'],
    ['本周五下午3点前', '11月20日 周五 15:00 已经过了。是 11月27日 周五 15:00 吗？'],
    ['11月20日前', '11月20日 周五 已经过了。是 2027年11月20日 周六 吗？'],
    ['昨天', '11月21日 周六 已经过了。要哪天办好？'],
    ['今天上午9点', '11月22日 周日 09:00 已经过了。要哪天办好？'],
    ['下个圩日前', '这个日子我说不准'],
    ['下个月头', '还是'],
  ])('%s is asked about', (text, question) => {
    expect(doubt(text)).toContain(question)
  })

  it.each(['今天8点', '今晚', '下周五前', '听日下昼5点前'])('%s is taken', (text) => {
    expect(doubt(text)).toBeNull()
  })
})
