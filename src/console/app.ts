import type { Acted } from '../engine/hear/on-behalf.ts'
import { Ledgers } from '../ledger/index.ts'
import { createListener } from '../speech/match/index.ts'
import { type Assets, createAssets, ECHARTS } from '../web/assets.ts'
import { createWeb } from '../web/secure.ts'
import { actions } from './actions.ts'
import { attached } from './attached.tsx'
import { guard } from './door/guard.ts'
import { signInByLink } from './door/link.tsx'
import { operator } from './door/operator.tsx'
import { ownPasswordPage } from './door/own-password.tsx'
import { signIn, signOut } from './door/sign-in.tsx'
import { exports } from './export.tsx'
import { healthPages } from './health-pages.ts'
import { show } from './layout.tsx'
import { live } from './live.ts'
import type { ConsoleApp, ConsoleEnv, ConsoleOptions, Desk, Visitor } from './options.ts'
import { abovePages } from './pages/above.tsx'
import { auditPage } from './pages/audit.tsx'
import { listPages } from './pages/lists.tsx'
import { matterPage } from './pages/matter.tsx'
import { messagesPage } from './pages/messages.tsx'
import { peoplePage } from './pages/people.tsx'
import { settingsPage } from './pages/settings.tsx'
import { todayPage } from './pages/today.tsx'
import { visitsPage } from './pages/visits.tsx'
import { papers } from './papers.tsx'

const file = (name: string): URL => new URL(`assets/${name}`, import.meta.url)

/** The console as an app: routes, pages and who may see them. */
export function createConsole(options: ConsoleOptions): ConsoleApp {
  const assets: Assets = createAssets({
    ...ECHARTS,
    'console.css': file('console.css'),
    'forms.css': file('forms.css'),
    'pictures.css': file('pictures.css'),
    'live.js': file('live.js'),
    'charts.js': file('charts.js'),
    'export.js': file('export.js'),
  })
  const app = createWeb<ConsoleEnv>({ assets, random: options.random, log: options.log, front: options.front })
  healthPages(app, options)
  signIn(app, assets, options)
  signInByLink(app, assets, options)
  operator(app, assets, options)
  guard(app, options)
  signOut(app, options)

  // What the bot said to the last form of a session in a village, until its next page of that village is shown.
  const said = new Map<string, Acted>()
  const registry = options.registry.without(
    new Set(options.registry.all.flatMap(({ id, onlyInWeChat }) => (onlyInWeChat ? id : []))),
  )
  const desk: Desk = {
    ...options,
    ledgers: new Ledgers(options.registry.mechanisms),
    ears: { registry, listen: createListener(registry, options.store.knownNames) },
    show(c, sheet) {
      const place = placeOf(c.get('visitor'))
      const last = said.get(place) ?? null
      said.delete(place)
      return show(c, assets, options, last, sheet)
    },
  }
  actions(app, desk, (visitor, answer) => said.set(placeOf(visitor), answer))
  live(app, desk)
  exports(app, desk)
  papers(app, desk)
  attached(app, desk)
  for (const page of PAGES) page(app, desk)
  return app
}

const placeOf = ({ sessionId, village }: Visitor): string => `${sessionId} ${village.id}`

const PAGES: readonly ((app: ConsoleApp, desk: Desk) => void)[] = [
  todayPage,
  visitsPage,
  listPages,
  abovePages,
  matterPage,
  peoplePage,
  messagesPage,
  auditPage,
  settingsPage,
  ownPasswordPage,
]
