import type { Org, OrgTree } from '../../domain/org.ts'
import type { ArgOf } from '../args/index.ts'
import { refuse } from '../outcome.ts'
import { type Answer, MISSING, type Question } from './answer.ts'

export function resolveOrg(_: ArgOf<'org'>, { reading, scene }: Question): Answer {
  const name = reading.slots.text?.trim()
  if (!name) return MISSING
  const found = scene.orgs.named(name)
  const [only] = found
  if (!only) return { instead: refuse(`没有找到组织「${name}」，请照花名册上的名称写`) }
  const meant = found.length === 1 ? only : topmost(found, scene.orgs)
  if (meant) return { value: meant }
  return { instead: refuse(`「${name}」有好几个：${found.map((org) => org.name).join('、')}，请写全名`) }
}

/** 青山村 means the village, not its committee: the one that all the others stand under or beside within it. */
function topmost(found: readonly Org[], orgs: OrgTree): Org | undefined {
  return found.find((org) => found.every((other) => orgs.isWithin(other.id, org.id)))
}
