/** What a township sees of its villages (guidance §4, §18): facts side by side, no ranking. */

import { defineMechanism } from '../../src/speech/define.ts'
import villages from './villages.ts'

export default defineMechanism({ commands: [villages] })
