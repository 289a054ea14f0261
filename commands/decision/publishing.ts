/** What was decided is made public as a disclosure of the same thread: the bot drafts it, a person confirms it. */
import { dayOf, daysBetween, monthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, type Tell } from '../../src/speech/outcome.ts'
import type { Transaction } from '../../src/store/index.ts'
import { no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { isPublic } from '../disclosure/board.ts'
import { drafted } from '../disclosure/drafts.ts'
import { periodIn } from '../disclosure/period.ts'
import { disclosure, isUp, publicationOf } from '../disclosure/workflow.ts'
import { question } from '../question/workflow.ts'
import { BODIES } from './bodies.ts'
import { figureWords } from './figures.ts'
import {
  decidedIn,
  type Meeting,
  noticeDaysOf,
  type Procedure,
  type Step,
  stepIn,
  takenAt,
  workflowOf,
} from './procedure.ts'
import { judge } from './quorum.ts'
import { arithmetic } from './rule-words.ts'

/** 公布: the notice is drafted from what was recorded, once at a time. */
export async function draft(scene: Scene, matter: Matter, step: Step): Promise<Outcome> {
  if (!may(scene.actor?.roles ?? new Set(), step.by)) return refuse(`${no(matter)} 要由书记或村干部来公布`)
  const waiting = await waitingDraft(scene, matter)
  if (waiting) {
    const { number } = waiting
    return refuse(`${no(matter)} 公告已经拟好了（#${number}）。没问题就发：确认 ${number}；不要了发：取消 ${number}`)
  }
  const written = {
    title: titleOf(matter, step),
    body: bodyOf(matter, await periodIn(scene, matter.villageId)),
    category: '村务' as const,
  }
  return drafted(scene, { ...written, orgIds: [], about: matter })
}

/** What the notice of a step is called. */
export const titleOf = (matter: Matter, { publishes }: Step): string => `${matter.title}（${publishes}公告）`

async function waitingDraft(scene: Scene, matter: Matter): Promise<Matter | undefined> {
  return (await descendants(scene.tx, matter, disclosure.kind)).find(({ state }) => state === disclosure.start)
}

/** What is to be waited for or answered before this step of a decision, in a sentence; empty when nothing is. */
export async function heldUp(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  matter: Matter,
  { afterNotice, word }: Step,
): Promise<string> {
  if (!afterNotice) return ''
  const days = noticeDaysOf(matter)
  const down = await takenDown(tx, matter)
  if (down) return `公告 ${no(down)} 撤回了，重新公布满 ${days} 天才能${word}。重新公布发：公布 ${matter.number}`
  if (matter.deadline && now < matter.deadline) return `公布还没有满 ${days} 天，满了我会提醒书记`
  const asked = await openQuestion(tx, matter)
  if (!asked) return ''
  return `公布满 ${days} 天了，还有人在问（质询 ${no(asked)}），答复了再${word}。答复就发：答复 ${asked.number} 要答的话`
}

/** The last notice of this decision that the village read, where it was taken down since. */
export async function takenDown(tx: Transaction, matter: Matter): Promise<Matter | undefined> {
  const notices = await descendants(tx, matter, disclosure.kind)
  const last = notices.findLast(isPublic)
  return last && !isUp(last) ? last : undefined
}

/** A question about a notice of this decision that nobody has answered for good. */
async function openQuestion(tx: Transaction, matter: Matter): Promise<Matter | undefined> {
  for (const notice of await descendants(tx, matter, disclosure.kind)) {
    const asked = await descendants(tx, notice, question.kind)
    const open = asked.find(({ state }) => state === 'open' || state === 'disputed')
    if (open) return open
  }
  return undefined
}

/** What came of it, of one kind. */
export async function descendants(tx: Transaction, matter: Matter, wanted: string): Promise<readonly Matter[]> {
  const { after: kin } = await tx.threads.around(matter.id)
  const of = kin.filter(({ kind }) => kind === wanted)
  const found = await Promise.all(of.map(({ number }) => tx.matters.byNumber(matter.villageId, number)))
  return found.flatMap((one) => one ?? [])
}

function bodyOf(matter: Matter, days: number): string {
  const { meetings, told } = decidedIn(matter)
  const passed = meetings.filter((meeting) => judge(meeting.rule, meeting).isPassed)
  return [...passed.map(line), ...Object.values(told), `公布 ${days} 天，有不明白的、不同意的，都可以提`].join('\n')
}

function line(meeting: Meeting): string {
  const body = { ...BODIES[meeting.body], ...meeting.rule }
  const day = monthAndDay(dayOf(new Date(meeting.at)))
  return `${day} ${body.name}：${figureWords(meeting)}。${arithmetic(body, meeting)}`
}

/** The village heard a notice of this decision: it stays up for its period, and then the next step may be taken. */
export async function announced(
  procedure: Procedure,
  matter: Matter,
  notice: Matter,
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
): Promise<readonly Tell[]> {
  const step = stepIn(procedure, matter)
  // A draft from before the matter came to this step is about another one.
  if (!step || notice.state !== 'published' || notice.createdAt < matter.enteredAt) return []
  const { upUntil: until } = publicationOf(notice)
  if (until === undefined || !(step.publishes || step.afterNotice)) return []
  const deadline = new Date(until)
  const published = { ...matter.details, noticeDays: daysBetween(dayOf(now), dayOf(deadline)) }
  const details = step.publishes ? takenAt(published, step, now) : published
  const input = { actor: null, now, deadline, details, note: no(notice) }
  const made = advance(workflowOf(procedure), matter, step.publishes ? step.move : 'renew', input)
  if (isRefusal(made) || !(await tx.matters.apply(made))) return []
  return toRequester(matter, `${no(matter)} 公布到 ${monthAndDay(dayOf(deadline))}，满了我提醒书记办下一步`)
}
