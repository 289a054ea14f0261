import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { noteGround, onList } from './grounds.ts'
import { asksOf } from './hears.ts'
import { holding, itemCalled, itemsOf } from './items.ts'

/** 准入 80 3: which item of the list it is; asked of whoever gave it, who may answer with the number alone. */
export default defineCommand({
  id: 'admit',
  says: ['准入', '属准入清单', '属准入'],
  ways: ['属于准入', '属于准入清单'],
  hears: { opens: ({ rest }, { number }) => number !== undefined && !asksOf(rest), countsBare: () => false },
  everyday: true,
  summary: '派给村里的事属准入清单哪一项',
  roles: ['townStaff', 'secretary', 'admin'],
  places: ['town', 'direct'],
  shownTo: ['townStaff', 'townHead'],
  args: {
    matter: arg.matter({ of: 'any', said: true, ofAbove: true }),
    text: arg.text({ longest: 60, called: '清单里的序号' }),
  },
  examples: [{ say: '准入 12 3', replies: '#12', after: { by: 'townStaff', say: '任务 @王建国 周五前 报送巡查情况' } }],
  async handle(scene, { matter, text }) {
    const township = scene.orgs.townshipOf(matter.villageId)
    const items = township ? await itemsOf(scene.tx, township.id) : []
    const item = itemCalled(text, items)
    if (item) return noteGround(scene, matter, onList(item))
    const several = holding(text, items)
    if (several.length > 1)
      return refuse(
        `准入清单里有 ${several.length} 项是「${text}」，请带序号再发：准入 ${matter.number} ${several[0]?.number}`,
      )
    return refuse(
      `准入清单里没有「${text}」这一项，${no(matter)} 先没记。看清单发：准入清单；不在清单里的发：清单外 ${matter.number} 文号 经费`,
    )
  },
})
