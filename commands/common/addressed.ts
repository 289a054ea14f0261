import type { RoomKind } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'

/** The parts of the village the words begin with, when those have such a group of their own: 上村屯 停水通知. */
export async function addressed(
  text: string,
  { tx, village, orgs }: Scene,
  kind: RoomKind = 'villagers',
): Promise<{ readonly orgIds: readonly string[]; readonly words: string }> {
  const [, called = '', words = ''] =
    /^(\p{Script=Han}{2,}(?:[、，,和]\p{Script=Han}{2,})*)[ \u3000\t]+(\S.*)$/su.exec(text) ?? []
  if (village === null || called === '') return { orgIds: [], words: text }
  if (/^全[村体]$/u.test(called)) return { orgIds: [], words }
  const orgIds: string[] = []
  for (const name of called.split(/[、，,和]/u)) {
    const below = orgs.named(name).filter((org) => org.id !== village.id && orgs.isWithin(org.id, village.id))
    for (const org of below) {
      if ((await tx.rooms.ofVillage(village.id, [kind], [org.id])).length > 0) orgIds.push(org.id)
    }
    if (!below.some((org) => orgIds.includes(org.id))) return { orgIds: [], words: text }
  }
  return { orgIds: [...new Set(orgIds)], words }
}
