import { visibleFields } from '../../src/domain/household-sight.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { redact } from '../../src/domain/redact.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import type { VisitDuty } from '../../src/store/index.ts'
import { brief, no } from '../common/phrases.ts'
import { toldVillagers, untoldHomes } from './by-mouth.ts'
import { groupsOf } from './words.ts'
import { noticeOf } from './workflow.ts'

export default defineCommand({
  id: 'untold',
  says: ['待告知', '要告知谁', '还要告知谁'],
  questions: ['还有谁没告知', '哪些户还没通知到', '还要去告诉哪几家'],
  everyday: true,
  summary: '我联系的户里，没有微信、要捎个话的',
  onlyShows: true,
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'notice', said: true, optional: true }),
  },
  examples: [{ say: '待告知', replies: '通知' }],
  async handle(scene, { matter }) {
    const [newest] = await toldVillagers(scene)
    const meant: Matter | undefined = matter ?? newest
    if (!meant) return reply('最近没有发给村民的通知，不用捎话')
    if (noticeOf(meant).to !== 'villagers') return refuse(`${no(meant)} 是发到${groupsOf(meant)}的通知，不用捎话`)
    const homes = await untoldHomes(scene, meant)
    const title = `通知 ${no(meant)} ${brief(meant.title, 40)}`
    if (homes.length === 0) return reply(`${title}\n您联系的户都不用再捎话，辛苦了`)
    const listed = homes.slice(0, READ)
    noteReads(
      scene,
      'untold',
      listed.map(({ household }) => household),
    )
    const more = moreOf(homes.length - READ, '户')
    return reply(
      [
        `${title}\n这 ${homes.length} 户的微信我还不认识，请捎个话：`,
        ...listed.map((duty) => homeLine(duty, scene)),
        ...more,
        `说过了发：已告知 ${homes[0]?.household.number}`,
      ].join('\n'),
    )
  },
})

function homeLine({ household }: VisitDuty, { rolesIn, place }: Scene): string {
  const { number, head, address, orgId } = household
  const seen = redact(
    { number, head, address: address ?? '' },
    visibleFields({ isLiaison: true, roles: rolesIn(orgId) }, place),
  )
  return [seen.number, seen.head, seen.address].filter(Boolean).join(' ')
}
