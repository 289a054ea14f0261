import { may, SECRETARY_UP } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { numberAt } from '../../src/language/numerals.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { settle } from '../../src/speech/org-setting.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { homeName } from '../common/phrases.ts'
import { LONGEST_DAYS, MEDIATION_TERMS, RUNG_IDS, RUNGS, termsFor } from './terms.ts'

const AS_USUAL = '照常'
const FORM = new RegExp(
  `^(${RUNG_IDS.map((id) => RUNGS[id].called).join('|')})[里级]?[\\s,:]*(?:改成|改为|定为|恢复|改回)?\\s*(${AS_USUAL}|[\\d一二两三四五六七八九十]+\\s*天)$`,
  'u',
)
const EXAMPLE = '调解时限 村 3天'

/** 调解时限: how long each rung has it; a secretary settles it for the village, the township for all of its villages. */
export default defineCommand({
  id: 'mediation-terms',
  says: ['调解时限'],
  ways: ['查调解时限'],
  summary: '网格、村、镇各调几天，几天后回访，可以自己定',
  roles: SECRETARY_UP,
  places: ['cadres', 'town', 'direct'],
  seldom: true,
  args: { text: arg.text({ optional: true, longest: 40, form: { apart: FORM, touching: FORM } }) },
  examples: [
    { say: '调解时限', replies: '网格 1 天' },
    { say: '调解时限 村 3天', replies: '村 3 天' },
  ],
  async handle(scene, { text }) {
    const { village, rolesIn } = scene
    if (!village) return refuse('请到村里的群或镇工作群里说，我才知道是哪里的')
    if (!may(rolesIn(village.id), SECRETARY_UP)) return refuse('调解时限要由书记或镇干部来定')
    const [, name, length] = FORM.exec(normalize(text ?? '').trim()) ?? []
    const id = RUNG_IDS.find((one) => RUNGS[one].called === name)
    if (id && length) {
      const wanted = length === AS_USUAL ? null : (numberAt(length, 0)?.value ?? 0)
      if (wanted !== null && !(wanted >= 1 && wanted <= LONGEST_DAYS))
        return refuse(`要在 1 到 ${LONGEST_DAYS} 天之间。比如：${EXAMPLE}`)
      await settle(scene.tx, village.id, MEDIATION_TERMS[id], wanted)
    }
    const terms = await termsFor(village.id, scene)
    const all = RUNG_IDS.map((one) => `${RUNGS[one].called} ${terms[one]} 天`).join('，')
    return reply(`${homeName(village)}的调解时限：${all}\n要改发：${EXAMPLE}；改回去发：调解时限 村 ${AS_USUAL}`)
  },
})
