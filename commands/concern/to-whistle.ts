import { tellsCategory } from '../../src/domain/visit-rules.ts'
import { no } from '../common/phrases.ts'
import { goOnAsWhistle } from '../whistle/go-on.ts'
import { whyNotConcern } from './words.ts'

/** 转哨 of a concern: what a household's categories are is for nobody in the township to read. */
export const toWhistle = goOnAsWhistle(
  (step) => whyNotConcern(step, '网格员、村干部或书记来转'),
  async ({ tx }, matter, title) => {
    const household = await tx.households.ofMatter(matter.id)
    if (!household || !tellsCategory(title, household.categories)) return null
    return `${no(matter)} 里写了这户的类别，转出去镇里和部门都会看到。换个说法再转：转哨 ${matter.number} 要办的事`
  },
)
