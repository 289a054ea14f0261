import { deadlineText } from '../../src/speech/deadline.ts'
import type { Wording } from '../../src/speech/mechanism-parts.ts'
import { daysSince } from '../common/days-since.ts'
import { answerBy } from './details.ts'
import { isItSolved, namesOfThose, numbered, whistler } from './words.ts'
import { AT_IT } from './workflow.ts'

/** Names of those who have not come so far. */
const late = (...[matter, ...states]: Parameters<typeof namesOfThose>): string =>
  namesOfThose(matter, ...states) || '部门'

export const reminders = {
  unendorsed: ({ matter }) =>
    `${whistler(matter)}吹的哨等您看。要请镇里来就发：同意 ${matter.number}；不用就发：不同意 ${matter.number} 原因`,
  unapproved: ({ matter }) =>
    `还没有人同意。同意就发：同意 ${numbered(matter)}；不行就发：不同意 ${numbered(matter)} 原因`,
  unsent: ({ matter }) => `还没有派下去。发：派哨 ${numbered(matter)} 主办 部门名`,
  unreceived: ({ matter }) => `还没有签收。看到请发：签收 ${numbered(matter)}`,
  unreceivedTold: ({ matter }) => `${late(matter, 'told')}还没有签收，请打个电话催一下`,
  unreceivedOurs: ({ matter }) => `派给您这边的，还没有人签收，请您过问。签收发：签收 ${numbered(matter)}`,
  unreceivedStill: ({ matter }) =>
    `${late(matter, 'told')}一直没有签收。要换人就发：派哨 ${numbered(matter)} 主办 部门名`,
  unarrived: ({ matter }) => `到现场了吗？到了请发：报到 ${numbered(matter)}`,
  unarrivedTold: ({ matter }) => `${late(matter, 'told', 'received')}还没有报到，请过问一下`,
  unarrivedOurs: ({ matter }) => `您这边还没有人到现场，请您过问。到了发：报到 ${numbered(matter)}`,
  unarrivedStill: ({ matter }) =>
    `${late(matter, 'told', 'received')}一直没有到现场。要换人就发：派哨 ${numbered(matter)} 主办 部门名`,
  answerSoon: ({ matter, at }) =>
    `${deadlineText(answerBy(matter) ?? at, at)} 到期。办好了发：办结 ${numbered(matter)} 结果；来不及就发：延哨 ${numbered(matter)} 原因`,
  unanswered: ({ matter }) =>
    `到期了。办好了发：办结 ${numbered(matter)} 结果；来不及就发：延哨 ${numbered(matter)} 原因`,
  unansweredTold: ({ matter }) => `到期了，${late(matter, ...AT_IT)}还没有办结`,
  unansweredOurs: ({ matter }) =>
    `到期了，您这边还没有办结，请您过问。办好了发：办结 ${numbered(matter)} 结果；来不及就发：延哨 ${numbered(matter)} 原因`,
  unansweredStill: ({ matter }) => `超期还没有办结。办不下来就发：上会 ${numbered(matter)} 原因`,
  askedStill: ({ matter, at }) =>
    `镇里问了您${daysSince(matter.enteredAt, at)}，等您答复，钟先停着。发：答哨 ${matter.number} 您的话`,
  unrated: ({ matter }) => `办结了，${isItSolved(matter)}`,
  unconcluded: ({ matter }) =>
    `会上怎么定的？定了发：上会 ${numbered(matter)} 结果；要再派就发：派哨 ${numbered(matter)} 主办 部门名`,
} satisfies Readonly<Record<string, Wording>>
