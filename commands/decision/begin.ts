import type { Org } from '../../src/domain/org.ts'
import type { MatterKind, Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { onlyByElection } from '../common/elections.ts'
import { brief, no } from '../common/phrases.ts'
import { nextStep } from './next-step.ts'
import { patienceDetails } from './patience.ts'
import { tellsOfHousehold } from './private-title.ts'
import type { Procedure } from './procedure.ts'

/** Begins a decision in the village, or in the part of it whose people decide. Its title is everybody's to read. */
export async function begin(
  scene: Scene,
  procedure: Procedure,
  { workflow }: Pick<MatterKind, 'workflow'>,
  title: string,
  org: Org,
): Promise<Outcome> {
  const { tx, actor, village, room } = scene
  if (!actor || !village) return {}
  const why = (isOfMoney(title) ? null : onlyByElection(title)) ?? (await tellsOfHousehold(tx, title, village.id))
  if (why) return refuse(why)
  const before = await saidBefore(scene, workflow, title, (one) => one.orgId === org.id)
  if (before) {
    return reply(
      `${procedure.name} ${no(before)} 刚才已经开始了，不用再发：${brief(title, 40)}\n${nextStep(procedure, before)}`,
    )
  }
  const matter = await raise(scene, workflow, {
    villageId: village.id,
    orgId: org.id,
    title,
    roomId: room?.id ?? null,
    details: await patienceDetails(tx, village.id),
    participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
    by: actor.personId,
  })
  return reply(`${procedure.name} ${no(matter)} 开始了：${brief(title, 40)}\n${nextStep(procedure, matter)}`)
}

/** 换届选举经费怎么安排: what an election costs is decided like anything else. */
const isOfMoney = (title: string): boolean => /经费|费用|开支|补贴|误工/u.test(title)
