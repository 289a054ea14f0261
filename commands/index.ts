/**
 * Everything the village can say and what comes of it: one folder a mechanism, listed here in the order of help. By hand:
 * what the bot hears must be readable in one place, and a test asserts that no folder is forgotten.
 */

import type { Mechanism } from '../src/speech/mechanism.ts'
import checkIn from './check-in/index.ts'
import common from './common/index.ts'
import concern from './concern/index.ts'
import decision from './decision/index.ts'
import deliberation from './deliberation/index.ts'
import disclosure from './disclosure/index.ts'
import emergency from './emergency/index.ts'
import eventVisit from './event-visit/index.ts'
import fourTalks from './four-talks/index.ts'
import hours from './hours/index.ts'
import identity from './identity/index.ts'
import muster from './muster/index.ts'
import notice from './notice/index.ts'
import order from './order/index.ts'
import pledge from './pledge/index.ts'
import poll from './poll/index.ts'
import post from './post/index.ts'
import question from './question/index.ts'
import residents from './residents/index.ts'
import task from './task/index.ts'
import threeMeetings from './three-meetings/index.ts'
import township from './township/index.ts'
import visit from './visit/index.ts'
import whistle from './whistle/index.ts'

export const mechanisms: readonly Mechanism[] = [
  identity,
  order,
  emergency,
  common,
  residents,
  visit,
  eventVisit,
  concern,
  task,
  checkIn,
  disclosure,
  question,
  notice,
  post,
  pledge,
  decision,
  fourTalks,
  threeMeetings,
  deliberation,
  poll,
  whistle,
  muster,
  hours,
  township,
]
