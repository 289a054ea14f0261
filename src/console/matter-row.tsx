/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import type { Matter } from '../domain/matter.ts'
import type { Org, OrgTree } from '../domain/org.ts'
import { datedTime } from '../domain/time.ts'
import type { Registry } from '../speech/mechanism.ts'
import { Gauges } from './gauges.tsx'
import { Milestones } from './milestones.tsx'
import { address } from './parts.tsx'
import { VILLAGE_FIELD } from './ticket.tsx'
import { standingOf } from './words.ts'

interface MatterProps {
  readonly registry: Registry
  readonly matter: Matter
  readonly now: Date
}

/** How a matter stands; red when somebody still has to do something. */
export function Tag({ registry, matter, now }: MatterProps) {
  const { said, presses } = standingOf(registry, matter, now)
  return <span class={presses ? 'tag tag_pressing' : 'tag'}>{said}</span>
}

interface RowProps extends MatterProps {
  /** What else its title should say. */
  readonly about?: string | undefined
  /** What an answer to it comes to is said too, given what organisations are called. */
  readonly orgs?: OrgTree | undefined
  /** Its own text, where it has to be read to decide. */
  readonly text?: string | undefined
  /** The village it is of, where several are listed. */
  readonly of?: Org | undefined
}

/** A matter as a row: number, title, how it stands, who has to do with it, and what can be done. */
export function MatterRow({ registry, matter, now, about, orgs, text, of, children }: PropsWithChildren<RowProps>) {
  const { deadline } = matter
  const kind = registry.matter(matter.kind)
  const next = kind?.runsOut?.(matter)
  const facts = [
    of?.name,
    kind?.sorts?.among[kind.sorts.of(matter)],
    datedTime(matter.createdAt),
    ...whoIn(registry, matter),
    kind?.rated?.(matter) && `评了 ${kind.rated(matter)} 分`,
    deadline && !next && `${datedTime(deadline)} 截止`,
  ]
  return (
    <li class="row" id={rowOf(matter)}>
      <div class="row__main">
        <a class="row__title" href={address(`/matters/${matter.number}`, { [VILLAGE_FIELD]: of?.id })}>
          <span class="number">#{matter.number}</span> {matter.title} {about}
        </a>
        <Tag registry={registry} matter={matter} now={now} />
      </div>
      <p class="row__note">{facts.filter(Boolean).join(' · ')}</p>
      {next && (
        <p class={next.at < now ? 'row__note row__note_late' : 'row__note'}>
          {next.at < now ? '已过' : '要在'} {datedTime(next.at)}{' '}
          {next.at < now ? `，还没${next.what}` : `前${next.what}`}
        </p>
      )}
      <Decide lines={orgs ? (kind?.consequence?.(matter, orgs) ?? []) : []} text={text} />
      <Gauges of={registry.matter(matter.kind)?.gauges?.(matter) ?? []} />
      <Milestones of={registry.matter(matter.kind)?.milestones?.(matter) ?? []} />
      {children && <div class="row__deeds">{children}</div>}
    </li>
  )
}

/** Where a matter stands on its page, so that whoever did something with it is shown it again. */
export const rowOf = ({ number }: Pick<Matter, 'number'>): string => `m${number}`

/** More characters are folded away. */
const AT_ONCE = 160

/** What somebody has to know to decide. */
function Decide({ lines, text = '' }: { readonly lines: readonly string[]; readonly text: string | undefined }) {
  if (lines.length === 0 && text === '') return null
  return (
    <div class="decide">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {text.length > AT_ONCE ? (
        <details>
          <summary>{text.slice(0, AT_ONCE)}……（看全文）</summary>
          <p class="as-typed">{text}</p>
        </details>
      ) : (
        text !== '' && <p class="as-typed">{text}</p>
      )}
    </div>
  )
}

function whoIn(registry: Registry, matter: Matter): readonly string[] {
  return registry.matter(matter.kind)?.people?.(matter) ?? []
}
