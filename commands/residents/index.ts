/** Who belongs to the village and what they are in it, one by one, in chat and console; a roster says it of all at once. */
import { defineMechanism } from '../../src/speech/define.ts'
import addPerson from './add-person.ts'
import correctPerson from './correct-person.ts'
import giveRole from './give-role.ts'
import leaveVillage from './leave-village.ts'
import stepDown from './step-down.ts'
import unbindPerson from './unbind-person.ts'
import { WRITTEN } from './writing.ts'

export default defineMechanism({
  commands: [addPerson, correctPerson, leaveVillage, giveRole, stepDown, unbindPerson],
  deeds: { [WRITTEN]: '改花名册' },
})
