/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { visibleFields } from '../domain/household-sight.ts'
import { type Matter, playing } from '../domain/matter.ts'
import { redact } from '../domain/redact.ts'
import type { Beside, Offer } from '../speech/duty-parts.ts'
import type { Command, Registry } from '../speech/mechanism.ts'
import type { ListedHousehold, Transaction } from '../store/index.ts'
import { CommandForm, labelOf, mayHere } from './command-form.tsx'
import { typedInto } from './leftovers.ts'
import { Strip } from './month-strip.tsx'
import type { Visitor } from './options.ts'
import { Fold } from './parts.tsx'
import { noteLooks, viewerOf } from './scope.ts'

/** A household as far as somebody may see it. */
export type Seen = Pick<ListedHousehold, 'id' | 'villageId' | 'number' | 'head' | 'duties' | 'visitedOn'> & {
  readonly category?: string
  /** Why its visits rest. */
  readonly note?: string
}

/** What this person may see of a household; null when nothing. */
export function seenBy(visitor: Visitor, row: ListedHousehold): Seen | null {
  const viewer = viewerOf(
    visitor,
    row.orgId,
    row.duties.map((duty) => duty.ownerId),
  )
  const { id, villageId, duties } = row
  const { number, head, category, dates, note } = redact(
    {
      ...{ number: row.number, head: row.head, category: row.categories.join('、'), dates: row.visitedOn },
      note: duties[0]?.mutedReason ?? '',
    },
    visibleFields(viewer, 'direct'),
  )
  if (number === undefined || head === undefined || dates === undefined) return null
  return { id, villageId, number, head, duties, visitedOn: dates, ...(category && { category }), ...(note && { note }) }
}

/** The household a matter is about and what was said of it, as far as this person may see; looking leaves its line. */
export async function householdOf(
  tx: Transaction,
  matter: Matter,
  visitor: Visitor,
  page: string,
  now: Date,
): Promise<{
  readonly id: string
  readonly number: string
  readonly head: string
  readonly note?: string | undefined
} | null> {
  const household = await tx.households.ofMatter(matter.id)
  if (!household) return null
  const { orgId, liaisons } = household
  const viewer = viewerOf(
    visitor,
    orgId,
    liaisons.map((one) => one.personId),
  )
  const said = typeof matter.details.text === 'string' ? matter.details.text : ''
  const { number, head, note } = redact(
    { number: household.number, head: household.head, note: said },
    visibleFields(viewer, 'direct'),
  )
  if (number === undefined || head === undefined) return null
  noteLooks(tx, visitor, page, [household], now)
  return { id: household.id, number, head, note }
}

/** Which task already asks whom for that, by person. */
export async function urgedIn(
  tx: Transaction,
  registry: Registry,
  villageId: string,
): Promise<ReadonlyMap<string, number>> {
  const urged = besideOf(registry)?.urged
  if (!urged) return new Map()
  const rows = await tx.pages.titled(villageId, urged.title, 50)
  return new Map(
    rows.flatMap((task) =>
      playing(task, urged.part).flatMap(({ personId, state }): [string, number][] =>
        personId !== null && state !== 'done' ? [[personId, task.number]] : [],
      ),
    ),
  )
}

interface ItemProps {
  readonly registry: Registry
  readonly row: Seen
  readonly urged: ReadonlyMap<string, number>
  readonly months: readonly string[]
  readonly today: string
  readonly visitor: Visitor
  readonly back: string
}

