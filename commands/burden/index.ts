/** 负担 (guidance §20): what is asked of villages from above, by who asks; the bot asks nobody for it. */
import { defineMechanism } from '../../src/speech/define.ts'
import burden from './burden.ts'
import { mornings } from './monthly.ts'

export default defineMechanism({ commands: [burden], mornings })
