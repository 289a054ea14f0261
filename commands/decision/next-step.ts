/** What comes next in a procedure, with the line that records it. */
import type { Matter } from '../../src/domain/matter.ts'
import { ROLE_NAMES } from '../../src/domain/roles.ts'
import { allows } from '../../src/domain/workflow.ts'
import { available } from '../../src/speech/help.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { isItWell } from '../common/phrases.ts'
import { type Procedure, type Step, stepIn, usualBody, whoMay } from './procedure.ts'
import { heldUp } from './publishing.ts'

/** `开完村民代表会议发：决议 51 应到30 实到25 同意20`; empty when nothing does. */
export function nextStep(procedure: Procedure, matter: Pick<Matter, 'state' | 'number'>): string {
  const step = stepIn(procedure, matter)
  return step ? howTo(step, matter.number) : ''
}

/** The same for who speaks, or what holds it up; empty for whoever may not record it, or not here. */
export async function ownNextStep(scene: Scene, procedure: Procedure, matter: Matter): Promise<string> {
  const { actor, place, registry } = scene
  const step = stepIn(procedure, matter)
  if (!step || !actor || !available(registry.get(step.command), actor, place)) return ''
  if (!allows(whoMay(step), matter, actor)) return ''
  return (await heldUp(scene, matter, step)) || howTo(step, matter.number)
}

/** The same where it may be another's to record: then it is said whose. */
export async function anybodysNextStep(scene: Scene, procedure: Procedure, matter: Matter): Promise<string> {
  const step = stepIn(procedure, matter)
  if (!step) return ''
  if (step.rated) return step.waits
  const whose = `${step.waits}，由${step.by.map((role) => ROLE_NAMES[role]).join('、')}来记，`
  return (await ownNextStep(scene, procedure, matter)) || whose + howTo(step, matter.number)
}

function howTo(step: Step, number: number): string {
  const { word, meets, publishes, tells, tasks, rated } = step
  if (rated) return isItWell({ number })
  if (meets) return `开完${usualBody(step)}发：${word} ${number} 应到30 实到25 同意20`
  if (publishes) return `把${publishes}公布出来，发：${word} ${number}`
  const given = tasks ? `派人办发：办 ${number} @人 月底；` : ''
  return tells ? `${given}办好了发：${word} ${number} ${tells}` : `可以${word}了，发：${word} ${number}`
}