/** A household in a list: who visits it, how that stands, the last months, and what can be done. */
export function HouseholdItem(props: ItemProps) {
  const { row, months, today } = props
  const [duty] = row.duties
  return (
    <li class="row">
      <div class="row__main">
        <a class="row__title" href={`/households/${row.id}`}>
          <span class="number">{row.number}</span> {row.head}
          {row.category && <small class="muted"> {row.category}</small>}
        </a>
        {duty && <Standing duty={duty} today={today} />}
      </div>
      <p class="row__note">
        {duty ? `${row.duties.map((one) => one.owner).join('、')} 联系 · ${duty.dueDay} 前走访` : '还没有联系人'}
        {duty && isMuted(duty, today) && row.note && ` · ${row.note}`}
      </p>
      <Strip months={months} visitedOn={row.visitedOn} />
      <HouseholdDeeds {...props} />
    </li>
  )
}

/** What is done with a household, on its own page. */
export function HouseholdDeeds(props: ItemProps) {
  return (
    <div class="row__deeds">
      <NextStep {...props} />
      <More {...props} />
    </div>
  )
}

/** The one click: a liaison writes down that they were there, somebody else asks the liaison to go. */
function NextStep({ registry, row, urged, today, visitor, back }: ItemProps) {
  const [first] = row.duties
  if (!first || first.fromDay > today || isMuted(first, today)) return null
  if (row.duties.some((duty) => duty.ownerId === visitor.person.id)) {
    return <Visited {...{ registry, today, visitor, back }} number={row.number} head={row.head} />
  }
  if (first.dueDay >= today) return null
  const task = urged.get(first.ownerId)
  if (task !== undefined) return <a href={`/matters/${task}`}>催过了 #{task}</a>
  const offer = besideOf(registry)?.urge(first.owner, today)
  return <Offered {...{ offer, registry, visitor, today, back }} about={`${first.owner} ${row.head}`} />
}

/** Whatever else a command does with a household. */
function More({ registry, row, today, visitor, back }: ItemProps) {
  const commands = registry.live.filter((command) => isAbout(command) && mayHere(command, visitor))
  return (
    <Fold
      label={commands.map((command) => labelOf(command)).join('、')}
      about={row.head}
      open={commands.some((command) => typedInto(visitor, command, { household: row.number }) !== null)}
    >
      {commands.map((command) => (
        <CommandForm {...{ command, visitor, today, back }} about={row.head} given={{ household: row.number }} whole />
      ))}
    </Fold>
  )
}

/** Whether a command is for a household that has to be named, and stands beside each of them. */
function isAbout({ args, form }: Command): boolean {
  if (form?.onPeople !== undefined) return false
  return Object.values(args).some(({ kind, optional }) => kind === 'household' && optional === undefined)
}

/** Somebody was there today. */
export function Visited({
  registry,
  number,
  head,
  today,
  visitor,
  back,
}: Pick<ItemProps, 'registry' | 'today' | 'visitor' | 'back'> & Pick<Seen, 'number' | 'head'>) {
  const offer = besideOf(registry)?.been(number, today)
  return <Offered {...{ offer, registry, visitor, today, back }} about={head} />
}

/** What is offered beside a household, by the duty that is owed to households. */
function besideOf({ duties }: Registry): Beside | undefined {
  return duties.find(({ beside }) => beside !== undefined)?.beside
}

interface OfferedProps extends Pick<ItemProps, 'registry' | 'today' | 'visitor' | 'back'> {
  readonly offer: Offer | undefined
  readonly about: string
}

function Offered({ offer, registry, ...rest }: OfferedProps) {
  if (!offer) return null
  const { label, given } = offer
  return <CommandForm command={registry.get(offer.command)} {...{ label, given }} tone="primary" {...rest} />
}

type Duty = ListedHousehold['duties'][number]

export function Standing({ duty, today }: { duty: Duty; today: string }) {
  if (isMuted(duty, today)) return <span class="tag">暂缓到 {duty.mutedUntil}</span>
  if (duty.dueDay < today) return <span class="tag tag_pressing">逾期</span>
  return <span class="tag">{duty.fromDay <= today ? '该走访' : '不急'}</span>
}

function isMuted({ mutedUntil }: Duty, today: string): boolean {
  return mutedUntil !== null && mutedUntil >= today
}
