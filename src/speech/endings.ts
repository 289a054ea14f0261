import { isFinal } from '../domain/workflow.ts'
import type { MatterKind } from './mechanism.ts'

/** The states of a kind by how a count takes them. */
export interface Endings {
  /** It still wants something of somebody, */
  readonly open: readonly string[]
  /** or nothing any more: it was done, */
  readonly done: readonly string[]
  /** or came to nothing. */
  readonly undone: readonly string[]
}

export function endings({ workflow, settledIn = [] }: Pick<MatterKind, 'workflow' | 'settledIn'>): Endings {
  const states = Object.entries(workflow.states)
  const isOver = (state: string) => isFinal(workflow, state) || settledIn.includes(state)
  const named = (some: typeof states) => some.map(([state]) => state)
  const over = states.filter(([state]) => isOver(state))
  return {
    open: named(states.filter(([state]) => !isOver(state))),
    done: named(over.filter(([, { undone }]) => undone !== true)),
    undone: named(over.filter(([, { undone }]) => undone === true)),
  }
}

/** What people read before how many came to nothing. */
export const UNDONE = '撤了或没办成'
