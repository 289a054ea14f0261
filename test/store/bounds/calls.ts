import { ROLES, ROOM_KINDS } from '../../../src/domain/roles.ts'
import type { Room, Transaction } from '../../../src/store/index.ts'
import { listCalls } from './calls-of-lists.ts'
import { queueCalls } from './calls-of-queues.ts'
import { ACCOUNT, DUTY_KINDS, id, ids, MATTER_KINDS, now, ORGS, VILLAGE } from './seed.ts'

/** One use of a store function, with the longest lists anybody may hand it. */
export type Call = (tx: Transaction) => unknown

/** A call of every function: the compiler refuses a room of the store, or a function in one, that is left out. */
export type CallsOf<Rooms> = {
  readonly [Room in keyof Rooms]: Rooms[Room] extends (...given: never[]) => unknown
    ? Call
    : { readonly [Name in keyof Rooms[Room]]: Call }
}

const orgIds = [VILLAGE, ...ids('org', ORGS)]
const person = id('person', 0)
const household = id('household', 0)
const matterId = id('matter-0', 0)
const room = id('room', 0)
const window = { fromDay: '2026-12-01', dueDay: '2026-12-10', endDay: '2026-12-20' }
const owes = { dueAt: now, nudgeStep: 0 }
const heads = ids('household', 20_000)
const item = { ...window, id: id('disclosure-duty', 0), title: '', category: '', cadence: '', lastDoneDay: null }
const listed = { ...item, dueDay: '2026-11-10', owner: { id: '', name: '' } }
const found = async (tx: Transaction) => {
  const matter = await tx.matters.byId(matterId)
  if (!matter) throw new Error('nothing was seeded')
  return matter
}
const withRoom = async (tx: Transaction, work: (one: Room) => Promise<void>) => {
  const one = await tx.rooms.byId(room)
  if (!one) throw new Error('nothing was seeded')
  await work(one)
}
const given = { villageId: VILLAGE, from: 'source', to: 'purse', amount: 1, what: '清沟' }
const step = { actorId: null, at: now, deadline: null, dueAt: null, closed: false, note: null, details: {} }
const recurring = async (tx: Transaction) => {
  const duty = await tx.duties.recurring(id('task-duty', 0))
  if (!duty) throw new Error('nothing was seeded')
  return duty
}

