import { ADMISSIONS } from './admissions.ts'
import { DECISIONS } from './decisions.ts'
import { DELIBERATIONS } from './deliberations.ts'
import { DISCLOSURES } from './disclosures.ts'
import { MEDIATIONS } from './mediations.ts'
import { ORDERS } from './orders.ts'
import { PAGES } from './pages.ts'
import { PEOPLE } from './people.ts'
import { PLEDGES } from './pledges.ts'
import { POINTS } from './points.ts'
import { POLLS } from './polls.ts'
import { POWERS } from './powers.ts'
import { PROGRAMS } from './programs.ts'
import { REACHING } from './reaching.ts'
import { REMINDERS } from './reminders.ts'
import { SAFEGUARDS } from './safeguards.ts'
import { SETTLED } from './settled.ts'
import { TRAINING } from './training.ts'
import { VISITS } from './visits.ts'
import { VOLUNTEERING } from './volunteering.ts'
import { WALKS } from './walks.ts'
import { WHISTLE_ROUNDS } from './whistle-rounds.ts'
import { WHISTLE_TOWNSHIP } from './whistle-township.ts'
import { WHISTLES } from './whistles.ts'
import { WORK } from './work.ts'

/** Every promise of the README that somebody took the trouble to break. */
export const PROMISES = [
  ...ORDERS,
  ...VOLUNTEERING,
  ...WORK,
  ...TRAINING,
  ...WHISTLES,
  ...MEDIATIONS,
  ...ADMISSIONS,
  ...PLEDGES,
  ...POWERS,
  ...POLLS,
  ...POINTS,
  ...DELIBERATIONS,
  ...DECISIONS,
  ...WHISTLE_ROUNDS,
  ...WHISTLE_TOWNSHIP,
  ...VISITS,
  ...WALKS,
  ...SETTLED,
  ...DISCLOSURES,
  ...PEOPLE,
  ...PAGES,
  ...REACHING,
  ...REMINDERS,
  ...SAFEGUARDS,
  ...PROGRAMS,
]
