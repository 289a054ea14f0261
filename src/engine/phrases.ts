/** How reminders are worded: one or two short lines with the number and the next step. */
import { brief } from '../command/brief.ts'
import { checkInReport } from '../command/notices.ts'
import { dayOf, daysBetween } from '../domain/day.ts'
import { type Hearer, type Matter, type MatterKind, playing } from '../domain/matter.ts'
import { after, localTime } from '../domain/time.ts'
import type { DueDuty, NewMessage, Overview } from '../store/index.ts'

/** What wording a reminder of a matter needs to know. */
export interface Reminder {
  readonly matter: Matter
  readonly hearer: Hearer
  /** Who is asked to act, where a group listens and they cannot be mentioned. */
  readonly names: string
  /** When it will be said. */
  readonly at: Date
}

type Wording = (reminder: Reminder) => string

/** A reminder of a matter, by kind and by who hears it. */
export function matterNudge(reminder: Reminder): Pick<NewMessage, 'text' | 'openText'> {
  const { matter, hearer, names } = reminder
  const wording = MATTERS[matter.kind]?.[hearer] ?? MATTERS[matter.kind]?.any ?? plain
  const text = `${calling(names)}#${matter.number} ${brief(matter.title)} ${wording(reminder)}`
  if (!PRIVATE.has(matter.kind)) return { text }
  return { text, openText: `#${matter.number} 有件事等着您，私聊我发：查 ${matter.number}` }
}

/** What these are about concerns a household and is for no group. */
const PRIVATE: ReadonlySet<MatterKind> = new Set(['eventVisit', 'concern'])

const calling = (names: string): string => (names === '' ? '' : `${names}，`)

const plain: Wording = ({ matter }) => `到时间了，看看办得怎样：查 ${matter.number}`

const MATTERS: Readonly<Partial<Record<MatterKind, Readonly<Partial<Record<Hearer | 'any', Wording>>>>>> = {
  order: {
    helpers: ({ matter }) => `还没有人接，谁方便？引用这条回「我来」，或发：接单 ${matter.number}`,
    holders: ({ matter }) => `办得怎么样了？办好了发：完成 ${matter.number}；去不了发：退单 ${matter.number} 原因`,
    requester: ({ matter }) => `办好了，您满意吗？回「满意」或发：评单 ${matter.number} 分数`,
    secretary: ({ matter, at }) => {
      const since = daysSince(matter.enteredAt, at)
      if (matter.state === 'open') return `${since}还没有人接，请书记派个人：派单 ${matter.number} @人`
      return `${people(matter, 'holder')}接了 ${since}还没办好，请书记过问一下`
    },
  },
  task: {
    assignees: (reminder) =>
      `${deadline(reminder)}。办好了发：完成 ${reminder.matter.number}；来不及发：延期 ${reminder.matter.number} 日期 原因`,
    any: (reminder) => `${deadline(reminder)}，还没完成：${unfinished(reminder.matter)}`,
  },
  // The title names no household: whoever may know asks in private.
  eventVisit: {
    holders: ({ matter }) =>
      `还没有人上门，24 小时内请去看看。是哪一户私聊我发：查 ${matter.number}；去过了发：走访 户主 情况`,
    secretary: ({ matter, at }) =>
      `报上来 ${daysSince(matter.enteredAt, at)}还没有人上门，请过问一下：查 ${matter.number}`,
  },
  checkIn: {
    organiser: ({ matter }) => checkInReport(matter),
    any: ({ matter }) =>
      `签到${matter.deadline ? ` ${localTime(matter.deadline).slice(6)} 截止` : '还开着'}，来的发：签到 ${matter.number}`,
  },
}

function people(matter: Matter, part: 'holder'): string {
  return playing(matter, part)
    .map((one) => one.name || '村民')
    .join('、')
}

function unfinished(matter: Matter): string {
  return playing(matter, 'assignee')
    .filter((one) => one.state !== 'done')
    .map((one) => one.name)
    .join('、')
}

function daysSince(from: Date, to: Date): string {
  const days = Math.floor((to.getTime() - from.getTime()) / 86_400_000)
  return days < 1 ? '好一阵了' : `${days} 天了`
}

function deadline({ matter, at }: Reminder): string {
  if (!matter.deadline) return '还没办完'
  // A deadline at midnight belongs to the day that ends there.
  const day = dayOf(after(matter.deadline, -1))
  return dueWords(day, dayOf(at))
}

function dueWords(dueDay: string, today: string): string {
  const left = daysBetween(today, dueDay)
  if (left < 0) return `已过期 ${-left} 天`
  return left === 0 ? '今天到期' : left === 1 ? `明天到期（${dueDay.slice(5)}）` : `${dueDay.slice(5)} 到期`
}

/** A reminder of a duty: many of a kind become one line, and a group hears of no household. */
export function dutyNudge(
  duty: DueDuty,
  hearer: Hearer,
  names: string,
  at: Date,
): Pick<NewMessage, 'text' | 'openText' | 'merge'> {
  if (duty.kind !== 'visit') return { text: `${brief(duty.title)} ${dueWords(duty.dueDay, dayOf(at))}` }
  if (hearer === 'owner') {
    const home = duty.household ? `${duty.household.head}（${duty.household.number}，` : `${duty.title}任意一户（`
    return {
      text: '该走访了：{}\n去过了发：走访 户主 情况',
      openText: '有联系户该走访了，私聊我发「该走访」看是哪几户',
      merge: { key: 'visits', item: `${home}${dueWords(duty.dueDay, dayOf(at))}）` },
    }
  }
  return {
    text: `${calling(names)}联系户走访超期 7 天以上：{}。请过问一下，发「走访情况」看各网格`,
    merge: { key: `late visits ${names}`, item: duty.owner.name },
  }
}

/** What waits for the secretary in the morning; null when nothing does. */
export function digestText({ unclaimed, requests, extensions, overdue, lateVisits }: Overview): string | null {
  const lines = [
    listed('还没人接', unclaimed),
    listed('等您答复', requests),
    listed('等着答复延期', extensions),
    listed('超期没办完', overdue),
    lateVisits > 0 ? `走访超期：${lateVisits} 户` : '',
  ].filter((line) => line !== '')
  return lines.length === 0 ? null : ['早上好，有几件事等您看看：', ...lines].join('\n')
}

const LISTED = 5

function listed(what: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const more = numbers.length > LISTED ? `…还有 ${numbers.length - LISTED} 件` : ''
  return `${what}：${numbers
    .slice(0, LISTED)
    .map((number) => `#${number}`)
    .join(' ')}${more}`
}
