import type { Reader } from '../../readers/index.ts'
import type { Draft, Step } from '../draft.ts'
import type { Cursor } from '../line.ts'
import { readDate } from './date.ts'
import { readHousehold } from './household.ts'
import { readMatter } from './matter.ts'
import { readName } from './name.ts'
import { readPeople } from './people.ts'
import { readCategory, readCode, readOrg, readRating, readRoomKind, readTopic } from './simple.ts'
import { readText } from './text.ts'

/** Reads what the reader describes, from the cursor on. Nothing is looked up: the slots hold what was typed. */
export function read(reader: Reader, cursor: Cursor, draft: Draft, topics: ReadonlySet<string>): Step {
  switch (reader.kind) {
    case 'matter':
      return readMatter(reader, cursor, draft)
    case 'people':
    case 'person':
      return readPeople({ ...reader, kind: 'people' }, cursor, draft)
    case 'name':
      return readName(cursor, draft)
    case 'code':
      return readCode(cursor, draft)
    case 'text':
      return readText(reader, cursor, draft)
    case 'date':
      return readDate(reader, cursor, draft)
    case 'rating':
      return readRating(cursor, draft)
    case 'household':
      return readHousehold(reader, cursor, draft)
    case 'category':
      return readCategory(reader, cursor, draft)
    case 'org':
      return readOrg(reader, cursor, draft)
    case 'roomKind':
      return readRoomKind(reader, cursor, draft)
    case 'topic':
      return readTopic(topics, cursor, draft)
  }
}
