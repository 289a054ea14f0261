import { ROLES } from '../../../src/domain/roles.ts'
import type { Transaction } from '../../../src/store/index.ts'
import type { CallsOf } from './calls.ts'
import { ACCOUNT, id, ids, MATTER_KINDS, now, ORGS, VILLAGE } from './seed.ts'

type Lists = Pick<
  Transaction,
  'pages' | 'kinds' | 'ledgers' | 'whoVisits' | 'reported' | 'played' | 'quoted' | 'visitProgress' | 'villageFigures'
>

const orgIds = [VILLAGE, ...ids('org', ORGS)]
const long = new Date(0)
const today = '2026-11-23'
const span = { from: long, to: new Date('2027-01-01'), fromDay: '2026-01-01', toDay: '2027-01-01' }
const orders = { villageIds: [VILLAGE], kind: 'order' as const, span }
const filter = { villageId: VILLAGE, kinds: MATTER_KINDS, rating: 5, words: { said: '韦志', naming: MATTER_KINDS } }
/** As long as a page of an export. */
const TAKE = 500

/** The lists of the console and of the exports. */
export const listCalls: CallsOf<Lists> = {
  pages: {
    matters: (tx) => tx.pages.matters(filter, 4_000, 30),
    above: (tx) => tx.pages.above({ villageIds: [VILLAGE], orgId: VILLAGE, kinds: MATTER_KINDS }, ['open'], 300),
    states: (tx) => tx.pages.states(filter),
    waiting: (tx) => tx.pages.waiting(VILLAGE, { kind: 'order', states: ['open'], enteredBy: now }, 8),
    titled: (tx) => tx.pages.titled(VILLAGE, '上门', 50),
    followed: (tx) => tx.pages.followed(VILLAGE, { kind: 'order', moves: ['claim', 'assign'] }, long),
    owed: (tx) => tx.pages.owed(VILLAGE, 'disclosure', today, 8),
    households: (tx) => tx.pages.households({ orgIds, lateOn: today, words: '韦' }, '2026-01-01', 100, 30),
    household: (tx) => tx.pages.household(id('household', 0), '2026-01-01', 30),
    person: (tx) => tx.pages.person(id('person', 0)),
    mattersOf: (tx) => tx.pages.mattersOf(id('person', 0), { villageId: VILLAGE, kinds: MATTER_KINDS }, 30),
    householdNumbers: (tx) => tx.pages.householdNumbers(ids('household')),
    householdsCalled: (tx) => tx.pages.householdsCalled(VILLAGE, '蓝阿婆', 8),
    people: (tx) => tx.pages.people({ orgIds, name: '韦', role: 'member' }, 0, 30),
    idsCalled: (tx) => tx.pages.idsCalled('韦', 200),
    names: (tx) => tx.pages.names(ids('person')),
    ofAccounts: (tx) => tx.pages.ofAccounts(ids('account')),
    ofIds: (tx) => tx.pages.ofIds(ids('person')),
    namesHolding: (tx) => tx.pages.namesHolding(ROLES, orgIds, 300),
  },
  ledgers: {
    countMatters: (tx) => tx.ledgers.countMatters(orders),
    matters: (tx) =>
      tx.ledgers.matters({ ...orders, states: ['open'] }, { villageId: VILLAGE, number: 0, turn: 0 }, TAKE),
    countVisits: (tx) => tx.ledgers.countVisits(VILLAGE, span),
    visits: (tx) => tx.ledgers.visits(VILLAGE, span, { day: '2026-01-01', id: '' }, TAKE),
    countResidents: (tx) => tx.ledgers.countResidents(orgIds),
    residents: (tx) => tx.ledgers.residents(orgIds, id('person', 0), TAKE),
    countHouseholds: (tx) => tx.ledgers.countHouseholds(VILLAGE),
    households: (tx) => tx.ledgers.households(VILLAGE, '', TAKE),
    countAudit: (tx) => tx.ledgers.countAudit(VILLAGE, span),
    audit: (tx) => tx.ledgers.audit(VILLAGE, span, '', TAKE),
  },
  kinds: {
    besides: (tx) => tx.kinds.besides(['order'], ['visit']),
    rolesBesides: (tx) => tx.kinds.rolesBesides(ROLES),
  },
  whoVisits: {
    visitors: (tx) => tx.whoVisits.visitors(orgIds),
    alone: (tx) => tx.whoVisits.alone(orgIds, 5),
  },
  reported: {
    raised: (tx) => tx.reported.raised([VILLAGE], ['order', 'task'], { fromDay: '2026-01-01', toDay: '2027-01-01' }),
    done: (tx) =>
      tx.reported.done(
        [VILLAGE],
        [{ kind: 'order', doneIn: ['closed'] }],
        { fromDay: '2026-01-01', toDay: '2027-01-01' },
        null,
        1_000,
      ),
    visits: (tx) => tx.reported.visits([VILLAGE], { fromDay: '2026-01-01', toDay: '2027-01-01' }),
  },
  played: {
    since: (tx) =>
      tx.played.since({ kind: 'order', part: 'holder', personId: id('person', 0), day: '2026-01-01' }, 100),
  },
  quoted: {
    villagesOf: (tx) => tx.quoted.villagesOf(ACCOUNT),
    namesakes: (tx) => tx.quoted.namesakes(1, orgIds, id('person', 0)),
    sayings: (tx) => tx.quoted.sayings(ACCOUNT, '到期', id('account', 0)),
  },
  villageFigures: {
    raised: (tx) => tx.villageFigures.raised([VILLAGE], MATTER_KINDS, long),
    standing: (tx) => tx.villageFigures.standing([VILLAGE], MATTER_KINDS, ['open', 'claimed']),
    inStates: (tx) =>
      tx.villageFigures.inStates(
        VILLAGE,
        MATTER_KINDS.map((kind) => ({ kind, state: 'open' })),
      ),
    moved: (tx) => tx.villageFigures.moved(VILLAGE, MATTER_KINDS, long, new Date('2027-01-01')),
    waiting: (tx) => tx.villageFigures.waiting([VILLAGE], { kind: 'order', states: ['open'], enteredBy: new Date() }),
    late: (tx) => tx.villageFigures.late([VILLAGE], 'visit', today, true),
  },
  visitProgress: {
    tallies: (tx) => tx.visitProgress.tallies(orgIds, today),
    history: (tx) => tx.visitProgress.history(orgIds, today),
  },
}
