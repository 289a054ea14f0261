import type { Rung } from '../../src/domain/ladder.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, partIn, roleInOrg, roleInOrgOnly, roleOver, superior, type Target } from '../../src/domain/target.ts'
import { days, hours, minutes } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'
import { ANSWER_BY, ARRIVE_BY, ARRIVE_NOW_BY, RECEIVE_BY, RECEIVE_NOW_BY, SOON, STAGE } from './details.ts'

/** How a department's people stand in it; all of one department alike. */
export type OwnState = (typeof AT_IT)[number] | 'done' | 'returned'

/** Own states of a department that is at it, each as far as the state of the whole at the same place in `UNDERWAY`. */
export const AT_IT = ['told', 'received', 'arrived', 'doing'] as const
/** States in which departments are at it: the whole is as far as who is least far. */
export const UNDERWAY = ['dispatched', 'received', 'arrived', 'doing'] as const
/** States in which the township has to say who goes. */
export const UNSENT = ['approved', 'meeting', 'county'] as const

export type WhistleState =
  | (typeof UNDERWAY)[number]
  | (typeof UNSENT)[number]
  | 'drafted'
  | 'blown'
  | 'asked'
  | 'done'
  | 'unrated'
  | 'closed'
  | 'rejected'
  | 'cancelled'
export type WhistleMove =
  | 'endorse'
  | 'approve'
  | 'decline'
  | 'reject'
  | 'dispatch'
  | 'ask'
  | 'reply'
  | 'resume'
  | 'extend'
  | 'escalate'
  | 'insist'
  | 'conclude'
  | 'rate'
  | 'reopen'
  | 'cancel'
  | 'lapse'
  | 'attach'
  | 'distinguish'
export type WhistleDeed =
  | 'join'
  | 'relieve'
  | 'receive'
  | 'arrive'
  | 'handle'
  | 'finish'
  | 'giveBack'
  | 'giveUp'
  | 'stepBack'

const responder = 'responder'

/** Who leads the township: where nobody is 镇长, whoever is above. Of what can wait 书记 has a rung of their own. */
const head: Target = roleInOrg('townHead')
const headAlone: Target = roleInOrgOnly('townHead')
const headsOf = (own: readonly OwnState[]): Target => roleOver('departmentHead', responder, ...own)

/** Nobody has said that they have it: again and again for half an hour where it cannot wait, and each time higher up. */
const UNRECEIVED: readonly Rung[] = [
  alarm(0, RECEIVE_NOW_BY, 'unreceived', ['told'], head),
  alarm(minutes(10), RECEIVE_NOW_BY, 'unreceived', ['told'], superior),
  alarm(minutes(20), RECEIVE_NOW_BY, 'unreceived', ['told'], superior),
  ...chase(RECEIVE_BY, 'unreceived', ['told'], hours(2)),
]
const UNARRIVED: readonly Rung[] = [
  alarm(0, ARRIVE_NOW_BY, 'unarrived', ['told', 'received'], head),
  ...chase(ARRIVE_BY, 'unarrived', ['told', 'received'], hours(2)),
]
const UNANSWERED: readonly Rung[] = [
  {
    at: { detail: SOON, otherwise: -days(1) },
    since: { detail: ANSWER_BY },
    do: { nudge: partIn(responder, ...AT_IT), says: 'answerSoon' },
  },
  ...chase(ANSWER_BY, 'unanswered', AT_IT, days(1)),
]

