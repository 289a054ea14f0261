import { may } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { settle } from '../../src/speech/org-setting.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { BODIES, BODY_IDS, BODY_NAMES, type BodyId, bodyCalled } from './bodies.ts'
import { BODY_RULES, type Part, valueFor } from './body-rules.ts'
import { inDays, LONGEST_DAYS, PATIENCE, PATIENCE_NAMES, type PatienceId, patienceIn, USUAL_DAYS } from './patience.ts'
import { HALF, OVER_HALF, type Share, TWO_THIRDS } from './quorum.ts'
import { expectedWords, ruleWords } from './rule-words.ts'
import { bodyIn, expectedIn } from './village-bodies.ts'

/** What a secretary may set of who has to come; 照常 is the table again. */
const SHARES: Readonly<Record<string, Share>> = {
  三分之二: TWO_THIRDS,
  '2/3': TWO_THIRDS,
  过半: OVER_HALF,
  一半: HALF,
}
const AS_USUAL = '照常'
const CALLED = `(${BODY_NAMES.join('|')})`
/** 三分之二 and 到会三分之二 say who has to come, 同意三分之二 how many have to be in favour. */
const SET = `[\\s,:]*(?:要|须|到会|改成|改为)*(同意)?(?:要|须)?(${[...Object.keys(SHARES), AS_USUAL].join('|')})(?:以上|到会|同意)*`
const PATIENCE_IDS = Object.keys(PATIENCE_NAMES) as PatienceId[]
/** 每步 20天, 方案 照常 */
const PATIENCE_SAID = new RegExp(
  `^(${Object.values(PATIENCE_NAMES).join('|')})[\\s,:]*(?:(\\d{1,3})\\s*天|${AS_USUAL})$`,
  'u',
)
const FORM = new RegExp(`^${CALLED}(?:${SET})?$`, 'u')

export default defineCommand({
  id: 'council-rules',
  says: ['议事规则', '议事规矩', '开会规矩'],
  questions: ['开会要到多少人才算数', '表决要多少人同意', '村民代表会要几个人到'],
  summary: '开会要到多少人、多少人同意才算数',
  roles: 'anyone',
  forStrangers: 'in-groups',
  places: 'anywhere',
  args: {
    text: arg.text({
      optional: true,
      longest: 40,
      form: { apart: new RegExp(`${FORM.source}|${PATIENCE_SAID.source}`, 'u') },
    }),
  },
  seldom: true,
  examples: [
    { say: '议事规则', replies: '村民代表会议：到会三分之二以上' },
    { say: '议事规则 党员大会', replies: '支部工作条例' },
  ],
  async handle(scene, { text }) {
    const { village } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村')
    const patience = PATIENCE_SAID.exec(normalize(text ?? '').trim())
    if (patience) return setPatience(scene, village.id, patience)
    const [, called = '', agreed, share] = FORM.exec(normalize(text ?? '').trim()) ?? []
    const id = bodyCalled(called)
    if (id === null) return list(scene, village.id, text)
    if (share === undefined) return one(scene, village.id, id)
    return set(scene, village.id, id, { said: share, part: agreed === undefined ? 'meets' : 'passes' })
  },
})

async function list({ tx }: Scene, villageId: string, text: string | null): Promise<Outcome> {
  if (text !== null) return refuse(`没有听懂是哪个会。发「议事规则」看有哪些，看一个的发：议事规则 党员大会`)
  const lines: string[] = []
  for (const id of BODY_IDS) {
    const body = await bodyIn(tx, villageId, id)
    lines.push(`${body.name}：${ruleWords(body)}`)
  }
  const step = await patienceIn(tx, villageId, 'step')
  const plan = await patienceIn(tx, villageId, 'plan')
  lines.push(`一步等 ${inDays(step)} 天没开会提醒书记，审议前等 ${inDays(plan)} 天给党员群看方案`)
  return reply(['开会多少人算数：', ...lines, '看依据和应到人数发：议事规则 村民代表会议'].join('\n'))
}

async function one(scene: Scene, villageId: string, id: BodyId): Promise<Outcome> {
  const body = await bodyIn(scene.tx, villageId, id)
  const expected = await expectedIn(scene, villageId, id)
  const counted = body.ofGroup
    ? '应到照各屯的名册数'
    : expectedWords(body, expected) || `应到还没有人数过，村干部可以发：应到 ${body.name} 30`
  return reply([`${body.name}：${ruleWords(body)}`, counted, `依据：${body.source}`].join('\n'))
}

/** What a secretary says of one part of a rule. */
interface Setting {
  readonly said: string
  readonly part: Part
}

async function set({ tx, actor }: Scene, villageId: string, id: BodyId, { said, part }: Setting): Promise<Outcome> {
  const { name } = BODIES[id]
  if (!may(actor?.roles ?? new Set(), ['secretary']))
    return refuse(`${name}的规矩要书记来定。看一看就发：议事规则 ${name}`)
  const share = SHARES[said]
  if (share === undefined) {
    // 照常 is the table again, all of it.
    for (const rule of Object.values(BODY_RULES[id])) await settle(tx, villageId, rule, null)
  } else {
    // 一半 in favour is more than half, as everywhere.
    const value = valueFor(id, part, part === 'passes' && share === HALF ? OVER_HALF : share)
    if (value === null) return refuse(`不能再低：${BODIES[id].source}。${name}${ruleWords(BODIES[id])}，只能更多`)
    await settle(tx, villageId, BODY_RULES[id][part], value)
  }
  const body = await bodyIn(tx, villageId, id)
  const back = share ? `\n要改回去发：议事规则 ${name} ${AS_USUAL}` : ''
  return reply(`记好了，以后${name}${ruleWords(body)}${back}`)
}

async function setPatience({ tx, actor }: Scene, villageId: string, [, name, said]: RegExpExecArray): Promise<Outcome> {
  const id = PATIENCE_IDS.find((one) => PATIENCE_NAMES[one] === name)
  if (!id) return {}
  if (!may(actor?.roles ?? new Set(), ['secretary'])) return refuse('等多少天要书记来定。看现在怎么定的发：议事规则')
  const ofDays = said === undefined ? null : Number(said)
  if (ofDays !== null && !(ofDays >= 1 && ofDays <= LONGEST_DAYS))
    return refuse(`要在 1 天到 ${LONGEST_DAYS} 天之间，比如：议事规则 ${name} ${USUAL_DAYS[id]}天`)
  await settle(tx, villageId, PATIENCE[id], ofDays)
  const now = inDays(await patienceIn(tx, villageId, id))
  const what = id === 'step' ? '天没开会提醒书记' : '天没审议先给党员群看方案'
  const back = ofDays === null ? '' : `\n要改回去发：议事规则 ${name} ${AS_USUAL}`
  return reply(`记好了，以后开始的四议、一组三会，一步等 ${now} ${what}${back}`)
}
