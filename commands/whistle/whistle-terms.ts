import { may, SECRETARY_UP } from '../../src/domain/roles.ts'
import { hours, minutes } from '../../src/domain/time.ts'
import { normalize } from '../../src/language/fold.ts'
import { numberAt } from '../../src/language/numerals.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { settle as settleOwn } from '../../src/speech/org-setting.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { homeName } from '../common/phrases.ts'
import { CLASSES, type ClassId } from './classes.ts'
import type { Clock } from './clocks.ts'
import { classFor, dayOf, LONGEST, SHORTEST, STEPS, type StepId, termOf } from './terms.ts'

const AS_USUAL = '照常'
const CLASS_IDS = Object.keys(CLASSES) as ClassId[]
const STEP_IDS = Object.keys(STEPS) as StepId[]
const FORM = new RegExp(
  `^(${CLASS_IDS.map((id) => CLASSES[id].name).join('|')})类?[\\s,:]*(${Object.values(STEPS).join('|')})[\\s,:]*(${AS_USUAL}|[\\d一二两三四五六七八九十半]+个?(?:分钟|小时|工作日|天))$`,
  'u',
)
const EXAMPLE = '哨时限 事 签收 2天'

/** 哨时限: how long each step may take here; a secretary settles it for the village, the township for all of its villages. */
export default defineCommand({
  id: 'whistle-terms',
  says: ['哨时限', '吹哨时限'],
  summary: '吹哨各步要多久，村里、镇里可以自己定',
  roles: SECRETARY_UP,
  places: ['cadres', 'town', 'direct'],
  seldom: true,
  args: {
    text: arg.text({ optional: true, longest: 40, form: { apart: FORM } }),
  },
  examples: [
    { say: '哨时限', replies: '签收' },
    { say: '哨时限 事 签收 2天', replies: '签收 2 个工作日' },
  ],
  async handle(scene, { text }) {
    const { village, rolesIn } = scene
    if (!village) return refuse('请到村里的群或镇工作群里说，我才知道是哪里的')
    if (!may(rolesIn(village.id), SECRETARY_UP)) return refuse('吹哨时限要由书记或镇干部来定')
    const [, name, step, length] = FORM.exec(normalize(text ?? '').trim()) ?? []
    const id = CLASS_IDS.find((one) => CLASSES[one].name === name)
    const stepId = STEP_IDS.find((one) => STEPS[one] === step)
    return id && stepId && length ? settle(scene, id, stepId, length) : list(scene)
  },
})

async function settle(scene: Scene, id: ClassId, step: StepId, said: string): Promise<Outcome> {
  const { village } = scene
  const clock = CLASSES[id][step]
  const term = termOf(id, step)
  if (!village || !clock || !term)
    return refuse(`${CLASSES[id].name}这一类不看${STEPS[step]}。看现在怎么定的发：哨时限`)
  const ms = said === AS_USUAL ? null : lengthOf(said, clock)
  if (ms !== null && !(ms >= SHORTEST && ms <= LONGEST)) return refuse(`要在 5 分钟到 60 天之间。比如：${EXAMPLE}`)
  await settleOwn(scene.tx, village.id, term, ms === null ? null : ms / (term.scale ?? 1))
  const now = (await classFor(id, village.id, scene))[step] ?? clock
  const back = ms === null ? '' : `\n要改回去发：哨时限 ${CLASSES[id].name} ${STEPS[step]} ${AS_USUAL}`
  return reply(`记好了，${homeName(village)}以后吹的哨，${CLASSES[id].name}类${STEPS[step]} ${lengthWords(now)}${back}`)
}

async function list(scene: Scene): Promise<Outcome> {
  const { village } = scene
  if (!village) return {}
  const lines: string[] = []
  for (const id of CLASS_IDS) {
    const terms = await classFor(id, village.id, scene)
    const steps = STEP_IDS.flatMap((step) => (terms[step] ? [`${STEPS[step]} ${lengthWords(terms[step])}`] : []))
    lines.push(`${terms.name}：${steps.join('，')}`)
  }
  return reply([`${homeName(village)}吹哨时限：`, ...lines, `要改发：${EXAMPLE}`].join('\n'))
}

/** 2天 of a clock that runs in office hours is two working days. */
function lengthOf(said: string, clock: Clock): number {
  const number = numberAt(said, 0)?.value ?? 0
  if (said.endsWith('分钟')) return number * minutes(1)
  return number * (said.endsWith('小时') ? hours(1) : dayOf(clock))
}

function lengthWords(clock: Clock): string {
  const day = dayOf(clock)
  if (clock.ms % day === 0) return `${clock.ms / day} ${clock.working ? '个工作日' : '天'}`
  if (clock.ms % hours(1) === 0) return `${clock.ms / hours(1)} 小时`
  return `${Math.round(clock.ms / minutes(1))} 分钟`
}
