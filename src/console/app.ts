import { Ledgers } from '../ledger/index.ts'
import { createListener } from '../speech/match/index.ts'
import { type Assets, createAssets } from '../web/assets.ts'
import { createWeb } from '../web/secure.ts'
import { actions } from './actions.ts'
import { attached, FILES, LARGEST_UPLOAD } from './attached.tsx'
import { guard } from './door/guard.ts'
import { signInByLink } from './door/link.tsx'
import { operator } from './door/operator.tsx'
import { ownPasswordPage } from './door/own-password.tsx'
import { signIn, signOut } from './door/sign-in.ts'
import { exports } from './export.tsx'
import { healthPages } from './health-pages.ts'
import { show } from './layout.tsx'
import { Leftovers } from './leftovers.ts'
import { live } from './live.ts'
import type { ConsoleApp, ConsoleEnv, ConsoleOptions, Desk } from './options.ts'
import { abovePages } from './pages/above.tsx'
import { auditPage } from './pages/audit.tsx'
import { householdPage } from './pages/household.tsx'
import { listPages } from './pages/lists.tsx'
import { matterPage } from './pages/matter.tsx'
import { messagesPage } from './pages/messages.tsx'
import { officePages } from './pages/office.tsx'
import { peoplePage } from './pages/people.tsx'
import { personPage } from './pages/person.tsx'
import { LARGEST_ROSTER, ROSTER, rosterPage } from './pages/roster.tsx'
import { settingsPage } from './pages/settings.tsx'
import { todayPage } from './pages/today.tsx'
import { villagesPage } from './pages/villages.tsx'
import { visitsPage } from './pages/visits.tsx'
import { papers } from './papers.tsx'
import { personal } from './personal.tsx'
import { reportsPage } from './reports.tsx'

const file = (name: string): URL => new URL(`assets/${name}`, import.meta.url)

/** The console as an app: routes, pages and who may see them. */
export function createConsole(options: ConsoleOptions): ConsoleApp {
  const assets: Assets = createAssets({
    'console.css': file('console.css'),
    'forms.css': file('forms.css'),
    'pictures.css': file('pictures.css'),
    'today.css': file('today.css'),
    'print.css': file('print.css'),
    'live.js': file('live.js'),
    'export.js': file('export.js'),
  })
  const app = createWeb<ConsoleEnv>({
    assets,
    random: options.random,
    log: options.log,
    front: options.front,
    files: largestOf,
  })
  healthPages(app, options)
  const left = new Leftovers()
  signIn(app, assets, options, left)
  signInByLink(app, assets, options)
  operator(app, assets, options)
  guard(app, assets, options)
  withTyped(app, left)
  signOut(app, options)

  const registry = options.registry.without(
    new Set(options.registry.all.flatMap(({ id, onlyInWeChat }) => (onlyInWeChat ? id : []))),
  )
  const desk: Desk = {
    ...options,
    ledgers: new Ledgers(options.registry.mechanisms),
    ears: { registry, listen: createListener(registry, options.store.knownNames) },
    show(c, sheet) {
      const visitor = c.get('visitor')
      const said = left.of(visitor)?.said ?? null
      left.forget(visitor)
      return show(c, assets, options, said, sheet)
    },
  }
  actions(app, desk, left)
  live(app, desk)
  exports(app, desk)
  papers(app, desk)
  personal(app, desk)
  attached(app, desk, left)
  for (const page of PAGES) page(app, desk)
  return app
}

/** Where forms bring files, and how much of them. */
function largestOf(path: string): number | undefined {
  if (path === ROSTER) return LARGEST_ROSTER
  return FILES.test(path) ? LARGEST_UPLOAD : undefined
}

/** What was filled in in vain stands in its form again, on the page that says so. */
function withTyped(app: ConsoleApp, left: Leftovers): void {
  app.use((c, next) => {
    const visitor = c.get('visitor')
    const typed = left.of(visitor)?.typed
    if (typed) c.set('visitor', { ...visitor, typed })
    return next()
  })
}

const PAGES: readonly ((app: ConsoleApp, desk: Desk) => void)[] = [
  todayPage,
  villagesPage,
  officePages,
  visitsPage,
  listPages,
  abovePages,
  matterPage,
  peoplePage,
  personPage,
  rosterPage,
  householdPage,
  messagesPage,
  auditPage,
  reportsPage,
  settingsPage,
  ownPasswordPage,
]
