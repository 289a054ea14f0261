/** A document of a matter is no file before somebody wants it: it is drawn when it is sent, from what is known then. */
import type { Matter } from '../domain/matter.ts'
import type { Scene } from './mechanism.ts'
import type { OrgPeriod } from './org-paper.ts'
import { type Outcome, reply, type Tell } from './outcome.ts'
import type { Whose } from './personal-paper.ts'

const BETWEEN = '@'
/** Stands where a person's id would. */
const OF_ORG = ''

/** What stands in the place of an attachment's id: a paper of a matter, of a person and a year, or of an organisation and a period. */
export type Drawn =
  | { readonly name: string; readonly matterId: string }
  | ({ readonly name: string } & Whose)
  | ({ readonly name: string } & OrgPeriod)

/** Null for the id of a file that is kept. */
export function drawnIn(attachmentId: string): Drawn | null {
  const [name, matterId, personId, year] = attachmentId.split(BETWEEN)
  if (name === undefined || matterId === undefined) return null
  if (personId === OF_ORG && year !== undefined) return { name, orgId: matterId, period: year }
  return personId !== undefined && year !== undefined
    ? { name, villageId: matterId, personId, year }
    : { name, matterId }
}

/** Sends somebody their own paper, to them alone. */
export function replyWithOwnPaper({ account }: Scene, whose: Whose, name: string, words: string): Outcome {
  const attachmentId = [name, whose.villageId, whose.personId, whose.year].join(BETWEEN)
  const to = { account: account.id, roomId: null }
  return reply(words, { to, text: personalFileName(whose, name), attachmentId })
}

export const personalFileName = ({ year }: Pick<Whose, 'year'>, name: string): string => `${name}-${year}.xlsx`

export const orgPaperName = ({ period }: Pick<OrgPeriod, 'period'>, name: string): string => `${name}-${period}.xlsx`

/** Sends a paper of an organisation to who asked for it, to them alone. */
export function replyWithOrgPaper({ account }: Scene, of: OrgPeriod, name: string, words: string): Outcome {
  const attachmentId = [name, of.orgId, OF_ORG, of.period].join(BETWEEN)
  return reply(words, { to: { account: account.id, roomId: null }, text: orgPaperName(of, name), attachmentId })
}

/** Sends a document of a matter behind these words: where it was asked for, or to whoever asked `alone`. */
export function replyWithDocument(scene: Scene, matter: Matter, name: string, words: string, alone = false): Outcome {
  const { place, account, room } = scene
  const here: Tell['to'] =
    alone || place === 'direct' || !room
      ? { account: account.id, roomId: null }
      : { rooms: [room.kind], villageId: matter.villageId, within: room.orgId === matter.villageId ? [] : [room.orgId] }
  return reply(words, { to: here, text: fileName(matter, name), attachmentId: `${name}${BETWEEN}${matter.id}` })
}

export const fileName = ({ number }: Pick<Matter, 'number'>, name: string): string => `${name}-${number}.xlsx`
