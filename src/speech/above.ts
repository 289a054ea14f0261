/** What is said above the villages, in a township's groups or by its people. */
import type { Scene } from './mechanism.ts'

/** Whether this is said above the villages: in the township's groups, or by its people. */
export function isAbove({ village, orgs }: Pick<Scene, 'village' | 'orgs'>): boolean {
  return village !== null && orgs.get(village.id)?.kind === 'township'
}

/** Where matters of a kind are found without a number: the village's own, or those that are answered here. */
export function foundBy(kind: string, scene: Scene): { readonly villageId: string } | { readonly orgId: string } {
  const id = scene.village?.id ?? ''
  return scene.registry.matter(kind)?.answeredAbove && isAbove(scene) ? { orgId: id } : { villageId: id }
}
