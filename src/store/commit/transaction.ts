import type { OrgTree } from '../../domain/org.ts'
import type { Random } from '../../domain/ports.ts'
import type { RosterDuties } from '../../domain/roster-duties.ts'
import type { Db } from '../connection/client.ts'
import { areas } from '../nouns/areas.ts'
import { askers } from '../nouns/askers.ts'
import { attachments } from '../nouns/attachments.ts'
import { audit } from '../nouns/audit.ts'
import { ballots } from '../nouns/ballots.ts'
import { consoleSessions } from '../nouns/console-sessions.ts'
import { departures } from '../nouns/departures.ts'
import type { Directory, Person } from '../nouns/directory.ts'
import { disclosureList } from '../nouns/disclosure-list.ts'
import { duties } from '../nouns/duties.ts'
import { hours } from '../nouns/hours.ts'
import { households } from '../nouns/households.ts'
import type { ListRooms } from '../nouns/list-rooms.ts'
import { matters } from '../nouns/matters.ts'
import { operatorSessions } from '../nouns/operator-sessions.ts'
import { owedVisits } from '../nouns/owed-visits.ts'
import { ownPasswords } from '../nouns/own-passwords.ts'
import { people } from '../nouns/people.ts'
import { purses } from '../nouns/purses.ts'
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
import { played } from '../views/played.ts'
import { quoted } from '../views/quoted.ts'
import { reported } from '../views/reported.ts'
import { upkeep } from '../views/upkeep.ts'
import { villageFigures } from '../views/village-figures.ts'
import { visitProgress } from '../views/visit-progress.ts'
import { whoVisits } from '../views/who-visits.ts'
import { roster } from '../whole/roster.ts'
import type { AfterCommit } from './after-commit.ts'
import type { Appender } from './appender.ts'
import { SharedStatements } from './shared-statements.ts'

/** What outlives a transaction: caches and chance. */
export interface Shared {
  readonly random: Random
  readonly rosterDuties: RosterDuties
  readonly directory: Directory
  /** Accounts the bot waits for an answer from, so that a bare `12` of anybody else costs no look. */
  readonly expecting: Set<string>
  readonly lists: ListRooms
  readonly awaited: AwaitedFiles
  /** A field of a JSON column, as the database's client takes it; PostgreSQL's is cast to the type of SQLite's. */
  readonly within: (field: string) => string
}

/** What the parts of a transaction are made with. */
interface Making extends Shared {
  readonly db: Db
  readonly appender: Appender
  readonly afterCommit: AfterCommit
  readonly statements: SharedStatements
}

/** What the store can read and write. Each is made when it is first asked for: a commit touches few of them. */
const PARTS = {
  people: ({ db, random, directory, statements, afterCommit }: Making) =>
    people(db, random, directory, statements, afterCommit),
  rooms: ({ db, random, directory, afterCommit }: Making) => rooms(db, random, directory, afterCommit),
  matters: ({ db, random, appender, statements, ...memory }: Making) =>
    matters(db, random, appender, statements, memory),
  departures: ({ db }: Making) => departures(db),
  attachments: ({ db, random, awaited, afterCommit }: Making) => attachments(db, random, awaited, afterCommit),
  duties: ({ db, random }: Making) => duties(db, random),
  disclosureList: ({ db, random, rosterDuties }: Making) => disclosureList(db, random, rosterDuties.publications),
  askers: ({ db }: Making) => askers(db),
  ballots: ({ db, random }: Making) => ballots(db, random),
  purses: ({ db, random }: Making) => purses(db, random),
  inbox: ({ db, random, appender }: Making) => inbox(db, random, appender),
  outbox: ({ db, random, appender, directory }: Making) => outbox(db, random, appender, directory),
  pendings: ({ db, random, expecting, afterCommit }: Making) => pendings(db, random, expecting, afterCommit),
  allowances: ({ db }: Making) => allowances(db),
  audit: ({ db, random, appender }: Making) => audit(db, random, appender),
  settings: ({ db }: Making) => settings(db),
  hours: ({ db, appender, directory }: Making) => hours(db, appender, () => directory.orgs(db)),
  households: ({ db, statements, rosterDuties }: Making) => households(db, statements, owedVisits(rosterDuties)),
  visits: ({ db, random, rosterDuties }: Making) => visits(db, random, owedVisits(rosterDuties)),
  areas: ({ db, rosterDuties }: Making) => areas(db, owedVisits(rosterDuties)),
  visitProgress: ({ db, rosterDuties }: Making) => visitProgress(db, owedVisits(rosterDuties)),
  villageFigures: ({ db }: Making) => villageFigures(db),
  reported: ({ db }: Making) => reported(db),
  whoVisits: ({ db, rosterDuties }: Making) => whoVisits(db, owedVisits(rosterDuties)),
  played: ({ db }: Making) => played(db),
  quoted: ({ db, directory }: Making) => quoted(db, directory),
  threads: ({ db }: Making) => threads(db),
  due: ({ db }: Making) => due(db),
  slots: ({ db, appender }: Making) => slots(db, appender),
  standing: ({ db }: Making) => standing(db),
  kinds: ({ db }: Making) => kinds(db),
  /** Who is signed in to the console, and its lists a page at a time. */
  sessions: ({ db }: Making) => consoleSessions(db),
  /** How one gets in there. */
  passes: ({ db }: Making) => signInPasses(db),
  passwords: ({ db }: Making) => ownPasswords(db),
  operators: ({ db }: Making) => operatorSessions(db),
  pages: ({ db, within, rosterDuties }: Making) => ({
    ...matterPages(db, within),
    ...householdPages(db, owedVisits(rosterDuties)),
    ...peoplePages(db),
  }),
  /** For whoever keeps the machine. */
  upkeep: ({ db }: Making) => upkeep(db),
  /** For exports: long lists, page by page. */
  ledgers: ({ db, rosterDuties }: Making) => ledgers(db, owedVisits(rosterDuties)),
  /** For the importer: the village as a whole. */
  roster: ({ db, random, directory, afterCommit, rosterDuties }: Making) =>
    roster(db, random, directory, afterCommit, rosterDuties),
}

type Parts = { readonly [Name in keyof typeof PARTS]: ReturnType<(typeof PARTS)[Name]> }

/** Everything the store can read and write. It exists only inside `store.transaction`. */
export interface Transaction extends Parts {
  /** The one way to change anything outside the database. */
  readonly afterCommit: AfterCommit
  orgs(): Promise<OrgTree>
  /** The person an account speaks for. */
  speaker(accountId: string): Promise<Person | null>
}

class Lazy {
  readonly #making: Making
  readonly #made: Record<string, unknown> = {}
  readonly afterCommit: AfterCommit
  readonly orgs = (): Promise<OrgTree> => this.#making.directory.orgs(this.#making.db)
  readonly speaker = (accountId: string): Promise<Person | null> =>
    this.#making.directory.speaker(this.#making.db, accountId)

  constructor(making: Making) {
    this.#making = making
    this.afterCommit = making.afterCommit
  }

  static {
    for (const [name, make] of Object.entries(PARTS)) {
      Object.defineProperty(Lazy.prototype, name, {
        enumerable: true,
        get(this: Lazy) {
          this.#made[name] ??= make(this.#making)
          return this.#made[name]
        },
      })
    }
  }
}

export function transaction(db: Db, shared: Shared, appender: Appender, afterCommit: AfterCommit): Transaction {
  // The table above has put there what the class does not name.
  return new Lazy({ ...shared, db, appender, afterCommit, statements: new SharedStatements() }) as Lazy & Parts
}