export const calls: CallsOf<Transaction> = {
  ...listCalls,
  ...queueCalls,
  orgs: (tx) => tx.orgs(),
  afterCommit: (tx) => tx.afterCommit(() => {}),
  speaker: (tx) => tx.speaker(id('account', 0)),
  upkeep: {
    latest: (tx) => tx.upkeep.latest(),
    readable: (tx) => tx.upkeep.readable(),
    withoutAccount: (tx) => tx.upkeep.withoutAccount(ROLES, 50),
  },
  people: {
    givePhone: (tx) => tx.people.givePhone(id('person', 0), true),
    withPhones: (tx) => tx.people.withPhones(ids('person')),
    byId: (tx) => tx.people.byId(person),
    named: (tx) => tx.people.named('韦志强', orgIds),
    called: (tx) => tx.people.called(['韦志强', ...Array.from({ length: 5_000 }, (_, at) => `表哥${at}`)], orgIds),
    sounding: (tx) => tx.people.sounding('wei', orgIds),
    holding: (tx) => tx.people.holding(ROLES, orgIds),
    accountsOf: (tx) => tx.people.accountsOf(person),
    // As many as may be in a group.
    rolesOf: (tx) => tx.people.rolesOf(ids('account', 1_000)),
    snooze: (tx) => tx.people.snooze(person, now),
    unreached: (tx) => tx.people.unreached(person, now),
    reached: (tx) => tx.people.reached(person),
    unreachedIn: (tx) => tx.people.unreachedIn(orgIds, 50),
    bind: (tx) => tx.people.bind('fresh', person, now),
    rebind: (tx) => tx.people.rebind('fresh', person, now),
    unbind: (tx) => tx.people.unbind(person),
    silentSince: (tx) => tx.people.silentSince([id('account', 0)], now),
    release: (tx) => tx.people.release(person, VILLAGE, 'member'),
    hold: (tx) => tx.people.hold(person, VILLAGE, 'member'),
    add: (tx) => tx.people.add({ name: '韦小妹', sound: 'wei', orgId: VILLAGE }, now),
    leftFrom: (tx) => tx.people.leftFrom(VILLAGE, '韦志强'),
    rewrite: (tx) => tx.people.rewrite(person, { phone: '13800000000' }),
    leave: (tx) => tx.people.leave(person, now),
    erase: (tx) => tx.people.erase(person, now),
  },
  rooms: {
    at: (tx) => tx.rooms.at(ACCOUNT, id('chat', 0)),
    accounts: (tx) => tx.rooms.accounts(VILLAGE),
    all: (tx) => tx.rooms.all(),
    byId: (tx) => tx.rooms.byId(room),
    heardIn: (tx) => tx.rooms.heardIn(ACCOUNT, id('chat', 0)),
    ofVillage: (tx) => tx.rooms.ofVillage(VILLAGE, ROOM_KINDS, orgIds),
    unbind: (tx) => withRoom(tx, (one) => tx.rooms.unbind(one, null)),
    takeOver: (tx) => withRoom(tx, (one) => tx.rooms.takeOver([one], 'another')),
    bind: (tx) => tx.rooms.bind({ account: ACCOUNT, chatId: 'new', orgId: VILLAGE, kind: 'town' }, now),
  },
  departures: {
    bereft: (tx) => tx.departures.bereft([{ kind: 'order', parts: ['holder'] }], '', 100),
    leave: (tx) => tx.departures.leave(matterId, [person]),
    unsay: (tx) => tx.departures.unsay(),
    readdress: (tx) => tx.departures.readdress(ids('account'), id('account', 0)),
  },
  matters: {
    raise: (tx) =>
      tx.matters.raise({
        ...{
          villageId: VILLAGE,
          orgId: VILLAGE,
          kind: 'task',
          state: 'open',
          title: '清沟',
          roomId: room,
          dueAt: null,
        },
        ...{ by: person, now },
        participants: ids('person').map((personId) => ({ personId, name: '韦志强', part: 'assignee' })),
      }),
    byNumber: (tx) => Promise.all(ids('n', 60).map((_, at) => tx.matters.byNumber(orgIds[at] as string, at))),
    awaitFiles: (tx) =>
      tx.matters.awaitFiles(matterId, { files: { accountId: id('account', 0), chatId: 'room' }, until: now }),
    takeNumber: (tx) => tx.matters.takeNumber({ id: matterId, villageId: VILLAGE, number: 1 }),
    byId: (tx) => tx.matters.byId(matterId),
    list: (tx) =>
      tx.matters.list({ kind: 'order', states: ['open'], player: { personId: person, part: 'holder' } }, 30),
    listening: (tx) => tx.matters.listening(now, ''),
    newest: async (tx) => {
      await tx.matters.newest({ kind: 'order', states: ['open'] }, 1)
      await tx.matters.newest({ villageId: VILLAGE, kind: 'disclosure', states: ['published', 'withdrawn'] }, 5)
    },
    raisedLately: (tx) =>
      tx.matters.raisedLately({
        villageId: VILLAGE,
        kind: 'order',
        states: ['open'],
        personId: person,
        since: new Date(0),
      }),
    count: (tx) => tx.matters.count({ villageId: VILLAGE, kind: 'order', states: ['open'] }),
    ofPerson: (tx) =>
      tx.matters.ofPerson(
        person,
        MATTER_KINDS.map((kind) => ({ kind, settledIn: ['published'], asksNothingOf: ['signer'] })),
        30,
      ),
    apply: async (tx) =>
      tx.matters.apply({
        ...{ ...step, matter: await found(tx), move: 'assign', to: 'claimed' },
        holders: ids('person', 60).map((personId) => ({ personId, name: '韦志强' })),
      }),
    record: async (tx) =>
      tx.matters.record({
        ...{ ...step, matter: await found(tx), deed: 'sign', to: 'open' },
        changes: ids('guest').map((name) => ({
          ...{ personId: null, name, part: 'signer', from: null, to: 'present', note: null },
        })),
      }),
    timeline: (tx) => tx.matters.timeline(matterId, now),
  },
  attachments: {
    used: (tx) => tx.attachments.used(ids('hash')),
    forgetClosedBefore: (tx) => tx.attachments.forgetClosedBefore(now),
    enough: (tx) => tx.attachments.enough('nothing'),
    ofMatter: (tx) => tx.attachments.ofMatter(id('matter-4', 0)),
    byId: (tx) => tx.attachments.byId(id('file', 0)),
    add: (tx) =>
      tx.attachments.add(
        id('matter-4', 1),
        ids('hash').map((hash) => ({ hash, name: '照片.jpg', type: 'image/jpeg', size: 1 })),
        now,
      ),
  },
  duties: {
    begin: (tx) =>
      tx.duties.begin({
        ...{ kind: 'task', villageId: VILLAGE, orgId: VILLAGE, ownerId: person, title: '清沟', cadence: 'RRULE:' },
        ...{ window, dueAt: now, details: {}, now },
      }),
    recurring,
    villageOf: (tx) => tx.duties.villageOf(id('task-duty', 0)),
    ofVillage: (tx) => tx.duties.ofVillage(VILLAGE, DUTY_KINDS),
    ownedBy: (tx) => tx.duties.ownedBy(person, DUTY_KINDS),
    handOver: (tx) => tx.duties.handOver(ids('task-duty'), person),
    late: (tx) => tx.duties.late(VILLAGE, 'visit', '2026-11-23', true),
    end: (tx) => tx.duties.end(id('task-duty', 0), now),
    comeRound: async (tx) => tx.duties.comeRound(await recurring(tx), { ...window, dueAt: now }, now),
  },
  disclosureList: {
    ofVillage: (tx) => tx.disclosureList.ofVillage(VILLAGE),
    fulfil: (tx) => tx.disclosureList.fulfil(listed, { lateDays: 1, missed: false, next: window }, '2026-11-23', owes),
    oweAgain: (tx) =>
      tx.disclosureList.oweAgain(
        { ...window, id: listed.id, lastDoneDay: null, missed: true, nextDueDay: '2026-11-10' },
        ...([window, owes] as const),
      ),
    begin: (tx) => tx.disclosureList.begin(listed, window, owes),
    add: (tx) =>
      tx.disclosureList.add({ ...item, ownerId: person, villageId: VILLAGE, title: '扶贫资金' }, window, owes, now),
    change: (tx) => tx.disclosureList.change(listed.id, { ...item, ownerId: person }, { ...window, ...owes }),
    end: (tx) => tx.disclosureList.end(listed.id, now),
  },
  askers: {
    keep: (tx) => tx.askers.keep(matterId, person),
    count: (tx) => tx.askers.count(person, new Date(0)),
    since: (tx) => tx.askers.since(person, new Date(0)),
    forgetClosed: (tx) => tx.askers.forgetClosed(),
    of: (tx) => tx.askers.of(id('matter-5', 0)),
  },
  purses: {
    transfer: (tx) => tx.purses.transfer({ ...given, once: 'fresh', fromSource: true, now }),
    holding: (tx) => tx.purses.holding(VILLAGE, ids('purse')),
    lately: (tx) => tx.purses.lately(VILLAGE, ids('purse'), 5_000),
    counted: (tx) => tx.purses.counted(ids('once')),
    made: (tx) => tx.purses.made(VILLAGE, { from: new Date(0), to: now }, '', 500),
    countMade: (tx) => tx.purses.countMade(VILLAGE, { from: new Date(0), to: now }),
  },
  ballots: {
    cast: (tx) =>
      tx.ballots.cast(
        matterId,
        { householdId: household, choice: 1, noted: false, personId: person, note: null },
        new Date(0),
      ),
    withdraw: (tx) => tx.ballots.withdraw(matterId, household),
    of: (tx) => tx.ballots.of(matterId, household),
    ofHouseholds: (tx) => tx.ballots.ofHouseholds(matterId, ids('household').slice(0, 5)),
    count: (tx) => tx.ballots.count(matterId),
    silentVoices: (tx) => tx.ballots.silentVoices(matterId, orgIds),
  },
  households: {
    numbered: (tx) => tx.households.numbered(ids('n'), orgIds),
    headed: (tx) => tx.households.headed('蓝阿婆', orgIds),
    namedIn: (tx) => tx.households.namedIn('蓝阿婆家的水管漏了 n-00001 '.repeat(1_000), VILLAGE),
    headedBy: (tx) => tx.households.headedBy('蓝阿婆', VILLAGE),
    sounding: (tx) => tx.households.sounding('lan', orgIds),
    byId: (tx) => tx.households.byId(household),
    countIn: (tx) => tx.households.countIn(orgIds),
    representedBy: (tx) => tx.households.representedBy(person),
    nameDelegate: (tx) => tx.households.nameDelegate(household, person),
    openMatters: (tx) => tx.households.openMatters(heads),
    ofMatter: (tx) => tx.households.ofMatter(matterId),
  },
  visits: {
    ofLiaison: (tx) => tx.visits.ofLiaison(person),
    ofIds: (tx) => tx.visits.ofIds(ids('visit')),
    outline: (tx) => tx.visits.outline(person),
    ofHouseholds: (tx) => tx.visits.ofHouseholds(ids('household')),
    record: (tx) =>
      tx.visits.record(
        ids('household').map((householdId) => ({ householdId, personId: person, day: '2026-11-23', note: '好' })),
        now,
      ),
    fulfil: (tx) =>
      tx.visits.fulfil(
        ids('visit', 20_000).map((dutyId) => ({
          dutyId,
          next: { ...window, lastDoneDay: '2026-11-23', missed: true },
        })),
      ),
    muted: (tx) => tx.visits.muted(orgIds, '2026-11-23', 5),
    mute: (tx) => tx.visits.mute(household, '2026-12-31', '外出'),
    begin: (tx) =>
      tx.visits.begin(
        { householdId: household, villageId: VILLAGE, orgId: VILLAGE, ownerId: person, cadence: 30 },
        window,
        now,
      ),
    end: (tx) => tx.visits.end(ids('visit', 20_000), now),
    recur: (tx) => tx.visits.recur(id('visit', 1), 60, window),
    handOver: (tx) =>
      tx.visits.handOver(
        ids('visit', 20_000).map((one) => ({ id: one })),
        id('person', 1),
        now,
      ),
  },
  areas: {
    ofLiaison: (tx) => tx.areas.ofLiaison(person),
    towards: (tx) => tx.areas.towards(orgIds),
    visitedBy: (tx) => tx.areas.visitedBy(person, '2026-01-01', '2026-12-31'),
    walked: (tx) => tx.areas.walked(ids('person', 20), orgIds, '2026-01-01'),
  },
  threads: { around: (tx) => tx.threads.around(matterId) },
  hours: {
    decided: (tx) => tx.hours.decided(),
    undo: (tx) => tx.hours.undo(id('org', 0), 0, now),
    decide: (tx) => tx.hours.decide(id('org', 0), { quiet: { from: 0, to: 0 }, rest: [] }, 0, now),
  },
  settings: {
    get: (tx) => tx.settings.get(id('setting', 0)),
    beginning: (tx) => tx.settings.beginning(id('setting', 0)),
    set: (tx) => tx.settings.set('a', 1),
    drop: (tx) => tx.settings.drop('a'),
  },
  audit: {
    note: (tx) => tx.audit.note({ personId: null, accountId: null, villageId: VILLAGE, action: 'a' }, now),
    ofVillage: (tx) => tx.audit.ofVillage(VILLAGE, { about: { subjects: ids('household', 8), actions: ['a'] } }, 50),
    lastDeed: (tx) => tx.audit.lastDeed(VILLAGE),
    ofPerson: (tx) => tx.audit.ofPerson(person, 50),
    forgetBefore: (tx) => tx.audit.forgetBefore(now),
  },
  roster: {
    read: (tx) => tx.roster.read(),
    lock: (tx) => tx.roster.lock(),
    write: (tx) =>
      tx.roster.write(
        {
          ...{ orgs: { create: [], update: ids('org', ORGS).map((one) => ({ id: one, set: { name: '网格' } })) } },
          ...{ people: { create: [], update: ids('person').map((one) => ({ id: one, set: { vanishedAt: now } })) } },
          holdings: {
            create: [],
            remove: ids('more', ORGS).map((one) => ({ id: one })),
            confirm: ids('more', ORGS).map((one) => ({ id: one })),
          },
          ...{ households: { create: [], update: heads.map((one) => ({ id: one, set: { vanishedAt: now } })) } },
          ...{ duties: { create: [], update: ids('visit').map((one) => ({ id: one, set: { endedAt: now } })) } },
          disclosures: {
            create: [],
            update: ids('disclosure-duty').map((one) => ({ id: one, set: { endedAt: now } })),
          },
          delegates: heads.map((one) => ({ householdId: one, personId: null })),
        },
        now,
      ),
  },
}
