/** A paper that is asked for in chat: of which place and which time, and to whom it is sent. */
import { dayOf } from '../../src/domain/day.ts'
import { may } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { periodIn } from '../../src/language/month-or-year.ts'
import { replyWithOrgPaper } from '../../src/speech/drawn.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { isOfPeriod } from '../../src/speech/org-paper.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import { homeName } from '../common/phrases.ts'
import { orgPapers, periodName, REPORTERS } from './paper.ts'

/** 11月, 2026年11月, 上个月; 2026, 今年. */
export const MONTH =
  /^(?:(?:20\d\d年)?\s?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s?月份?|20\d\d[-.]\d{1,2}|本月|这个月|上个?月)$/u
export const YEAR = /^(?:20\d\d(?:年度?)?|今年|去年|本年度?|上年度?)$/u

/** In the first days of a month or a year people report of the one before. */
const STILL_BEFORE_DAYS = 10

export async function send(scene: Scene, name: string, said: string | null): Promise<Outcome> {
  const { village, rolesIn, now } = scene
  if (!village) return refuse('请到村里的群或镇工作群里说，我才知道是哪里的')
  if (!may(rolesIn(village.id), REPORTERS)) return refuse(`${homeName(village)}的${name}要书记或镇里来要`)
  const paper = orgPapers[name]
  const today = dayOf(now)
  const period = said === null ? usual(paper?.per ?? 'month', today) : periodIn(asPeriod(said), today)
  if (!paper || period === null || !isOfPeriod(paper, period, today)) {
    return refuse(
      `要哪个时候的${name}？比如：${name} ${paper?.per === 'year' ? today.slice(0, 4) : `${Number(today.slice(5, 7))}月`}`,
    )
  }
  const words = `${homeName(village)}${periodName(period)}的${name}发给您了，照台账算的，改好再用`
  return replyWithOrgPaper(scene, { orgId: village.id, period }, name, words)
}

/** 2026, 本年度 and 上年 as the month or year of a list is said. */
function asPeriod(said: string): string {
  const plain = normalize(said).trim().replace(/度$/u, '')
  if (/^\d{4}$/u.test(plain)) return `${plain}年`
  return plain.replace(/^本年$/u, '今年').replace(/^上年$/u, '去年')
}

function usual(per: 'month' | 'year', today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  if (per === 'year') return String(month === 1 ? year - 1 : year)
  if (day > STILL_BEFORE_DAYS) return today.slice(0, 7)
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
}
