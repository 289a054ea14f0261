import type { OrgTree } from '../domain/org.ts'
import type { Random } from '../domain/ports.ts'
import { allowances } from './allowances.ts'
import type { Appender } from './appender.ts'
import { areas } from './areas.ts'
import { askers } from './askers.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit.ts'
import type { AwaitedFiles } from './awaited-files.ts'
import type { OpenCheckIns } from './check-ins.ts'
import type { Db } from './client.ts'
import { consoleSessions } from './console-sessions.ts'
import type { Directory, Person } from './directory.ts'
import { disclosureList } from './disclosure-list.ts'
import { disclosures } from './disclosures.ts'
import { due } from './due.ts'
import { duties } from './duties.ts'
import { householdPages } from './household-pages.ts'
import { households } from './households.ts'
import { inbox } from './inbox.ts'
import { ledgers } from './ledgers.ts'
import { matterPages } from './matter-pages.ts'
import { matters } from './matters.ts'
import { outbox } from './outbox.ts'
import { overview } from './overview.ts'
import { pendings } from './pendings.ts'
import { people } from './people.ts'
import { peoplePages } from './people-pages.ts'
import { quota } from './quota.ts'
import { rooms } from './rooms.ts'
import { roster } from './roster.ts'
import { Rounds } from './rounds.ts'
import { settings } from './settings.ts'
import { slots } from './slots.ts'
import { standing } from './standing.ts'
import { threads } from './threads.ts'
import { visitProgress } from './visit-progress.ts'
import { visits } from './visits.ts'

/** What outlives a transaction: caches and chance. */
export interface Shared {
  readonly random: Random
  readonly directory: Directory
  /** Accounts the bot waits for an answer from, so that a bare `12` of anybody else costs no look. */
  readonly expecting: Set<string>
  readonly checkIns: OpenCheckIns
  readonly awaited: AwaitedFiles
}

/** Everything the store can read and write. It exists only inside `store.transaction`. */
export type Transaction = ReturnType<typeof transaction>

export function transaction(db: Db, shared: Shared, appender: Appender) {
  const { random, directory, expecting, checkIns, awaited } = shared
  const rounds = new Rounds()
  return {
    orgs: (): Promise<OrgTree> => directory.orgs(db),
    /** The person an account speaks for. */
    speaker: (accountId: string): Promise<Person | null> => directory.speaker(db, accountId),
    people: people(db, random, directory),
    rooms: rooms(db, random, directory),
    matters: matters(db, random, appender, rounds, checkIns),
    attachments: attachments(db, random, awaited),
    duties: duties(db, random),
    disclosureList: disclosureList(db),
    askers: askers(db),
    inbox: inbox(db, random, appender),
    outbox: outbox(db, random, appender),
    pendings: pendings(db, random, expecting),
    allowances: allowances(db),
    audit: audit(db, random, appender),
    settings: settings(db),
    households: households(db, rounds),
    visits: visits(db, random),
    areas: areas(db),
    visitProgress: visitProgress(db),
    quota: quota(db),
    threads: threads(db),
    disclosures: disclosures(db),
    due: due(db),
    overview: overview(db),
    slots: slots(db, appender),
    standing: standing(db),
    /** Who is signed in to the console, and its lists a page at a time. */
    sessions: consoleSessions(db),
    pages: { ...matterPages(db), ...householdPages(db), ...peoplePages(db) },
    /** For exports: long lists, page by page. */
    ledgers: ledgers(db),
    /** For the importer: the village as a whole. */
    roster: roster(db, random, directory),
  }
}
