/**
 * Everything the village can say, one file a command. The order is the order of help.
 * Listed by hand: what the bot hears must be readable here, and a test asserts that no file is forgotten.
 */
import type { Command } from '../src/command/define.ts'
import acknowledge from './acknowledge.ts'
import activate from './activate.ts'
import answer from './answer.ts'
import approve from './approve.ts'
import ask from './ask.ts'
import askAnonymously from './ask-anonymously.ts'
import assignOrder from './assign-order.ts'
import assignTask from './assign-task.ts'
import bindRoom from './bind-room.ts'
import cancel from './cancel.ts'
import checkIn from './check-in.ts'
import checkInRoll from './check-in-roll.ts'
import claimOrder from './claim-order.ts'
import concern from './concern.ts'
import confirm from './confirm.ts'
import correct from './correct.ts'
import disclose from './disclose.ts'
import disclosureList from './disclosure-list.ts'
import disclosures from './disclosures.ts'
import dismiss from './dismiss.ts'
import dueVisits from './due-visits.ts'
import eventVisit from './event-visit.ts'
import extend from './extend.ts'
import finish from './finish.ts'
import forgetMe from './forget-me.ts'
import handOver from './hand-over.ts'
import help from './help.ts'
import identify from './identify.ts'
import late from './late.ts'
import leave from './leave.ts'
import me from './me.ts'
import mine from './mine.ts'
import muteHousehold from './mute-household.ts'
import myHouseholds from './my-households.ts'
import openCheckIn from './open-check-in.ts'
import placeOrder from './place-order.ts'
import pool from './pool.ts'
import rate from './rate.ts'
import recordVisit from './record-visit.ts'
import reject from './reject.ts'
import returnOrder from './return-order.ts'
import show from './show.ts'
import snooze from './snooze.ts'
import stopRecurring from './stop-recurring.ts'
import taskRoll from './task-roll.ts'
import toOrder from './to-order.ts'
import toTask from './to-task.ts'
import twoPersons from './two-persons.ts'
import urge from './urge.ts'
import visitProgress from './visit-progress.ts'
import withdraw from './withdraw.ts'
import withdrawTask from './withdraw-task.ts'

// A command's own arguments matter only to its handler; a list of commands forgets them.
export const commands = [
  activate,
  bindRoom,
  identify,
  approve,
  reject,
  me,
  forgetMe,
  placeOrder,
  claimOrder,
  assignOrder,
  returnOrder,
  finish,
  rate,
  cancel,
  pool,
  mine,
  openCheckIn,
  checkIn,
  late,
  leave,
  checkInRoll,
  assignTask,
  acknowledge,
  extend,
  urge,
  withdrawTask,
  stopRecurring,
  taskRoll,
  recordVisit,
  myHouseholds,
  dueVisits,
  eventVisit,
  muteHousehold,
  visitProgress,
  handOver,
  concern,
  toOrder,
  toTask,
  snooze,
  disclose,
  correct,
  withdraw,
  twoPersons,
  disclosures,
  ask,
  askAnonymously,
  answer,
  disclosureList,
  show,
  confirm,
  dismiss,
  help,
] as unknown as readonly Command[]
