import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Org } from '../../src/domain/org.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { brief, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BY_TOWN } from './by.ts'
import { oneOfThem } from './choices.ts'
import { goOn } from './department.ts'
import {
  ANSWER_BY,
  answerBy,
  classIdOf,
  classOf,
  deadlineIn,
  momentsFrom,
  receiveBy,
  type Sent,
  STAGE,
  sentTo,
  villageOf,
} from './details.ts'
import { toDepartment } from './telling.ts'
import { classFor } from './terms.ts'
import { departmentsCalled, departmentsOf, peopleOf, sentOf, shortName } from './township.ts'
import { called, numbered, ownState, whyNot } from './words.ts'
import { AT_IT, type OwnState, UNDERWAY } from './workflow.ts'

/** 派哨 names everybody who is to go, and so is 改派 as well: who is not named again need not go. */
export default defineCommand({
  id: 'dispatch-whistle',
  says: ['派哨', '改派哨'],
  splits: true,
  ages: true,
  summary: '把吹哨派给部门',
  ...BY_TOWN,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'dispatch' }),
    text: arg.text({ asks: '派给哪个部门？这样发：派哨 80 主办 水利站 协办 供电所', called: '主办 … 协办 …' }),
  },
  form: { labelHeld: '改派', tone: 'primary', insists: ['text'], choices: oneOfThem },
  examples: [{ say: '派哨 8 主办 派出所', replies: '派出所主办' }],
  async handle(scene, { matter, text }) {
    const township = scene.orgs.get(matter.orgId)
    if (!township) return {}
    const sent: Sent[] = []
    for (const { name, lead } of namesIn(text)) {
      const found = await departmentCalled(name, lead, township, scene, text, matter)
      if ('instead' in found) return found.instead
      if (!sent.some(({ orgId }) => orgId === found.orgId)) sent.push(found)
    }
    if (sent.length === 0) return refuse(`派给哪个部门？这样发：派哨 ${numbered(matter)} 主办 水利站`)
    return dispatch(scene, matter, sent)
  },
})

/** 主办 水利站 协办 供电所、交通站: without those words the first is 主办. */
function namesIn(text: string): readonly { readonly name: string; readonly lead: boolean }[] {
  const pieces = text.split(/(主办|协办|配合)(?:单位|部门)?/u)
  const named: { name: string; lead: boolean }[] = []
  let as: string | null = null
  for (const piece of pieces) {
    if (/^(?:主办|协办|配合)$/u.test(piece)) {
      as = piece
      continue
    }
    for (const name of piece
      .split(/[\s:：,，、。;；和及]+/u)
      .filter((one) => one !== '' && !/^(?:给|请|由|让)$/u.test(one)))
      named.push({
        name: name.replace(/^(?:给|请|由|让)/u, ''),
        lead: as === null ? named.length === 0 : as === '主办',
      })
  }
  return named.some(({ lead }) => lead) ? named : named.map((one, at) => ({ ...one, lead: at === 0 }))
}

async function departmentCalled(
  name: string,
  lead: boolean,
  township: Org,
  scene: Scene,
  text: string,
  matter: Matter,
): Promise<Sent | { readonly instead: Outcome }> {
  const { exact, sounding } = departmentsCalled(name, township, scene)
  const [only, second] = exact
  if (only && !second) {
    const sent = await sentOf(only, lead, township, scene)
    if (sent.people.length > 0) return sent
    return { instead: refuse(`${sent.name}在花名册上还没有人，派不出去。请先在花名册写上它的人，角色写「部门」`) }
  }
  if (second) {
    const all = exact.map((org) => shortName(org, township)).join('、')
    return { instead: refuse(`「${name}」有好几个：${all}。请写全名再发一次`) }
  }
  const [near] = sounding
  if (near) {
    const short = shortName(near, township)
    const slots = {
      number: matter.number,
      ofVillage: villageOf(matter),
      text: text.replace(name, short),
    }
    return {
      instead: {
        reply: { text: `没有「${name}」，是不是${short}？回「确认」就派，不是就不用理我` },
        ask: { kind: 'confirm', reading: { command: 'dispatch-whistle', slots }, options: [] },
        outcome: 'asked',
      },
    }
  }
  const all = departmentsOf(township, scene).map((org) => shortName(org, township))
  return { instead: refuse(`花名册上没有「${name}」这个部门。有的是：${all.slice(0, 8).join('、') || '还没有写部门'}`) }
}

