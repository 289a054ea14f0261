import type { Power } from '../powers.ts'
import { AID } from './aid.ts'
import { COMMON_GOODS } from './common-goods.ts'
import { FIELDS } from './fields.ts'
import { HOMES } from './homes.ts'
import { CUSTOMS, PAPERS, SERVICES } from './papers.ts'

/** 权力清单 of a village that has none of its own: what villages mostly do, each line with what it rests on (guidance §15). */
export const USUAL_POWERS: readonly Power[] = [
  ...HOMES,
  ...AID,
  ...FIELDS,
  ...COMMON_GOODS,
  ...PAPERS,
  ...SERVICES,
  ...CUSTOMS,
]
