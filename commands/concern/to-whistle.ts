import { tellsCategory } from '../../src/domain/visit-rules.ts'
import { no } from '../common/phrases.ts'
import { goOnAsWhistle } from '../whistle/go-on.ts'
import { whyNotConcern } from './words.ts'

/** 转哨 of a concern: which household it is about, and what that is registered as, is for nobody in the township to read. */
export const toWhistle = goOnAsWhistle(
  (step) => whyNotConcern(step, '网格员、村干部或书记来转'),
  async ({ tx }, matter, title) => {
    const household = await tx.households.ofMatter(matter.id)
    const names = household && [household.head, household.number].some((name) => title.includes(name))
    if (!household || !(names || tellsCategory(title, household.categories))) return null
    return `${no(matter)} 里写了是哪一户、什么类别，转出去镇里和部门都会看到。换个说法再转：转哨 ${matter.number} 要办的事`
  },
)