/** 吹哨报到 (guidance §12): a village blows, the township sends its departments, and the whistler says how it was. */
export const whistle: Workflow<WhistleState, WhistleMove> = {
  kind: 'whistle',
  start: 'drafted',
  states: {
    drafted: { ladder: [{ at: hours(4), since: 'entered', do: { nudge: part('endorser'), says: 'unendorsed' } }] },
    blown: { ladder: [{ at: hours(4), since: 'entered', do: { nudge: superior, says: 'unapproved' } }] },
    approved: {
      ladder: [
        { at: hours(4), since: 'entered', do: { nudge: roleInOrg('townStaff'), says: 'unsent' } },
        { at: hours(8), since: 'entered', do: { nudge: headAlone, says: 'unsent' } },
        { at: days(1), since: 'entered', do: { nudge: superior, says: 'unsent' } },
      ],
    },
    dispatched: { ladder: [...UNRECEIVED, ...UNANSWERED] },
    received: { ladder: [...UNARRIVED, ...UNANSWERED] },
    arrived: { ladder: UNANSWERED },
    doing: { ladder: UNANSWERED },
    asked: { ladder: [{ at: days(1), since: 'entered', do: { nudge: part('requester'), says: 'askedStill' } }] },
    done: {
      ladder: [
        { at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unrated' } },
        { at: days(7), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    meeting: { ladder: [{ at: days(7), since: 'entered', do: { nudge: superior, says: 'unconcluded' } }] },
    county: { ladder: [{ at: days(7), since: 'entered', do: { nudge: superior, says: 'unconcluded' } }] },
    unrated: {},
    closed: {},
    rejected: { undone: true },
    cancelled: { undone: true },
  },
  moves: {
    endorse: { from: ['drafted'], to: 'blown', by: { parts: ['endorser'] } },
    approve: { from: ['blown'], to: 'approved', by: { roles: SECRETARY_UP } },
    decline: { from: ['drafted'], to: 'rejected', by: { parts: ['endorser'] } },
    // Once the township was asked it alone refuses; also what nobody below it can do and it gives back.
    reject: { from: ['blown', ...UNSENT], to: 'rejected', by: { roles: SECRETARY_UP } },
    // Who is at it already and is named again goes on.
    dispatch: {
      from: [...UNSENT, ...UNDERWAY],
      to: { detail: STAGE, among: UNDERWAY },
      by: { roles: SECRETARY_UP },
    },
    ask: { from: ['blown', 'approved', ...UNDERWAY], to: 'asked', by: { parts: [responder], roles: SECRETARY_UP } },
    reply: {
      from: ['asked'],
      to: { detail: 'askedIn', among: ['blown', 'approved', ...UNDERWAY] },
      by: { parts: ['requester'] },
    },
    // Whoever asked goes on without an answer.
    resume: {
      from: ['asked'],
      to: { detail: 'askedIn', among: ['blown', 'approved', ...UNDERWAY] },
      by: { parts: [responder], roles: SECRETARY_UP },
    },
    extend: { from: UNDERWAY, by: { parts: [responder], roles: SECRETARY_UP } },
    escalate: { from: ['approved', ...UNDERWAY, 'done'], to: 'meeting', by: { roles: SECRETARY_UP } },
    // 没解决, once more.
    insist: { from: ['done', 'unrated'], to: 'meeting', by: { parts: ['requester'] } },
    conclude: { from: ['meeting', 'county'], to: 'done', by: { roles: SECRETARY_UP } },
    rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'] } },
    reopen: { from: ['done', 'unrated'], to: 'approved', by: { parts: ['requester'] } },
    cancel: {
      from: ['drafted', 'blown', 'approved', 'asked', ...UNDERWAY],
      to: 'cancelled',
      by: { parts: ['requester'] },
    },
    lapse: { from: ['done'], to: 'unrated', by: {} },
    distinguish: { from: ['drafted', 'blown', ...UNSENT, 'asked', ...UNDERWAY, 'done'], by: {} },
    // Pictures that the whistler sends with it, and who is at it with what they report; none is ever asked for.
    attach: {
      from: ['drafted', 'blown', 'approved', 'asked', ...UNDERWAY, 'done'],
      by: { parts: ['requester', responder] },
    },
  },
  deeds: {
    join: { in: UNDERWAY, part: responder, from: ['', 'returned', 'done'], to: 'told' },
    relieve: { in: UNDERWAY, part: responder, from: AT_IT, to: 'returned' },
    receive: {
      ...{ in: ['dispatched'], part: responder, from: ['told'], to: 'received' },
      ...{ whenAll: 'received', orPast: ['arrived', 'doing', 'done', 'returned'] },
    },
    arrive: {
      ...{ in: ['dispatched', 'received'], part: responder, from: ['told', 'received'], to: 'arrived' },
      ...{ whenAll: 'arrived', orPast: ['doing', 'done', 'returned'] },
    },
    handle: {
      ...{ in: UNDERWAY, part: responder, from: AT_IT, to: 'doing' },
      ...{ whenAll: 'doing', orPast: ['done', 'returned'] },
    },
    // 主办 closes when all have; nobody waits for one who withdrew.
    finish: {
      ...{ in: UNDERWAY, part: responder, from: AT_IT, to: 'done' },
      ...{ whenAll: 'done', orPast: ['returned'] },
    },
    // 退哨: the last one gives it back to the township, a second time to the county, or leaves those who have done theirs.
    giveBack: { in: UNDERWAY, part: responder, from: ['told', 'received'], to: 'returned', whenAll: 'approved' },
    giveUp: { in: UNDERWAY, part: responder, from: ['told', 'received'], to: 'returned', whenAll: 'county' },
    stepBack: {
      ...{ in: UNDERWAY, part: responder, from: ['told', 'received'], to: 'returned' },
      ...{ whenAll: 'done', orPast: ['done'] },
    },
  },
}

function alarm(at: number, detail: string, says: string, own: readonly OwnState[], above: Target): Rung {
  const also = { nudge: above, says: `${says}Told` }
  return { at, since: { detail }, do: { nudge: partIn(responder, ...own), says, atOnce: true, also } }
}

/** Those who are late and the township's staff; then who leads the department, 镇长, and 镇书记, `step` apart. */
function chase(detail: string, says: string, own: readonly OwnState[], step: number): readonly Rung[] {
  const since = { detail }
  return [
    {
      at: 0,
      since,
      do: { nudge: partIn(responder, ...own), says, also: { nudge: roleInOrg('townStaff'), says: `${says}Told` } },
    },
    { at: step / 2, since, do: { nudge: headsOf(own), says: `${says}Ours` } },
    { at: step, since, do: { nudge: headAlone, says: `${says}Still` } },
    { at: step * 2, since, do: { nudge: superior, says: `${says}Still` } },
  ]
}
