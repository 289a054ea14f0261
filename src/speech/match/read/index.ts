import type { Arg } from '../../args/index.ts'
import type { Draft, Step } from '../draft.ts'
import type { Cursor } from '../line.ts'
import { readDate } from './date.ts'
import { readHousehold } from './household.ts'
import { readMatter } from './matter.ts'
import { readName } from './name.ts'
import { readPeople } from './people.ts'
import { readCategory, readCode, readOrg, readRating, readRoomKind, readTopic } from './simple.ts'
import { readText } from './text.ts'

/** Reads one argument, from the cursor on. Nothing is looked up: the slots hold what was typed. */
export function read(arg: Arg, cursor: Cursor, draft: Draft, topics: ReadonlySet<string>): Step {
  switch (arg.kind) {
    case 'matter':
      return readMatter(arg, cursor, draft)
    case 'people':
    case 'person':
      return readPeople({ ...arg, kind: 'people' }, cursor, draft)
    case 'name':
      return readName(cursor, draft)
    case 'code':
      return readCode(cursor, draft)
    case 'text':
      return readText(arg, cursor, draft)
    case 'date':
      return readDate(arg, cursor, draft)
    case 'rating':
      return readRating(cursor, draft)
    case 'household':
      return readHousehold(arg, cursor, draft)
    case 'category':
      return readCategory(arg, cursor, draft)
    case 'org':
      return readOrg(arg, cursor, draft)
    case 'roomKind':
      return readRoomKind(arg, cursor, draft)
    case 'topic':
      return readTopic(topics, cursor, draft)
  }
}
