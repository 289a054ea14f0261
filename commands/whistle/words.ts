import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import { type Sent, SHARES_NUMBER, sentTo, villageOf } from './details.ts'
import type { OwnState } from './workflow.ts'

export const words = {
  kind: '吹哨',
  quotedAs: /吹哨|急哨|派哨|签收|评哨/u,
  parts: { requester: '吹哨人', raiser: '提出', endorser: '村里同意', responder: '部门' },
  own: { told: '还没签收', received: '签收了', arrived: '到现场了', doing: '在处置', done: '办结了', returned: '退了' },
  states: {
    drafted: '等村书记同意',
    blown: '等镇里同意',
    approved: '等镇里派哨',
    dispatched: '等签收',
    received: '已签收',
    arrived: '已到现场',
    doing: '处置中',
    asked: '等吹哨人答复',
    done: '办结，等评哨',
    unrated: '未评价',
    closed: '已评哨',
    meeting: '上会',
    county: '等县里定',
    rejected: '没有同意',
    cancelled: '撤了',
  },
  moves: {
    raise: '吹哨',
    endorse: '村书记同意',
    approve: '镇里同意',
    decline: '村书记没有同意',
    reject: '没有同意',
    dispatch: '派哨',
    join: '派到人',
    relieve: '改派，不用去了',
    receive: '签收',
    arrive: '到现场',
    handle: '处置',
    finish: '办结',
    giveBack: '退哨',
    giveUp: '再退，请县里定',
    stepBack: '退哨',
    ask: '问吹哨人',
    reply: '吹哨人答复',
    resume: '不等答复，接着办',
    extend: '延期',
    escalate: '上会',
    insist: '还没解决，请上会',
    conclude: '会上定了',
    rate: '评哨',
    reopen: '没解决，重新派',
    cancel: '撤哨',
    lapse: '没有评哨，记为未评价',
    attach: '附上图片',
    distinguish: '别的村也有这个号，要带上村名',
  },
} satisfies Words

/** How things stand with a whistle, each department apart. */
export function standing(matter: Matter): string {
  const stands = words.states[matter.state as keyof typeof words.states] ?? words.kind
  const each = sentTo(matter).map((sent) => `${sent.name}${words.own[ownState(matter, sent)]}`)
  return each.length > 0 && matter.state !== 'closed' ? `${stands}（${each.join('、')}）` : stands
}

/** How far a department is: its people go together. */
export function ownState(matter: Matter, { people }: Pick<Sent, 'people'>): OwnState {
  const own = playing(matter, 'responder').find(({ personId }) => personId !== null && people.includes(personId))
  return own && own.state in words.own ? (own.state as OwnState) : 'told'
}

/** The departments that are so far, 、 between them. */
export function namesOfThose(matter: Matter, ...states: readonly OwnState[]): string {
  return sentTo(matter)
    .filter((sent) => states.includes(ownState(matter, sent)))
    .map(({ name }) => name)
    .join('、')
}

/** The whistler is asked how it was. */
export const isItSolved = ({ number }: Matter): string => `解决了吗？回「满意」或「没解决」，打分发：评哨 ${number} 5`

/** Why a whistle was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  if (refused === 'not-allowed') return `${no(matter)} 要由${whose}来办`
  if (refused === 'own') return `${no(matter)} 您这边已经报过了，${standing(matter)}`
  return `${no(matter)} ${standing(matter)}`
}

/** `青山村吹哨 #80`: how its township and departments are told of it. */
export const called = (matter: Matter): string => `${villageOf(matter)}吹哨 ${no(matter)}`

/** `80`, or `青山村 80` where another village has an open one of the same number. */
export const numbered = (matter: Matter): string =>
  matter.details[SHARES_NUMBER] === true ? `${villageOf(matter)} ${matter.number}`.trim() : String(matter.number)

export const whistler = (matter: Matter): string => names(matter, 'requester') || '吹哨人'
