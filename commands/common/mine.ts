import { type Actor, type Matter, playing } from '../../src/domain/matter.ts'
import { participantIn } from '../../src/domain/progress.ts'
import { mayBeTold } from '../../src/domain/redact.ts'
import { may } from '../../src/domain/roles.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { KIND_NAMES } from '../../src/speech/kinds.ts'
import { reply, type Scene } from '../../src/speech/scene.ts'
import { brief, no, standing } from './phrases.ts'

/** A chat list longer than this is not read. */
const LISTED = 5

export default defineCommand({
  id: 'mine',
  says: ['我的单', '我的任务'],
  summary: '我手上的单和任务',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [
    { say: '我的单', replies: '您' },
    { say: '我的任务', replies: '您' },
  ],
  async handle(scene) {
    const { tx, actor, place, now } = scene
    if (!actor) return {}
    const parts = await tx.matters.ofPerson(actor.personId, LISTED + 1)
    const own = [...(await forSupervisors(scene, parts)), ...parts]
    if (own.length === 0) return reply(`${actor.name}，您手上没有没办完的事`)
    const lines = own
      .slice(0, LISTED)
      .map(
        (one) =>
          `${no(one)} ${standingFor(one, actor, now)}${mayBeTold(one.kind, place) ? `：${brief(one.title)}` : ''}`,
      )
    return reply([`${actor.name}，您的事：`, ...lines, ...(own.length > LISTED ? ['…还有别的'] : [])].join('\n'))
  },
})

/** Questions whose answer would not do: all of 监督委员会 are asked, so none of them plays a part. */
async function forSupervisors({ tx, actor, village }: Scene, besides: readonly Matter[]): Promise<readonly Matter[]> {
  if (!actor || !village || !may(actor.roles, ['supervisor'])) return []
  const disputed = await tx.matters.list({ villageId: village.id, kind: 'question', states: ['disputed'] }, LISTED)
  return disputed.filter(({ id }) => besides.every((one) => one.id !== id))
}

function standingFor(matter: Matter, actor: Actor, now: Date): string {
  const { personId } = actor
  if (matter.kind === 'task') return taskFor(matter, actor, now)
  if (matter.kind === 'checkIn') return '您发起的签到'
  if (matter.kind === 'question') return questionFor(matter, actor)
  if (matter.kind !== 'order') return KIND_NAMES[matter.kind]
  const inHand = matter.state === 'claimed' && playing(matter, 'holder').some((one) => one.personId === personId)
  return inHand ? '等您去办' : standing(matter)
}

function questionFor(matter: Matter, actor: Actor): string {
  if (participantIn(matter, 'requester', actor)) return '您提的质询'
  if (matter.state === 'disputed' && may(actor.roles, ['supervisor'])) return '质询，等监督委员会答复'
  return matter.state === 'open' ? '质询，等您答复' : '质询，已经答复了'
}

function taskFor(task: Matter, actor: Actor, now: Date): string {
  if (!participantIn(task, 'assignee', actor)) return '您派的任务'
  return task.deadline ? `任务，${deadlineText(task.deadline, now)} 前` : '任务'
}
