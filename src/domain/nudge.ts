import { dayOf, plusDays, startOfDay } from './day.ts'
import type { Window } from './due-window.ts'
import { inOrder, type Timed, type Todo } from './ladder.ts'
import type { Target } from './target.ts'
import type { StateRule } from './workflow.ts'

/** A rung of one certain matter or duty: which one it is, and when it comes due. */
export interface DueRung {
  readonly step: number
  readonly at: Date
  readonly do: Todo
  /** It counts from a moment of its own, which may be set anew on the same day. */
  readonly anew?: true
}

/** What a look at a ladder comes to: what to do now, and when to look again. */
export interface Verdict {
  readonly act: DueRung | null
  readonly dueAt: Date | null
  readonly nudgeStep: number
}

/**
 * Which rung counts at `now`: the latest that is due, so that a time the bot was down is made up for by one nudge.
 * When none is due yet, one that will be by `until` may be prepared; a move is never made ahead of its time, and what cannot
 * wait is worded when it is said: it counts in minutes, and names who has not answered by then.
 */
export function decide(rungs: Iterable<DueRung>, now: Date, until: Date = now): Verdict {
  let act: DueRung | null = null
  for (const rung of rungs) {
    const early = act === null && 'nudge' in rung.do && !rung.do.atOnce && rung.at < until
    if (rung.at <= now || early) act = rung
    else return { act, dueAt: rung.at, nudgeStep: rung.step }
  }
  return { act, dueAt: null, nudgeStep: act ? act.step + 1 : 0 }
}

/** What is left to climb of the ladder of a matter's state. What lay before entering the state is not made up for. */
export function rungsOf(rule: StateRule | undefined, matter: OnLadder): readonly DueRung[] {
  return inOrder(rule?.ladder ?? [], matter).flatMap(({ rung, at }, step) => {
    if (at === null || at < matter.enteredAt || step < matter.nudgeStep) return []
    return [{ step, at, do: rung.do, ...(typeof rung.since === 'object' && { anew: true as const }) }]
  })
}

type OnLadder = Timed & { readonly nudgeStep: number }

/** One step of the ladder of something that recurs, at the start of a day. */
export interface DutyRung {
  readonly days: number
  readonly since: 'from' | 'due'
  readonly do: { readonly nudge: Target; readonly says: string }
  /** The last step only: said again every so many days for as long as it is owed. */
  readonly every?: number
}

/** What is left to climb of a duty's ladder; without end when its last step repeats. */
export function* dutyRungs(
  ladder: readonly DutyRung[],
  { fromDay, dueDay, nudgeStep }: Pick<Window, 'fromDay' | 'dueDay'> & { readonly nudgeStep: number },
): Iterable<DueRung> {
  const last = ladder.length - 1
  for (let step = nudgeStep; ; step++) {
    const rung = ladder[Math.min(step, last)]
    const again = Math.max(0, step - last)
    if (!rung || (again > 0 && rung.every === undefined)) return
    const day = plusDays(rung.since === 'from' ? fromDay : dueDay, rung.days + again * (rung.every ?? 0))
    yield { step, at: startOfDay(day), do: rung.do }
  }
}

/**
 * Names a nudge by what it is about, its step and its day, or its very moment: whatever happens to clocks and processes, it is
 * said once.
 */
export function onceKey(about: string, { step, at, anew }: DueRung): string {
  return `${about} ${step} ${anew ? at.toISOString() : dayOf(at)}`
}
