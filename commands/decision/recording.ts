/** Recording a step of a decision: a meeting's figures are checked, judged and said with their arithmetic. */
import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal, type Refusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { attendanceOf, checkIn } from '../check-in/workflow.ts'
import { brief, isItWell, isOwn, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BODIES } from './bodies.ts'
import { checked, type Fault, figureWords, readFigures, type Said } from './figures.ts'
import { anybodysNextStep, nextStep, ownNextStep } from './next-step.ts'
import { awaitPicture, pictured } from './pictures.ts'
import { tooPrivate } from './private-title.ts'
import { decidedIn, ENDED, type Meeting, type Procedure, type Step, stepBefore, stepIn, takenAt } from './procedure.ts'
import { draft, heldUp, takenDown } from './publishing.ts'
import { judge } from './quorum.ts'
import { arithmetic } from './rule-words.ts'
import { bodyIn, countedBy, expectedIn } from './village-bodies.ts'

/** What the command of a step does to a decision of this procedure. */
export async function record(
  scene: Scene,
  procedure: Procedure,
  matter: Matter,
  command: string,
  text: string | null,
): Promise<Outcome> {
  const step = stepIn(procedure, matter)
  const again = step?.afterNotice && (await takenDown(scene.tx, matter)) ? stepBefore(procedure, step) : undefined
  if (again?.command === command) return draft(scene, matter, again)
  if (step?.command !== command) return refuse(await elsewhere(scene, procedure, matter))
  if (step.publishes) return draft(scene, matter, step)
  return (step.meets ? meeting : tell)({ scene, procedure, matter, step, text })
}

/** A step as somebody records it, with what they said of it. */
interface Recorded {
  readonly scene: Scene
  readonly procedure: Procedure
  readonly matter: Matter
  readonly step: Step
  readonly text: string | null
}

async function meeting({ scene, procedure, matter, step, text }: Recorded): Promise<Outcome> {
  const said = readFigures(text ?? '')
  const usage = `这样发：${step.word} ${matter.number} 应到30 实到25 同意20`
  if (said === 'twice') return refuse(`${no(matter)} 有个数写了两遍，两遍不一样。${usage}`)
  const [usual = 'committee'] = step.meets ?? []
  const id = said.body ?? usual
  if (!step.meets?.includes(id)) {
    const may = step.meets?.map((one) => BODIES[one].name).join('、')
    return refuse(`${no(matter)} 这一步由${may}来${step.word}，不是${BODIES[id].name}`)
  }
  const body = await bodyIn(scene.tx, matter.villageId, id)
  const expected = said.expected === null ? await expectedIn(scene, matter.orgId, id) : null
  const came = await cameTo(scene, matter, said)
  if (came === 'unknown') return refuse(`没有 #${said.checkIn} 这个签到，请看看号码对不对。${usage}`)
  const figures = checked(said, { expected: expected?.count ?? null, present: came })
  if (typeof figures === 'string') {
    const sums = { expected: said.expected ?? expected?.count ?? null, present: said.present ?? came }
    return refuse(`${no(matter)} ${faultWords(figures, said, sums)}。${usage}`)
  }
  const held: Meeting = {
    ...figures,
    move: step.move,
    body: id,
    rule: { meets: body.meets, passes: body.passes, of: body.of },
    at: scene.now.toISOString(),
    ...(expected && { counted: countedBy(expected) }),
  }
  const sums = arithmetic(body, figures)
  const { isPassed } = judge(held.rule, held)
  const meetings = { ...pictured(matter.details, step), meetings: [...decidedIn(matter).meetings, held] }
  const details = isPassed ? takenAt(meetings, step, scene.now) : meetings
  const note = `${body.name}${isPassed ? '通过' : ''}：${figureWords(figures)}，${sums}`
  const made = await move(scene, matter, isPassed ? step.move : 'attempt', { note, details })
  if (isRefusal(made)) return refuse(await whyNot(scene, made, procedure))
  const picture = await awaitPicture(scene, matter)
  const whence = expected ? `（应到 ${expected.count}，${countedBy(expected)}）` : ''
  if (!isPassed) {
    return reply(
      `${no(matter)} ${sums}${whence}\n这次不能${step.word}，留在这一步，次数记下了。再${nextStep(procedure, matter)}${picture}`,
    )
  }
  return reply(
    `${no(matter)} ${sums}${whence}\n${await anybodysNextStep(scene, procedure, { ...matter, state: made.to })}${picture}`,
  )
}

