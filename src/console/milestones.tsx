/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Attachment } from '../domain/attachment.ts'
import { monthAndDay } from '../domain/day.ts'
import type { Milestone } from '../speech/on-pages.ts'
import { AttachedFile } from './attached.tsx'
import type { Visitor } from './options.ts'

const STANDINGS = { passed: '已过', here: '现在', ahead: '还没到' } as const

/** What is attached to the matter, on its own page; in a list a stage only says that there is a picture. */
interface Attachments {
  readonly number: number
  readonly files: readonly Attachment[]
  readonly visitor: Visitor
}

interface Props {
  readonly of: readonly Milestone[]
  readonly attached?: Attachments
}

/** The stages of a matter as a line of dots, with figures, dates and pictures; nothing where it has none. */
export function Milestones({ of, attached }: Props) {
  if (of.length === 0) return null
  return (
    <ol class="milestones">
      {of.map(({ name, standing, note, day, picture }) => (
        <li class={`milestone milestone_${standing}`} aria-current={standing === 'here' ? 'step' : undefined}>
          <span class="visually-hidden">{STANDINGS[standing]}：</span>
          <span class="milestone__name">{name}</span>
          {day && <time datetime={day}>{monthAndDay(day)}</time>}
          {note && <span class="milestone__note">{note}</span>}
          {picture !== undefined && <Picture {...{ name, picture, attached }} />}
        </li>
      ))}
    </ol>
  )
}

function Picture({ name, picture, attached }: { name: string; picture: string; attached: Attachments | undefined }) {
  const file = attached?.files.find(({ hash }) => hash === picture)
  if (!attached || !file) return <span class="milestone__note">有照片</span>
  const { number, visitor } = attached
  return (
    <span class="milestone__picture">
      <AttachedFile {...{ file, number, visitor }} called={`${name}的照片`} />
    </span>
  )
}
