import { type Matter, playing } from '../../src/domain/matter.ts'
import { after, minutes } from '../../src/domain/time.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { aside, brief, no } from '../common/phrases.ts'
import { dueOf } from './due.ts'
import { stepHears } from './hears.ts'
import { nextStep, standing, whyNot } from './words.ts'
import { APPLICANT, type Errand, errandIn, HANDLERS, inStep, isLast } from './workflow.ts'

/** Whoever says it again so soon may not have seen that it was heard. */
const AGAIN_MS = minutes(5)

/** 进入下一步, 到下一步了, 这步办完了 */
const ONWARD = [
  ...waysToSay(['进', '进入', '到', '可以'], ['下一步'], ['', '了']),
  ...waysToSay(['这步', '这一步'], ['办完了', '办好了', '走完了']),
]

/** 下一步 70: the step is taken; the next has a day of its own, and whom it is for hears of it. */
export default defineCommand({
  id: 'next-step',
  says: ['下一步', '下步', '走下一步'],
  ways: ONWARD,
  hears: stepHears,
  everyday: true,
  countsThings: true,
  summary: '办的事走完一步，记下来',
  roles: HANDLERS,
  places: ['cadres', 'members', 'direct'],
  args: {
    matter: arg.matter({ of: 'errand', move: 'next', said: true }),
    text: arg.text({ optional: true, longest: 100, report: true, called: '办得怎么样' }),
  },
  form: { label: '走完这一步', tone: 'primary' },
  examples: [{ say: '下一步 12 公示贴出去了', replies: '第2步' }],
  handle: (scene, { matter, text }) => takeStep(scene, matter, text),
})

async function takeStep(scene: Scene, matter: Matter, note: string | null): Promise<Outcome> {
  const one = errandIn(matter)
  if (matter.state === 'doing' && isLast(one)) return end(scene, matter, note)
  const last = one.taken.at(-1)
  if (matter.state === 'doing' && last && !scene.confirmed && new Date(last.at) > after(scene.now, -AGAIN_MS)) {
    const slots = { number: matter.number, ...(note !== null && { text: note }) }
    return {
      reply: { text: `${no(matter)} 刚刚走到${standing(matter)}。这一步也办完了就回「确认」，不是就不用理我` },
      ask: { kind: 'confirm', reading: { command: 'next-step', slots }, options: [] },
      outcome: 'asked',
    }
  }
  const due = dueOf(one, one.at + 1, scene.now)
  const details = inStep({ ...taken(one, note, scene.now), at: one.at + 1 }, due === null, scene.now)
  const step = await move(scene, matter, 'next', { note: said(one, note), details: { ...details }, deadline: due })
  if (isRefusal(step)) return refuse(whyNot(step))
  const now = { ...matter, details: step.details, deadline: step.deadline }
  return reply(`${no(matter)} ${brief(matter.title, 24)}：${standing(now)}\n${nextStep(now)}`, ...toWhom(scene, now))
}

/** The last step is taken: it is done. */
async function end(scene: Scene, matter: Matter, note: string | null): Promise<Outcome> {
  const one = errandIn(matter)
  const details = { ...inStep(taken(one, note, scene.now), false, scene.now) }
  const step = await move(scene, matter, 'finish', { note: said(one, note), details, deadline: null })
  if (isRefusal(step)) return refuse(whyNot(step))
  const done = { ...matter, state: step.to, details: step.details, deadline: null }
  return reply(`${no(matter)} ${brief(matter.title, 24)}办好了${aside(note)}，辛苦您！`, ...toWhom(scene, done, note))
}

/** 完成 70: when the last step is taken. */
export const finish: Shared = async (scene, matter, { text }) => {
  const one = errandIn(matter)
  if (matter.state !== 'doing' || isLast(one)) return end(scene, matter, text)
  const left = one.steps.length - one.at - 1
  return refuse(`${no(matter)} 还在${standing(matter)}，后面还有 ${left} 步。这步办完发：下一步 ${matter.number}`)
}

export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason, deadline: null })
  if (isRefusal(step)) return refuse(whyNot(step))
  const gone = { ...matter, state: step.to }
  return reply(`${no(matter)} ${brief(matter.title, 24)}不办了${aside(reason)}`, ...toWhom(scene, gone, reason))
}

const taken = (one: Errand, note: string | null, now: Date): Errand => ({
  ...one,
  taken: [...one.taken, { at: now.toISOString(), note: note ?? '' }],
})

/** The step by its name, with what was said of it. */
const said = ({ steps, at }: Errand, note: string | null): string => `${steps[at]?.does ?? ''}${aside(note)}`

/** Whom it is for hears how it stands, alone. */
function toWhom({ actor }: Scene, matter: Matter, note: string | null = null): readonly Tell[] {
  const stands = matter.state === 'doing' ? `到${standing(matter)}` : `${standing(matter)}${aside(note)}`
  return playing(matter, APPLICANT).flatMap(({ personId, name }) =>
    personId === null || personId === actor?.personId
      ? []
      : [
          {
            to: { person: personId, roomId: null },
            text: `${name || '您好'}，${no(matter)} ${brief(matter.title, 20)}${stands}\n看进度发：查 ${matter.number}`,
            openText: `${name || '您好'}，${no(matter)} 有进展，私聊我发：查 ${matter.number}`,
          },
        ],
  )
}