async function dispatch(scene: Scene, asked: Matter, sent: readonly Sent[]): Promise<Outcome> {
  const { now, tx } = scene
  const matter = await goOn(scene, asked, 'dispatch')
  if (isRefusal(matter)) return refuse(whyNot(matter, '镇书记、镇干部'))
  const terms = await classFor(classIdOf(matter), matter.villageId, scene)
  const details = {
    sent,
    [STAGE]: stageOf(matter, sent),
    ...(sent.every((one) => howFar(matter, one) > 0) ? {} : momentsFrom(terms, now)),
    // The village is not to be answered later because somebody else has it: only a new round has a new term.
    ...(answerBy(matter) && { [ANSWER_BY]: matter.details[ANSWER_BY] }),
  }
  const whom = sent.map(({ name, lead }) => `${name}${lead ? '主办' : '协办'}`).join('、')
  const step = await move(scene, matter, 'dispatch', { note: whom, details, ...deadlineIn(details) })
  if (isRefusal(step)) return refuse(whyNot(step, '镇书记、镇干部'))
  const people = await peopleOf(sent, scene)
  const gone = playing(matter, 'responder').filter((one) => people.every(({ personId }) => personId !== one.personId))
  for (const [deed, who] of [
    ['relieve', gone],
    ['join', people],
  ] as const) {
    const current = await tx.matters.byNumber(matter.villageId, matter.number)
    if (current && who.length > 0) await record(scene, current, deed, { people: who })
  }
  return reply(
    `${called(matter)} 派好了：${whom}`,
    ...(await toThose(scene, matter, sent, receiveBy({ details }))),
    ...(await toRelieved(scene, matter, sent, whom)),
    ...toRequester(matter, `${no(matter)} 派给${whom}了，签收、到场我都告诉您`),
  )
}

/** How far a department is that is at it already; 0 for one that has yet to say that it has it. */
function howFar(matter: Matter, sent: Sent): number {
  const own: readonly OwnState[] = AT_IT
  return Math.max(0, own.indexOf(ownState(matter, sent)))
}

/** How far the whole is with these: as far as who is least far. */
function stageOf(matter: Matter, sent: readonly Sent[]): (typeof UNDERWAY)[number] {
  return UNDERWAY[Math.min(...sent.map((one) => howFar(matter, one)))] ?? 'dispatched'
}

/** Those who are sent hear what to do; who is at it already, that they go on. */
async function toThose(
  scene: Scene,
  matter: Matter,
  sent: readonly Sent[],
  receive: Date | null,
): Promise<readonly Tell[]> {
  const until = receive ? `${deadlineText(receive, scene.now)} 前` : '看到就'
  const tells: Tell[] = []
  for (const one of sent) {
    const what = `${called(matter)} 派给${one.name}（${one.lead ? '主办' : '协办'}）`
    const next = `：${brief(matter.title, 80)}\n${until}发：签收 ${numbered(matter)}；不是您这边管的发：退哨 ${numbered(matter)} 原因`
    const text = what + (howFar(matter, one) > 0 ? `，${one.name}接着办` : next)
    tells.push(...(await toDepartment(scene, matter, one, text, classOf(matter).atOnce)))
  }
  return tells
}

/** Who was at it and is not named any more need not go. */
async function toRelieved(scene: Scene, matter: Matter, sent: readonly Sent[], whom: string): Promise<readonly Tell[]> {
  const tells: Tell[] = []
  for (const one of sentTo(matter)) {
    if (sent.some(({ orgId }) => orgId === one.orgId) || !AT_IT.some((own) => own === ownState(matter, one))) continue
    const text = `${called(matter)} 改派给${whom}了，${one.name}不用去了，辛苦`
    tells.push(...(await toDepartment(scene, matter, one, text)))
  }
  return tells
}
