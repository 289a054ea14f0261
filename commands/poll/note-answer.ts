import type { Matter } from '../../src/domain/matter.ts'
import { NOT_ALOUD } from '../../src/domain/where-told.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg, type HouseholdRef } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import type { Household } from '../../src/store/index.ts'
import { homeName, no } from '../common/phrases.ts'
import { choiceOf } from './chosen.ts'
import { count } from './counting.ts'
import { listed, pollOf, turnout } from './tally.ts'
import { voiceOf } from './voices.ts'
import { overWords } from './words.ts'
import { ASKERS, isOver } from './workflow.ts'

/** 代记 01-05 1 上门问的: for who has no phone. Counted apart, and the household hears of it where it can. */
export default defineCommand({
  id: 'note-answer',
  says: ['代记'],
  unnamed: 'until-known',
  summary: '替没有手机的户记下表态，单独计数',
  roles: ASKERS,
  places: ['cadres', 'members', 'direct'],
  args: {
    matter: arg.matter({ of: 'poll', move: 'note', forOthers: true }),
    household: arg.household({ any: true }),
    text: arg.text({ longest: 80, called: '选哪一个，怎么问的' }),
  },
  examples: [{ say: '代记 60 01-01 1 上门问的', replies: '代记' }],
  async handle(scene, { matter, household, text }) {
    const outcome = await noted(scene, matter, household, text)
    return pollOf(matter).unnamed ? { ...outcome, unnamed: true } : outcome
  },
})

async function noted(scene: Scene, matter: Matter, { id, called }: HouseholdRef, text: string): Promise<Outcome> {
  const { tx, orgs } = scene
  const poll = pollOf(matter)
  if (isOver(matter, scene.saidAt) || matter.state !== 'open') return refuse(overWords(matter))
  if (poll.unnamed && scene.place !== 'direct') {
    return refuse(`${no(matter)} 是不记名的，这里别人看得到，没有记。请私聊我再发一次`)
  }
  const [, said = '', note = ''] = /^(\S+?)(?:[\s，,：:]+(.*))?$/su.exec(text.trim()) ?? []
  const choice = choiceOf(poll.options, said)
  if (choice === null) {
    return refuse(`请写户号，再写选了第几项：代记 ${matter.number} 01-05 1 上门问的\n${listed(poll)}`)
  }
  const household = await tx.households.byId(id)
  if (!household || !orgs.isWithin(household.orgId, matter.orgId)) {
    return refuse(`${no(matter)} 只问${homeName(orgs.get(matter.orgId) ?? null)}的户，${called}不在里面`)
  }
  const before = await tx.ballots.of(matter.id, household.id)
  if (before && !before.noted) return refuse(`${no(matter)} ${called}自己表过态了，以本户说的为准，没有代记`)
  const made = await count(scene, matter, 'note', { household, choice, note: note || null })
  if (isRefusal(made)) return refuse(overWords(made.matter))
  const { options, noted: written } = pollOf(made.matter)
  const apart = written.reduce((all, one) => all + one, 0)
  return reply(
    `${no(matter)} 代记好了：${called}选「${options[choice - 1]}」（${turnout(pollOf(made.matter))}，代记 ${apart} 户）`,
    ...(await toHousehold(scene, made.matter, household, choice)),
  )
}

/** Whoever speaks for it is told, in private or not at all: what a household chose is for nobody else to read. */
async function toHousehold(
  scene: Scene,
  matter: Matter,
  household: Household,
  choice: number,
): Promise<readonly Tell[]> {
  const person = await voiceOf(scene, household)
  if (person === null || (await scene.tx.people.accountsOf(person)).length === 0) return []
  const { options } = pollOf(matter)
  const text = `${no(matter)} 「${matter.title}」，${scene.actor?.name}替您家记了：${options[choice - 1]}\n不对的话自己发一次就改过来：表态 ${matter.number} 1`
  return [{ to: { person, roomId: null }, text, openText: NOT_ALOUD, about: matter }]
}
