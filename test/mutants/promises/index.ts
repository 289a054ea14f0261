import { DECISIONS } from './decisions.ts'
import { DELIBERATIONS } from './deliberations.ts'
import { DISCLOSURES } from './disclosures.ts'
import { ORDERS } from './orders.ts'
import { PEOPLE } from './people.ts'
import { PLEDGES } from './pledges.ts'
import { POLLS } from './polls.ts'
import { PROGRAMS } from './programs.ts'
import { REACHING } from './reaching.ts'
import { REMINDERS } from './reminders.ts'
import { SAFEGUARDS } from './safeguards.ts'
import { VISITS } from './visits.ts'
import { VOLUNTEERING } from './volunteering.ts'
import { WHISTLE_ROUNDS } from './whistle-rounds.ts'
import { WHISTLE_TOWNSHIP } from './whistle-township.ts'
import { WHISTLES } from './whistles.ts'
import { WORK } from './work.ts'

/** Every promise of the README that somebody took the trouble to break. */
export const PROMISES = [
  ...ORDERS,
  ...VOLUNTEERING,
  ...WORK,
  ...WHISTLES,
  ...PLEDGES,
  ...POLLS,
  ...DELIBERATIONS,
  ...DECISIONS,
  ...WHISTLE_ROUNDS,
  ...WHISTLE_TOWNSHIP,
  ...VISITS,
  ...DISCLOSURES,
  ...PEOPLE,
  ...REACHING,
  ...REMINDERS,
  ...SAFEGUARDS,
  ...PROGRAMS,
]
