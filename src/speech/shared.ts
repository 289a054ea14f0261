import type { Matter } from '../domain/matter.ts'
import type { Said } from './mechanism-parts.ts'
import type { Scene } from './mechanism.ts'
import { each, type Outcome, refuse } from './outcome.ts'

/** A word alone. */
export const NOTHING_SAID: Said = { text: null, reason: null, rating: null }

/**
 * The handler of a word that several mechanisms share (完成, 评单, 同意): each matter's own mechanism says what comes of
 * it, by the command's id.
 */
export function answeredBy(id: string) {
  return (
    scene: Scene,
    { matter, ...said }: Partial<Said> & { readonly matter: Matter | readonly Matter[] },
  ): Promise<Outcome> => each([matter].flat(), (one) => answer(scene, one, id, said))
}

async function answer(scene: Scene, matter: Matter, id: string, said: Partial<Said>): Promise<Outcome> {
  const kind = scene.registry.matter(matter.kind)
  const own = kind?.on?.[id]
  if (!own) return refuse(`#${matter.number} 是${scene.registry.nameOf(matter.kind)}，现在不能这样办`)
  return own(scene, matter, { ...NOTHING_SAID, ...said })
}
