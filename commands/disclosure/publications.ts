/** How what is published is worded: to the village, to its author, and on the board. */

import { type Attachment, counted } from '../../src/domain/attachment.ts'
import { monthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { localTime } from '../../src/domain/time.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import { LONGEST, split } from '../../src/speech/cut-long-text.ts'
import { brief, no } from '../common/phrases.ts'
import { type DisclosureState, detailsOf, publicationOf } from './workflow.ts'

/** `公开 #12 财务《三季度收支》（更正 #9）`, which any quoted part of it names. */
export function headline(matter: Matter): string {
  const { category, corrects } = publicationOf(matter)
  const putsRight = corrects === undefined ? '' : `（更正 #${corrects}）`
  return `公开 ${no(matter)} ${category}《${matter.title}》${putsRight}`
}

/** What the village reads, as many messages as it takes. */
export function pages(matter: Matter): readonly string[] {
  const { body } = publicationOf(matter)
  const head = headline(matter)
  const next = `看不明白就发：质询 ${matter.number} 您的问题`
  const room = Math.max(200, LONGEST - head.length - next.length - 10)
  const parts = body === '' ? [] : split(body, room)
  if (parts.length <= 1) return [[head, ...parts, next].join('\n')]
  return parts.map((part, at) =>
    [`${head}（${at + 1}/${parts.length}）`, part, ...(at + 1 === parts.length ? [next] : [])].join('\n'),
  )
}

/** All of it in one text, with what became of it and what lies beside it. */
export function whole(matter: Matter, attached: readonly Attachment[]): string {
  const { corrects: _, ...rest } = publicationOf(matter)
  const head = `${headline(matter)}${marks({ ...matter, details: detailsOf(rest) })}`
  const beside = attached.length > 0 ? `附 ${counted(attached)}` : ''
  return [head, rest.body, beside].filter(Boolean).join('\n')
}

/** A line of the board: `#12 财务《三季度收支》11-23`, and what became of it. */
export function onBoard(matter: Matter): string {
  return `${no(matter)} ${publicationOf(matter).category}《${brief(matter.title)}》${dayOf(matter)}${marks(matter)}`
}

/** What became of it since, and what it puts right. */
export function marks(matter: Matter): string {
  const { corrects, correctedBy, withdrawn, postedDay } = publicationOf(matter)
  return [
    postedDay === undefined ? '' : `（${monthAndDay(postedDay)}上墙）`,
    withdrawn === undefined ? '' : `（已撤回：${brief(withdrawn, 40)}）`,
    correctedBy === undefined ? '' : `（已更正，见 #${correctedBy}）`,
    corrects === undefined ? '' : `（更正 #${corrects}）`,
  ].join('')
}

function dayOf(matter: Matter): string {
  const { publishedAt } = publicationOf(matter)
  return publishedAt === undefined ? '' : ` ${localTime(new Date(publishedAt)).slice(0, 5)}`
}

const STATES: Readonly<Record<DisclosureState, string>> = {
  draft: '还没有确认公开',
  confirmed: '确认了，正在发到村民群',
  unheard: '确认了，可是没发到村民群，大家还没看到',
  published: '已经公开了',
  leaving: '有人申请撤回，等监督员答复',
  withdrawn: '已经撤回了',
  dropped: '已经取消了',
  lapsed: '放了 7 天没有确认，已经作废',
}

/** How things stand with it. */
export function disclosed(matter: Matter): string {
  return STATES[matter.state as DisclosureState]
}

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNotDisclosure({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}来办` : `${no(matter)} ${disclosed(matter)}`
}
