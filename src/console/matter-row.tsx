/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import { type Matter, type Part, playing } from '../domain/matter.ts'
import { localTime } from '../domain/time.ts'
import { standingOf } from './words.ts'

interface MatterProps {
  readonly matter: Matter
  readonly now: Date
}

/** How a matter stands; red when somebody still has to do something. */
export function Tag({ matter, now }: MatterProps) {
  const { said, presses } = standingOf(matter, now)
  return <span class={presses ? 'tag tag_pressing' : 'tag'}>{said}</span>
}

interface RowProps extends MatterProps {
  /** What else its title should say. */
  readonly about?: string | undefined
}

/** A matter as a row: number, title, how it stands, who has to do with it, and what can be done. */
export function MatterRow({ matter, now, about, children }: PropsWithChildren<RowProps>) {
  const { deadline } = matter
  const facts = [localTime(matter.createdAt), ...whoIn(matter), deadline && `${localTime(deadline)} 截止`]
  return (
    <li class="row">
      <div class="row__main">
        <a class="row__title" href={`/matters/${matter.number}`}>
          <span class="number">#{matter.number}</span> {matter.title} {about}
        </a>
        <Tag matter={matter} now={now} />
      </div>
      <p class="row__note">{facts.filter(Boolean).join(' · ')}</p>
      {children && <div class="row__deeds">{children}</div>}
    </li>
  )
}

/** So many are named; of more it is said how many. */
const NAMED = 3

function whoIn(matter: Matter): readonly string[] {
  const named = (part: Part, does: string): string => {
    const names = playing(matter, part).map((one) => one.name || '村民')
    if (names.length === 0) return ''
    const some = names.slice(0, NAMED).join('、')
    return `${names.length > NAMED ? `${some} 等 ${names.length} 人` : some} ${does}`
  }
  if (matter.kind === 'checkIn') {
    const signed = playing(matter, 'signer')
    const away = signed.filter(({ state }) => state === 'leave').length
    return [named('requester', '发起'), `${signed.length - away} 人到`, away > 0 ? `${away} 人请假` : '']
  }
  if (matter.kind === 'task') {
    const done = playing(matter, 'assignee').filter(({ state }) => state === 'done').length
    return [named('requester', '派'), named('assignee', '办'), done > 0 ? `${done} 人办好了` : '']
  }
  return [named('requester', '提出'), named('holder', '接手')]
}
