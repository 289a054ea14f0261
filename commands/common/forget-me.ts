import { isFinal, statesOf } from '../../src/domain/workflow.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { kindsOf } from '../../src/speech/kinds-of.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { isLastAdministrator } from './administrators.ts'
import { entitled } from './phrases.ts'

export default defineCommand({
  id: 'forget-me',
  says: ['删除我的信息'],
  turns: true,
  onlyInWeChat: true,
  seldom: true,
  ages: true,
  summary: '删除您的个人信息',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '删除我的信息', replies: '删除' }],
  async handle(scene) {
    const { tx, actor, confirmed, now } = scene
    if (!actor) return {}
    if (!confirmed) {
      return {
        reply: {
          text: `${actor.name}，删除后我就不认识您了，您的姓名和角色都会抹掉，找不回来。${await leftBehind(scene, actor.personId)}${await unadministered(scene, actor.personId)}确定就回「确认」，不删不用理我`,
        },
        ask: { kind: 'confirm', reading: { command: 'forget-me', slots: {} }, options: [] },
        outcome: 'asked',
      }
    }
    await tx.people.erase(actor.personId, now)
    // Not even this line is to tell who it was.
    return { ...reply('您的信息已经删除。以后想再用，请找书记重新登记'), unnamed: true }
  },
})

/** What becomes of the open matters they have to do with, as each mechanism says of somebody who is gone. */
async function leftBehind({ tx, registry }: Scene, personId: string): Promise<string> {
  const [handedOn, ended]: [string[], string[]] = [[], []]
  for (const matter of await tx.matters.ofPerson(personId, kindsOf(registry), MOST)) {
    const kind = registry.matter(matter.kind)
    const left = { ...matter, participants: matter.participants.filter((one) => one.personId !== personId) }
    const move = kind?.bereft?.goesOn(left, { lostPeople: true, lostHousehold: false })?.move
    const rule = move === undefined ? undefined : kind?.workflow.moves[move]
    const [to] = rule ? statesOf(rule) : []
    if (kind && to !== undefined) (isFinal(kind.workflow, to) ? ended : handedOn).push(entitled(matter, 12))
  }
  const clauses = [
    handedOn.length > 0 ? `${handedOn.join('、')}会另外找人` : '',
    ended.length > 0 ? `${ended.join('、')}会停下` : '',
  ].filter(Boolean)
  return clauses.length === 0 ? '' : `没办完的：${clauses.join('，')}。`
}

/** Who leaves the bot to nobody is told so. */
async function unadministered(scene: Scene, personId: string): Promise<string> {
  const person = await scene.tx.people.byId(personId)
  return person && (await isLastAdministrator(person, scene)) ? '您是最后一位管理员，最好先让别人当管理员再删。' : ''
}

/** Nobody reads more of them in one question. */
const MOST = 6
