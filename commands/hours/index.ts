/** Records of voluntary service (民政部令67): what each mechanism says that somebody gave of their time (`served`), together. */

import { defineMechanism } from '../../src/speech/define.ts'
import myHours from './my-hours.ts'

export default defineMechanism({ commands: [myHours] })
