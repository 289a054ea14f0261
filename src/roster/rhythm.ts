import type { Rhythm } from '../domain/disclosure-schedule.ts'

const EVERY = { month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年' } as const

/** A rhythm as the sheet 公开清单 writes it. */
export function rhythmText(rhythm: Rhythm): { readonly rhythm: string; readonly day: string } {
  if ('within' in rhythm) return { rhythm: `事后 ${rhythm.within} 天内`, day: '' }
  const date = rhythm.date < 0 ? '底' : `${rhythm.date}日`
  const month = rhythm.every === 'year' ? `${rhythm.month}月` : rhythm.date < 0 ? '月' : ''
  return { rhythm: EVERY[rhythm.every], day: `${month}${date}` }
}
