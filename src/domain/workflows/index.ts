import type { MatterKind, Workflow } from '../matter.ts'
import { checkIn } from './check-in.ts'
import { concern } from './concern.ts'
import { disclosure } from './disclosure.ts'
import { eventVisit } from './event-visit.ts'
import { identity } from './identity.ts'
import { order } from './order.ts'
import { question } from './question.ts'
import { task } from './task.ts'

/** Every mechanism built so far. Adding one is adding a file and a line here. */
export const workflows: Partial<Record<MatterKind, Workflow>> = {
  order,
  identity,
  checkIn,
  task,
  concern,
  eventVisit,
  question,
  disclosure,
}