/** Who came, as a check-in of this village counted them; null where none was named. */
async function cameTo({ tx }: Scene, { villageId }: Matter, said: Said): Promise<number | null | 'unknown'> {
  if (said.checkIn === null || said.present !== null) return null
  const counted = await tx.matters.byNumber(villageId, said.checkIn)
  return counted?.kind === checkIn.kind ? attendanceOf(counted).came : 'unknown'
}

async function tell({ scene, procedure, matter, step, text }: Recorded): Promise<Outcome> {
  const held = await heldUp(scene, matter, step)
  if (held) return refuse(`${no(matter)} ${held}`)
  if (step.tells && text === null)
    return refuse(`${no(matter)} 请写一句办得怎样，比如：${step.word} ${matter.number} ${step.tells}`)
  const told =
    text === null
      ? matter.details
      : { ...pictured(matter.details, step), told: { ...decidedIn(matter).told, [step.move]: text } }
  const isPrivate = await tooPrivate(scene.tx, matter, text)
  if (isPrivate) return refuse(`${no(matter)} ${isPrivate}`)
  const details = takenAt(told, step, scene.now)
  const made = await move(scene, matter, step.move, { note: text, details })
  if (isRefusal(made)) return refuse(await whyNot(scene, made, procedure))
  const after = { ...matter, state: made.to }
  const next = await anybodysNextStep(scene, procedure, after)
  const asked =
    stepIn(procedure, after)?.rated && !isOwn(scene, matter) ? toRequester(matter, ratedWords(after, text)) : []
  const picture = step.tells && made.to !== ENDED ? await awaitPicture(scene, matter) : ''
  return reply(`${no(matter)} 记好了。${next || `${procedure.ended}，谢谢大家`}${picture}`, ...asked)
}

/** Whoever raised it is asked how it was. */
function ratedWords(matter: Matter, text: string | null): string {
  return `${no(matter)} 「${brief(matter.title, 30)}」办好了${text ? `，评价：${brief(text, 40)}` : ''}\n${isItWell(matter)}`
}

/** What cannot be, with the figures that do not fit. */
function faultWords(
  fault: Fault,
  { yes, no: against, abstain }: Said,
  { expected, present }: { readonly expected: number | null; readonly present: Said['present'] },
): string {
  if (fault === 'more-present') return `实到 ${present} 比应到 ${expected} 还多，请核对`
  if (fault !== 'more-votes' || typeof yes !== 'number') return FAULTS[fault]
  const others = (against ?? 0) + (abstain ?? 0)
  const votes = others === 0 ? `同意 ${yes} ` : `同意、反对、弃权加起来 ${yes + others}，`
  return `${votes}比实到 ${present === 'all' ? expected : present} 还多，请核对`
}

const FAULTS: Readonly<Record<Fault, string>> = {
  twice: '有个数写了两遍',
  'no-expected': '还差应到多少人',
  'no-present': '还差实到多少人',
  'no-yes': '还差多少人同意',
  none: '应到、实到都不能是 0',
  'more-present': '实到比应到还多，请核对',
  'more-votes': '同意、反对、弃权加起来比实到还多，请核对',
  absurd: '人数太大了，请核对',
}

/** Why a step was not taken: it is somebody else's, or something else is due. */
export async function whyNot(scene: Scene, { refused, matter }: Refusal, procedure: Procedure): Promise<string> {
  if (refused === 'not-allowed') return `${no(matter)} 这一步不归您来记，请找书记或村干部`
  return elsewhere(scene, procedure, matter)
}

async function elsewhere(scene: Scene, procedure: Procedure, matter: Matter): Promise<string> {
  const step = stepIn(procedure, matter)
  if (!step) return `${no(matter)} ${matter.state === 'dropped' ? '已经不议了' : procedure.ended}`
  const next = await ownNextStep(scene, procedure, matter)
  return `${no(matter)} 现在${step.waits}${next && `。${next}`}`
}
