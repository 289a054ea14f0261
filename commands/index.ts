/**
 * Everything the village can say, one file a command. The order is the order of help.
 * Listed by hand: what the bot hears must be readable here, and a test asserts that no file is forgotten.
 */
import type { Command } from '../src/speech/define.ts'
import checkIn from './check-in/check-in.ts'
import checkInRoll from './check-in/check-in-roll.ts'
import late from './check-in/late.ts'
import leave from './check-in/leave.ts'
import openCheckIn from './check-in/open-check-in.ts'
import agreeRoom from './common/agree-room.ts'
import approve from './common/approve.ts'
import bindRoom from './common/bind-room.ts'
import cancel from './common/cancel.ts'
import confirm from './common/confirm.ts'
import dismiss from './common/dismiss.ts'
import finish from './common/finish.ts'
import forgetMe from './common/forget-me.ts'
import help from './common/help.ts'
import me from './common/me.ts'
import mine from './common/mine.ts'
import rate from './common/rate.ts'
import reject from './common/reject.ts'
import resend from './common/resend.ts'
import show from './common/show.ts'
import snooze from './common/snooze.ts'
import stopRecurring from './common/stop-recurring.ts'
import urge from './common/urge.ts'
import concern from './concern/concern.ts'
import toOrder from './concern/to-order.ts'
import toTask from './concern/to-task.ts'
import correct from './disclosure/correct.ts'
import disclose from './disclosure/disclose.ts'
import disclosureList from './disclosure/disclosure-list.ts'
import disclosures from './disclosure/disclosures.ts'
import twoPersons from './disclosure/two-persons.ts'
import withdraw from './disclosure/withdraw.ts'
import eventVisit from './event-visit/event-visit.ts'
import activate from './identity/activate.ts'
import identify from './identity/identify.ts'
import signInCode from './identity/sign-in-code.ts'
import assignOrder from './order/assign-order.ts'
import claimOrder from './order/claim-order.ts'
import placeOrder from './order/place-order.ts'
import pool from './order/pool.ts'
import returnOrder from './order/return-order.ts'
import answer from './question/answer.ts'
import ask from './question/ask.ts'
import askAnonymously from './question/ask-anonymously.ts'
import acknowledge from './task/acknowledge.ts'
import assignTask from './task/assign-task.ts'
import extend from './task/extend.ts'
import taskRoll from './task/task-roll.ts'
import withdrawTask from './task/withdraw-task.ts'
import dueVisits from './visit/due-visits.ts'
import handOver from './visit/hand-over.ts'
import muteHousehold from './visit/mute-household.ts'
import myHouseholds from './visit/my-households.ts'
import recordVisit from './visit/record-visit.ts'
import visitProgress from './visit/visit-progress.ts'

// A command's own arguments matter only to its handler; a list of commands forgets them.
export const commands = [
  activate,
  bindRoom,
  agreeRoom,
  identify,
  approve,
  reject,
  me,
  signInCode,
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
  resend,
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
