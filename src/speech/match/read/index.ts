import type { Arg, ArgKind, ArgOf } from '../../args/index.ts'
import type { Draft, Step } from '../draft.ts'
import type { Cursor } from '../line.ts'
import { readDate } from './date.ts'
import { readHousehold } from './household.ts'
import { readMatter } from './matter.ts'
import { readName } from './name.ts'
import { readPeople } from './people.ts'
import { readRating } from './rating.ts'
import { readAccount, readCategory, readCode, readOrg, readRoomKind, readTopic } from './simple.ts'
import { readText } from './text.ts'

type Readers = {
  readonly [K in ArgKind]: (arg: ArgOf<K>, cursor: Cursor, draft: Draft, topics: ReadonlySet<string>) => Step
}

const READERS: Readers = {
  matter: readMatter,
  people: readPeople,
  person: (arg, cursor, draft) => readPeople({ ...arg, kind: 'people' }, cursor, draft),
  name: readName,
  account: (_, cursor, draft) => readAccount(cursor, draft),
  code: (_, cursor, draft) => readCode(cursor, draft),
  text: readText,
  date: readDate,
  rating: (_, cursor, draft) => readRating(cursor, draft),
  household: readHousehold,
  category: readCategory,
  org: readOrg,
  roomKind: (_, cursor, draft) => readRoomKind(cursor, draft),
  topic: (_, ...at) => readTopic(...at),
}

/** Reads one argument, from the cursor on. Nothing is looked up: the slots hold what was typed. */
export const read = (arg: Arg, cursor: Cursor, draft: Draft, topics: ReadonlySet<string>): Step =>
  READERS[arg.kind](arg as never, cursor, draft, topics)
