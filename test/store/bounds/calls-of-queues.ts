import type { Transaction } from '../../../src/store/index.ts'
import type { CallsOf } from './calls.ts'
import { ACCOUNT, DUTY_KINDS, id, ids, MATTER_KINDS, now, VILLAGE } from './seed.ts'

type Queues = Pick<Transaction, 'inbox' | 'outbox' | 'pendings' | 'allowances' | 'due' | 'slots' | 'standing' | Doors>
type Doors = 'sessions' | 'passes' | 'passwords' | 'operators'

const before = new Date('2030-01-01')
const person = id('person', 0)
const waiting = ids('say-waiting')
const session = { personId: person, createdAt: now, expiresAt: before, openedBy: 'code' as const }
const heard = (messageId: string) => ({
  ...{ account: ACCOUNT, messageId, chatId: null, talkerId: 'a', talkerName: '', text: '查 1', mentions: [] },
  ...{ addressed: false, sentAt: now },
})
const climbing = async (tx: Transaction) =>
  (await tx.due.matters(MATTER_KINDS, before, null, 500)).map((row) => ({ row, to: { dueAt: null, nudgeStep: 1 } }))

/** What waits: to be handled, said, answered or looked at again; and the doors of the console. */
export const queueCalls: CallsOf<Queues> = {
  inbox: {
    keep: (tx) => tx.inbox.keep(ids('m').concat(ids('new')).map(heard), now),
    waiting: (tx) => tx.inbox.waiting(ACCOUNT),
    handled: (tx) => tx.inbox.handled(id('heard', 0), 'done'),
    blank: (tx) => tx.inbox.blank(id('heard', 0)),
    forgetBefore: (tx) => tx.inbox.forgetBefore(before),
  },
  outbox: {
    say: (tx) => tx.outbox.say({ account: ACCOUNT, chatId: 'c', contactId: null, purpose: 'reply', text: '好' }, now),
    sayInEach: async (tx) => {
      const each = ['c', 'd'].map((chatId) => ({ chatId, contactId: null, purpose: 'reply' as const, text: '好' }))
      tx.outbox.sayInEach(
        each.map((one) => ({ account: ACCOUNT, ...one })),
        now,
      )
    },
    call: (tx) => tx.outbox.call(waiting[0] ?? '', []),
    groupsOf: (tx) => tx.outbox.groupsOf(waiting),
    saidAt: (tx) => tx.outbox.saidAt(waiting, { chatId: 'c', contactId: null, mentions: [] }),
    saidSince: (tx) => tx.outbox.saidSince(ACCOUNT, new Date(0), 2_000),
    ready: (tx) => tx.outbox.ready(ACCOUNT, now, 500),
    isAnyReady: (tx) => tx.outbox.isAnyReady(ACCOUNT, now),
    alongside: async (tx) => {
      const [head] = await tx.outbox.ready(ACCOUNT, now, 1)
      if (!head) throw new Error('nothing was seeded')
      return tx.outbox.alongside(ACCOUNT, head, { now, before, take: 500 })
    },
    expire: (tx) => tx.outbox.expire(ACCOUNT, now),
    unannounced: (tx) => tx.outbox.unannounced(ACCOUNT, now),
    announcementsOf: (tx) => tx.outbox.announcementsOf(id('matter-0', 0)),
    announcementsReported: (tx) => tx.outbox.announcementsReported(id('matter-0', 0), now),
    unreported: (tx) => tx.outbox.unreported(ACCOUNT, 50),
    reported: (tx) => tx.outbox.reported(ids('say-dead'), now),
    givenUpSince: (tx) => tx.outbox.givenUpSince(new Date(0), 50),
    saidToEach: (tx) => tx.outbox.saidToEach(new Date(0)),
    givenUpCounts: (tx) => tx.outbox.givenUpCounts(new Date(0)),
    receivers: (tx) =>
      tx.outbox.receivers(
        ids('say-dead').map((one, at) => ({
          ...{ id: one, account: ACCOUNT, chatId: null, contactId: id('account', at), personId: id('person', at) },
        })),
      ),
    supersede: (tx) => tx.outbox.supersede('matterId', ids('matter-0')),
    drop: (tx) => tx.outbox.drop(waiting, 'over'),
    postpone: (tx) => tx.outbox.postpone(waiting, before),
    holdBack: (tx) => tx.outbox.holdBack(ACCOUNT, 'c', '', before),
    nextAt: (tx) => tx.outbox.nextAt(ACCOUNT),
    lease: (tx) => tx.outbox.lease(waiting, now),
    sent: (tx) => tx.outbox.sent(waiting, now),
    putBack: (tx) => tx.outbox.putBack(ids('say-sending')),
    retry: (tx) => tx.outbox.retry(waiting, 'away', before),
    giveUp: (tx) => tx.outbox.giveUp(waiting, 'away', now),
    forgetConfidential: (tx) => tx.outbox.forgetConfidential(waiting),
    interrupted: (tx) => tx.outbox.interrupted(ACCOUNT),
    forgetBefore: (tx) => tx.outbox.forgetBefore(before),
    backlog: (tx) => tx.outbox.backlog(),
    byAccount: (tx) => tx.outbox.byAccount(),
    late: (tx) => tx.outbox.late(ids('account'), before),
    page: (tx) => tx.outbox.page({ state: 'dead' }, 4_000, 30),
    addressees: (tx) => tx.outbox.addressees(VILLAGE, '韦', ({ name }) => name),
    dead: (tx) => tx.outbox.dead(id('say-dead', 0)),
    readySince: (tx) => tx.outbox.readySince(now),
    revive: (tx) => tx.outbox.revive(now, ids('say-dead')),
  },
  pendings: {
    isAwaited: (tx) => tx.pendings.isAwaited(id('account', 0), ''),
    ask: (tx) => tx.pendings.ask('a', '', { villageId: null, kind: 'confirm', reading: {}, options: [] }, now, before),
    open: (tx) => tx.pendings.open(id('account', 0), '', now),
    lapsed: (tx) => tx.pendings.lapsed(id('account', 0), '', now, before),
    close: (tx) => tx.pendings.close(id('account', 0), ''),
    everybody: (tx) => tx.pendings.everybody(now),
    forgetBefore: (tx) => tx.pendings.forgetBefore(before),
  },
  allowances: {
    take: (tx) => tx.allowances.take('a', 1, 1_000, now),
    giveBack: (tx) => tx.allowances.giveBack('a'),
    spent: (tx) => tx.allowances.spent('a', 1, 1_000, now),
    forgetBefore: (tx) => tx.allowances.forgetBefore(before),
  },
  due: {
    matters: (tx) => tx.due.matters(MATTER_KINDS, before, null, 500),
    duties: (tx) => tx.due.duties(DUTY_KINDS, before, null, 500),
    climbMatters: async (tx) => tx.due.climbMatters(await climbing(tx)),
    climbDuties: async (tx) =>
      tx.due.climbDuties(
        (await tx.due.duties(DUTY_KINDS, before, null, 500)).map((row) => ({ row, to: { dueAt: null, nudgeStep: 1 } })),
      ),
  },
  slots: {
    taken: (tx) => tx.slots.taken(ids('slot')),
    take: (tx) => tx.slots.take('new', now),
    forgetBefore: (tx) => tx.slots.forgetBefore(before),
  },
  standing: {
    of: (tx) =>
      tx.standing.of(
        ids('person').map((personId, at) => ({
          ...{ personId, matterId: id('matter-1', at), dutyId: id('visit', at) },
        })),
      ),
  },
  sessions: {
    begin: (tx) => tx.sessions.begin({ ...session, id: 'new', villageId: VILLAGE }),
    find: (tx) => tx.sessions.find(id('session', 0), now),
    prolong: (tx) => tx.sessions.prolong(id('session', 0), before),
    turnTo: (tx) => tx.sessions.turnTo(id('session', 0), VILLAGE),
    end: (tx) => tx.sessions.end(id('session', 0)),
    endOf: (tx) => tx.sessions.endOf(person),
    forgetBefore: (tx) => tx.sessions.forgetBefore(before),
  },
  passes: {
    give: (tx) => tx.passes.give({ id: 'new', personId: person, kind: 'code', expiresAt: before }),
    ownerOf: (tx) => tx.passes.ownerOf(id('pass', 0), 'code', now),
    use: (tx) => tx.passes.use(id('pass', 0), 'code', now),
    endOf: (tx) => tx.passes.endOf(person),
    forgetBefore: (tx) => tx.passes.forgetBefore(before),
  },
  passwords: {
    of: (tx) => tx.passwords.of(person),
    set: (tx) => tx.passwords.set(person, { salt: 's', hash: 'h' }),
  },
  operators: {
    begin: (tx) => tx.operators.begin('new', before),
    isOpen: (tx) => tx.operators.isOpen('new', now),
    end: (tx) => tx.operators.end('new'),
    endAll: (tx) => tx.operators.endAll(),
    forgetBefore: (tx) => tx.operators.forgetBefore(before),
  },
}
