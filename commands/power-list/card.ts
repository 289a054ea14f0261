/** What people are told of a line: at most five lines. */

import { may } from '../../src/domain/roles.ts'
import { brief } from '../../src/speech/brief.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Power, termText } from './powers.ts'
import { OFFICE } from './usual/line.ts'
import { HANDLERS } from './workflow.ts'

const LONGEST = 120

/** 带什么 · 找谁 · 几步几天 · 公示 · 谁监督. */
export async function card(scene: Scene, power: Power): Promise<string> {
  const { actor, place } = scene
  const begins = actor !== null && may(actor.roles, HANDLERS)
  const next = begins && place !== 'villagers' ? `。开始办发：办 ${power.title} @姓名` : ''
  return [
    `${power.title}${power.needs ? `，带：${power.needs}` : '，不用带材料'}`,
    `找：${await handlerOf(scene, power)}`,
    `${stepsSaid(power)}`,
    `${power.publicity ? `公示：${power.publicity}；` : ''}监督：${await watchersOf(scene, power)}`,
    `依据：${power.basis}${next}`,
  ].join('\n')
}

/** 5 步，30个工作日：1 交申请 2 入户调查 … */
function stepsSaid(power: Power): string {
  const { steps, takes } = power
  const said = steps.map(({ does, takes: own }, at) => `${at + 1}${does}${own ? `（${termText(own)}）` : ''}`).join(' ')
  return brief(`${steps.length} 步${takes ? `，${termText(takes)}` : ''}：${said}`, LONGEST)
}

/** Two names are enough to find the office. */
const NAMED = 2

async function handlerOf({ tx, village }: Scene, { handler }: Power): Promise<string> {
  if (handler !== OFFICE || !village) return handler
  const people = await tx.people.holding(['cadre', 'secretary'], [village.id])
  const names = people.slice(0, NAMED).map(({ name }) => name)
  return names.length > 0 ? `${handler}（${names.join('、')}）` : handler
}

async function watchersOf(scene: Scene, power: Power): Promise<string> {
  const names = (await watching(scene, power)).map(({ name }) => name)
  return names.length > 0 ? names.slice(0, NAMED).join('、') : '村务监督委员会'
}

/** Who watches: whom the list names, else the village's 监督员. */
export async function watching(
  { tx, village, orgs }: Pick<Scene, 'tx' | 'village' | 'orgs'>,
  { watcher }: Power,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (!village) return []
  const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, village.id)).map(({ id }) => id)
  const own = watcher === '' ? [] : await tx.people.named(watcher, within)
  if (own.length === 1) return own
  return (await tx.people.holding(['supervisor'], within)).filter(({ name }) => name !== '')
}
