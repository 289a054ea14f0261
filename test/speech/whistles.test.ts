import { readBlocks } from './tables/blocks.ts'
import { describeSayings } from './tables/described.ts'
import { WHISTLES_SECOND } from './tables/whistles-second.ts'
import { SAYINGS, TALK } from './tables/whistles.ts'

describeSayings('whistles, as people speak of them', SAYINGS, TALK)
for (const { command, sayings, talk } of readBlocks(WHISTLES_SECOND))
  describeSayings(`${command}, as people type it`, sayings, talk)
