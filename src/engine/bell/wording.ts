/** How reminders are worded: one or two short lines with the number and the next step. */

import { dayOf, daysBetween } from '../../domain/day.ts'
import { type Hearer, type Matter, type MatterKind, playing } from '../../domain/matter.ts'
import { after, localTime } from '../../domain/time.ts'
import { brief } from '../../speech/brief.ts'
import { checkInReport } from '../../speech/notices.ts'
import { areaName } from '../../speech/tallies.ts'
import type { DueDuty, NewMessage, Overview } from '../../store/index.ts'

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
  if (matter.kind === 'disclosure') return { text, openText: `#${matter.number} ${wording(reminder)}` }
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
  question: {
    owner: ({ matter }) => `这件质询还有 2 天到期，请答复：答复 ${matter.number} 内容`,
    supervisors: ({ matter, at }) =>
      matter.state === 'disputed'
        ? `提问的人对答复不满意，${daysSince(matter.enteredAt, at)}，请答复：答复 ${matter.number} 内容`
        : `这件质询 ${daysSince(matter.createdAt, at)}还没有答复，请监督委员会过问：答复 ${matter.number} 内容`,
    any: ({ matter, at }) => `这件质询 ${daysSince(matter.createdAt, at)}还没有答复，请过问一下：查 ${matter.number}`,
  },
  // The title names no household: whoever may know asks in private.
  eventVisit: {
    holders: ({ matter }) =>
      `还没有人上门，24 小时内请去看看。是哪一户私聊我发：查 ${matter.number}；去过了发：走访 户主 情况`,
    secretary: ({ matter, at }) =>
      `报上来 ${daysSince(matter.enteredAt, at)}还没有人上门，请过问一下：查 ${matter.number}`,
  },
  disclosure: {
    requester: ({ matter }) =>
      matter.state === 'draft'
        ? `还没有确认，村民看不到。没问题就发：确认 ${matter.number}；不发了：取消 ${matter.number}`
        : '放了 7 天没有确认，已经作废。还要公开就重新发',
  },
  identity: {
    grantors: ({ matter }) =>
      `原来的微信一天没有回话（可能换了手机）。请当面核实，是本人就发：同意 ${matter.number}；不是就发：不同意 ${matter.number}`,
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
  const due = dueWords(duty.dueDay, dayOf(at))
  if (duty.kind === 'disclosure') return listNudge(duty, hearer, names, due)
  if (duty.kind !== 'visit') return { text: `${brief(duty.title)} ${due}` }
  if (hearer === 'owner') {
    const home = duty.household
      ? `${duty.household.head}（${duty.household.number}，`
      : `${areaName(duty.title)}任意一户（`
    return {
      text: '该走访了：{户}\n去过了发：走访 户主 情况',
      openText: '有联系户该走访了，私聊我发「该走访」看是哪几户',
      merge: { key: 'visits', item: `${home}${due}）` },
    }
  }
  return {
    text: `${calling(names)}联系户走访超期 7 天以上：{人}。请过问一下，发「走访情况」看各网格`,
    merge: { key: `late visits ${names}`, item: duty.owner.name },
  }
}

/** A reminder of what must be public. */
function listNudge(
  { title, owner }: DueDuty,
  hearer: Hearer,
  names: string,
  due: string,
): Pick<NewMessage, 'text' | 'merge'> {
  if (hearer === 'owner') {
    return {
      text: '该公开了：{}\n公开发：公开 类别 事项，再换行写内容；看全部发：公开清单',
      merge: { key: 'disclosures', item: `${title}（${due}）` },
    }
  }
  return {
    text: `${calling(names)}公开清单上超期没公开的：{}。请过问一下，发「公开清单」看`,
    merge: { key: `late disclosures ${names}`, item: `${title}（${owner.name}，${due}）` },
  }
}

/** What waits for the secretary in the morning; null when nothing does. */
export function digestText(
  { unclaimed, requests, extensions, overdue, questions, lateVisits, lateDisclosures }: Overview,
  unsaid = 0,
): string | null {
  const lines = [
    listed('还没人接', unclaimed),
    listed('等您答复', requests),
    listed('等着答复延期', extensions),
    listed('超期没办完', overdue),
    listed('质询没答复', questions),
    lateVisits > 0 ? `走访超期：${lateVisits} 户` : '',
    lateDisclosures > 0 ? `公开清单超期：${lateDisclosures} 项` : '',
    unsaid > 0 ? `有 ${unsaid} 条话一直没发出去，可能是机器人的微信掉线了，请管理员看看` : '',
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
