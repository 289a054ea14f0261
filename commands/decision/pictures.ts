/** A picture of a step of a decision: one at most, and never asked for. */
import type { Details, Matter } from '../../src/domain/matter.ts'
import { after, minutes } from '../../src/domain/time.ts'
import type { MatterKind, Scene } from '../../src/speech/mechanism.ts'
import { decidedIn, type Procedure, type Step } from './procedure.ts'

/** Nobody sends the picture of a meeting later than this after they wrote down what came of it. */
const PICTURE_MS = minutes(10)

/** The details of a decision of which this step was recorded now: a picture that comes belongs to it. */
export const pictured = (details: Details, { move }: Pick<Step, 'move'>): Details => ({ ...details, pictureOf: move })

/** From whoever recorded a step here a picture is taken for a while; the line that says so, empty in the console. */
export async function awaitPicture({ tx, now, account, chatId, words }: Scene, { id }: Matter): Promise<string> {
  if (words === undefined) return ''
  const files = { accountId: account.id, chatId: chatId ?? '' }
  await tx.matters.awaitFiles(id, { files, until: after(now, PICTURE_MS) })
  return '\n现场照片可以接着发一张，不发也行'
}

/** The picture of a step, by its hash. */
export const pictureOf = (matter: Pick<Matter, 'details'>, { move }: Step): string | undefined =>
  decidedIn(matter).pictures[move]

/** How pictures are taken: the one that comes is that of the step that was recorded last. */
export const takesPictures = ({ steps }: Procedure): NonNullable<MatterKind['takesFiles']> => ({
  move: 'attach',
  single: true,
  keeps: (matter, [file]) => {
    const { pictureOf } = matter.details
    if (typeof pictureOf !== 'string' || !file) return matter.details
    return { ...matter.details, pictures: { ...decidedIn(matter).pictures, [pictureOf]: file.hash } }
  },
  next: ({ details, number }) =>
    `照片留在「${steps.find(({ move }) => move === details.pictureOf)?.word ?? '这'}」这一步。看进展发：查 ${number}`,
})
