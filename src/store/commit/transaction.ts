import type { OrgTree } from '../../domain/org.ts'
import type { Random } from '../../domain/ports.ts'
import type { Db } from '../connection/client.ts'
import { areas } from '../nouns/areas.ts'
import { askers } from '../nouns/askers.ts'
import { attachments } from '../nouns/attachments.ts'
import { audit } from '../nouns/audit.ts'
import { consoleSessions } from '../nouns/console-sessions.ts'
import type { Directory, Person } from '../nouns/directory.ts'
import { disclosureList } from '../nouns/disclosure-list.ts'
import { disclosures } from '../nouns/disclosures.ts'
import { duties } from '../nouns/duties.ts'
import { hours } from '../nouns/hours.ts'
import { households } from '../nouns/households.ts'
import type { ListRooms } from '../nouns/list-rooms.ts'
import { matters } from '../nouns/matters.ts'
import { operatorSessions } from '../nouns/operator-sessions.ts'
import { ownPasswords } from '../nouns/own-passwords.ts'
import { people } from '../nouns/people.ts'
import { rooms } from '../nouns/rooms.ts'
import { settings } from '../nouns/settings.ts'
import { signInPasses } from '../nouns/sign-in-passes.ts'
import { threads } from '../nouns/threads.ts'
import { visits } from '../nouns/visits.ts'
import { allowances } from '../queues/allowances.ts'
import type { AwaitedFiles } from '../queues/awaited-files.ts'
import { due } from '../queues/due.ts'
import { inbox } from '../queues/inbox.ts'
import { outbox } from '../queues/outbox.ts'
import { pendings } from '../queues/pendings.ts'
import { slots } from '../queues/slots.ts'
import { standing } from '../queues/standing.ts'
import { householdPages } from '../views/household-pages.ts'
import { kinds } from '../views/kinds.ts'
import { ledgers } from '../views/ledgers.ts'
import { matterPages } from '../views/matter-pages.ts'
import { peoplePages } from '../views/people-pages.ts'
import { quota } from '../views/quota.ts'
import { visitProgress } from '../views/visit-progress.ts'
import { roster } from '../whole/roster.ts'
import type { AfterCommit } from './after-commit.ts'
import type { Appender } from './appender.ts'
import { Rounds } from './batches.ts'

/** What outlives a transaction: caches and chance. */
export interface Shared {
  readonly random: Random
  readonly directory: Directory
  /** Accounts the bot waits for an answer from, so that a bare `12` of anybody else costs no look. */
  readonly expecting: Set<string>
  readonly lists: ListRooms
  readonly awaited: AwaitedFiles
}

/** Everything the store can read and write. It exists only inside `store.transaction`. */
export type Transaction = ReturnType<typeof transaction>

export function transaction(db: Db, shared: Shared, appender: Appender, afterCommit: AfterCommit) {
  const { random, directory, expecting, lists, awaited } = shared
  const rounds = new Rounds()
  return {
    /** The one way to change anything outside the database. */
    afterCommit,
    orgs: (): Promise<OrgTree> => directory.orgs(db),
    /** The person an account speaks for. */
    speaker: (accountId: string): Promise<Person | null> => directory.speaker(db, accountId),
    people: people(db, random, directory, afterCommit),
    rooms: rooms(db, random, directory, afterCommit),
    matters: matters(db, random, appender, rounds, { lists, awaited, afterCommit }),
    attachments: attachments(db, random, awaited, afterCommit),
    duties: duties(db, random),
    disclosureList: disclosureList(db),
    askers: askers(db),
    inbox: inbox(db, random, appender),
    outbox: outbox(db, random, appender, directory),
    pendings: pendings(db, random, expecting, afterCommit),
    allowances: allowances(db),
    audit: audit(db, random, appender),
    settings: settings(db),
    hours: hours(db, appender),
    households: households(db, rounds),
    visits: visits(db, random),
    areas: areas(db),
    visitProgress: visitProgress(db),
    quota: quota(db),
    threads: threads(db),
    disclosures: disclosures(db),
    due: due(db),
    slots: slots(db, appender),
    standing: standing(db),
    kinds: kinds(db),
    /** Who is signed in to the console, and its lists a page at a time. */
    sessions: consoleSessions(db),
    /** How one gets in there. */
    passes: signInPasses(db),
    passwords: ownPasswords(db),
    operators: operatorSessions(db),
    pages: { ...matterPages(db), ...householdPages(db), ...peoplePages(db) },
    /** For exports: long lists, page by page. */
    ledgers: ledgers(db),
    /** For the importer: the village as a whole. */
    roster: roster(db, random, directory, afterCommit),
  }
}
