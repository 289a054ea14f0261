/** A roll of a year as a file, to whoever asks for it in private and may have it. */
import { dayOf } from '../../src/domain/day.ts'
import { GRID_UP, may } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { periodIn } from '../../src/language/month-or-year.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { replyWithOwnPaper } from '../../src/speech/drawn.ts'
import type { Command, Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { servingKinds } from '../../src/speech/personal-paper.ts'
import type { Roll } from '../../src/speech/roll.ts'

/** 2026, 去年: what may stand behind the word of something that is had of a year. */
export const YEAR = /^(?:20\d\d(?:年度?)?|今年|去年|前年)$/u

/** What sends a roll of a year to who keeps it; `none` is answered, behind the year, where nothing would stand on it. */
export function rollCommand<Row>(
  roll: Roll<Row>,
  { none, ...said }: Pick<Command, 'id' | 'says' | 'summary' | 'examples'> & { readonly none: string },
): Command {
  return defineCommand({
    ...said,
    onlyShows: true,
    roles: GRID_UP,
    places: ['direct'],
    onlyInWeChat: true,
    seldom: true,
    args: { text: arg.text({ optional: true, longest: 8, form: { apart: YEAR, touching: YEAR } }) },
    handle: (scene, { text }) => sendRoll(scene, roll, { text, none }),
  })
}

async function sendRoll<Row>(
  scene: Scene,
  roll: Roll<Row>,
  { text, none }: { readonly text: string | null; readonly none: string },
): Promise<Outcome> {
  const { actor, village, tx, orgs, now, registry } = scene
  if (!actor || !village) return refuse('请到村里的群里说，我才知道是哪个村的')
  if (!may(scene.rolesIn(village.id), roll.roles)) return refuse(`${roll.name}要网格员、村干部或书记来看`)
  const year = yearIn(text, dayOf(now))
  const rows = await roll.rows({ villageId: village.id, year }, { tx, orgs, kinds: servingKinds(registry.matters) })
  if (rows.length === 0) return reply(`${year} 年${none}`)
  const whose = { villageId: village.id, personId: actor.personId, year }
  return replyWithOwnPaper(scene, whose, roll.name, `${year} 年的${roll.name}在下面，${rows.length} 行`)
}

/** The year that was said; this one where none was. */
export function yearIn(text: string | null, today: string): string {
  if (text === null) return today.slice(0, 4)
  const plain = normalize(text)
  return (periodIn(/^\d{4}$/u.test(plain) ? `${plain}年` : plain, today) ?? today).slice(0, 4)
}
