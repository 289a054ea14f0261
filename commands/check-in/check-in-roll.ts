import type { Org } from '../../src/domain/org.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { FEW } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, reply } from '../../src/speech/outcome.ts'
import { brief, homeName, no } from '../common/phrases.ts'
import { notHere } from '../common/told.ts'
import { attendance, sightHere } from './attendance.ts'
import { attendanceOf, checkIn } from './workflow.ts'

export default defineCommand({
  id: 'check-in-roll',
  says: ['签到情况'],
  summary: '看签到情况',
  onlyShows: true,
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'checkIn' }),
    // Above the villages one of them may be named: 签到情况 青山村.
    org: arg.org({ optional: true }),
  },
  examples: [{ say: '签到情况 21', replies: '#21' }],
  across: ofVillages,
  async handle(scene, { matter }) {
    return notHere(scene, matter) ?? reply(attendance(matter, await sightHere(scene, matter), scene.now))
  },
})

/** Of several villages: the check-ins that are open there, in counts. */
async function ofVillages({ tx }: Scene, villages: readonly Org[]): Promise<Outcome> {
  const lines: string[] = []
  for (const village of villages) {
    const open = await tx.matters.newest({ villageId: village.id, kind: checkIn.kind, states: ['open'] }, FEW)
    const said = open.map((one) => {
      const { came, leave } = attendanceOf(one)
      return `${no(one)} ${brief(one.title, 16)} 到 ${came} 人${leave.length > 0 ? `、请假 ${leave.length} 人` : ''}`
    })
    lines.push(`${homeName(village)}：${said.join('；') || '现在没有在签到的'}`)
  }
  return reply(['各村正在签到的：', ...lines].join('\n'))
}
