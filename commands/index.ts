/**
 * Everything the village can say and what comes of it: one folder a mechanism, listed here in the order of help. By hand:
 * what the bot hears must be readable in one place, and a test asserts that no folder is forgotten.
 */

import type { Mechanism } from '../src/speech/mechanism.ts'
import admission from './admission/index.ts'
import township from './all-villages/index.ts'
import burden from './burden/index.ts'
import checkIn from './check-in/index.ts'
import common from './common/index.ts'
import concern from './concern/index.ts'
import decision from './decision/index.ts'
import deliberation from './deliberation/index.ts'
import disclosure from './disclosure/index.ts'
import emergency from './emergency/index.ts'
import eventVisit from './event-visit/index.ts'
import fourTalks from './four-talks/index.ts'
import identity from './identity/index.ts'
import mediation from './mediation/index.ts'
import mentoring from './mentoring/index.ts'
import points from './merit-points/index.ts'
import muster from './muster/index.ts'
import notice from './notice/index.ts'
import order from './order/index.ts'
import performance from './performance/index.ts'
import pledge from './pledge/index.ts'
import pointsList from './points-list/index.ts'
import pointsObjection from './points-objection/index.ts'
import poll from './poll/index.ts'
import powerList from './power-list/index.ts'
import question from './question/index.ts'
import redemption from './redemption/index.ts'
import residents from './residents/index.ts'
import seal from './seal/index.ts'
import hours from './service-hours/index.ts'
import supervision from './supervision/index.ts'
import task from './task/index.ts'
import threeMeetings from './three-meetings/index.ts'
import training from './training/index.ts'
import post from './village-post/index.ts'
import walk from './village-walk/index.ts'
import visit from './visit/index.ts'
import whistle from './whistle/index.ts'
import report from './work-report/index.ts'

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
  admission,
  checkIn,
  training,
  disclosure,
  question,
  supervision,
  powerList,
  seal,
  notice,
  post,
  pledge,
  decision,
  fourTalks,
  threeMeetings,
  deliberation,
  poll,
  whistle,
  mediation,
  performance,
  muster,
  hours,
  points,
  pointsList,
  pointsObjection,
  redemption,
  mentoring,
  walk,
  township,
  report,
  burden,
]
