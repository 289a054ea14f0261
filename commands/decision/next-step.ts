/** What comes next in a procedure, with the line that records it. */
import type { Matter } from '../../src/domain/matter.ts'
import { type Procedure, type Step, stepIn, usualBody } from './procedure.ts'

/** `开完村民代表会议发：决议 51 应到30 实到25 同意20`; empty when nothing does. */
export function nextStep(procedure: Procedure, matter: Pick<Matter, 'state' | 'number'>): string {
  const step = stepIn(procedure, matter)
  return step ? howTo(step, matter.number) : ''
}

function howTo(step: Step, number: number): string {
  const { word, meets, publishes, tells } = step
  if (meets) return `开完${usualBody(step)}发：${word} ${number} 应到30 实到25 同意20`
  if (publishes) return `把${publishes}公布出来，发：${word} ${number}`
  return tells ? `办好了发：${word} ${number} ${tells}` : `可以${word}了，发：${word} ${number}`
}
