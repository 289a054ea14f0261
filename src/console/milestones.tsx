/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { monthAndDay } from '../domain/day.ts'
import type { Milestone } from '../speech/mechanism-parts.ts'

const STANDINGS = { passed: '已过', here: '现在', ahead: '还没到' } as const

/** The stages of a matter as a line of dots, with figures and dates; nothing where it has none. */
export function Milestones({ of }: { of: readonly Milestone[] }) {
  if (of.length === 0) return null
  return (
    <ol class="milestones">
      {of.map(({ name, standing, note, day }) => (
        <li class={`milestone milestone_${standing}`} aria-current={standing === 'here' ? 'step' : undefined}>
          <span class="visually-hidden">{STANDINGS[standing]}：</span>
          <span class="milestone__name">{name}</span>
          {day && <time datetime={day}>{monthAndDay(day)}</time>}
          {note && <span class="milestone__note">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
