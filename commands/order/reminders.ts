import type { Wording } from '../../src/speech/mechanism-parts.ts'
import { daysSince } from '../common/days-since.ts'
import { names } from '../common/phrases.ts'
import { unconfirmedHours } from '../service-hours/telling.ts'

export const reminders = {
  unclaimed: ({ matter }) => `还没有人接，谁方便？引用这条回「我来」，或发：接单 ${matter.number}`,
  stillUnclaimed: ({ matter, at }) =>
    `${daysSince(matter.enteredAt, at)}还没有人接，请书记派个人：派单 ${matter.number} @人`,
  stillWaiting: () => '还没人接，已请书记派人。有人去，我马上告诉您',
  unanswered: ({ matter }) =>
    `${names(matter, 'holder')}一天没有回话，先放回去给大家接。再请人就发：派单 ${matter.number} @人`,
  held: ({ matter }) => `办得怎么样了？办好了发：完成 ${matter.number}；去不了发：退单 ${matter.number} 原因`,
  stillHeld: ({ matter, at }) =>
    `${names(matter, 'holder')}接了 ${daysSince(matter.enteredAt, at)}还没办好，请书记过问一下`,
  lapsed: ({ matter }) =>
    `一直没有评，记成未评价了。其实没办好就发：重开 ${matter.number}；想评就发：评单 ${matter.number} 分数`,
  unconfirmed: ({ matter }) => unconfirmedHours(matter, 'holder'),
  unrated: ({ matter }) => `办好了，您满意吗？回「满意」或「不满意」，打分发：评单 ${matter.number} 分数`,
} satisfies Readonly<Record<string, Wording>>
