import type { Registry } from './mechanism.ts'

/** The kinds of matter, and where they want nothing of anybody. */
export function kindsOf({ matters }: Pick<Registry, 'matters'>) {
  return matters.map(({ workflow, settledIn = [], asksNothingOf = [] }) => ({
    kind: workflow.kind,
    settledIn,
    asksNothingOf,
  }))
}
