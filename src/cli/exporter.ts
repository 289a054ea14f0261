/** What exports from the terminal share: of which village, as whom, into which file. */
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Org } from '../domain/org.ts'
import { type Exporter, partsOf, placeOf, townshipsOf, villagesOf } from '../ledger/index.ts'
import type { Store } from '../store/index.ts'
import { Mistake } from './ending.ts'

/** Exports are of the village and no part of the program: git leaves this folder alone. */
export const FOLDER = '导出'

/** A new file, at the path that was asked for or in the folder for exports under this name. */
export async function newFile(
  path: string | undefined,
  name: string,
): Promise<{ readonly file: string; readonly handle: FileHandle }> {
  if (path === undefined) await mkdir(FOLDER, { recursive: true })
  const file = path ?? join(FOLDER, name)
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    const exists = error.code === 'EEXIST'
    throw new Mistake(
      exists
        ? `已经有 ${file} 了，请换一个文件名 / The file exists already`
        : `写不了 ${file}，请检查文件夹是否存在、能否写入 / The file cannot be written`,
    )
  })
  return { file, handle }
}

/** The village of this name, or the township where that may be meant too; without a name the only village. */
export async function villageNamed(store: Store, name: string | undefined, orAbove = false): Promise<Org> {
  const orgs = await store.transaction((tx) => tx.orgs())
  const all = villagesOf(orgs)
  if (all.length === 0) throw new Mistake('还没有导入名册，请先运行 npm run import / No village has been imported yet')
  const isCalled = (org: Org) => org.name === name || placeOf(org.name) === name
  const fitting = name === undefined ? all : [...all, ...(orAbove ? townshipsOf(orgs) : [])].filter(isCalled)
  const [only, ...others] = fitting
  if (only && others.length === 0) return only
  const names = all.map((org) => placeOf(org.name)).join('、')
  throw new Mistake(
    name === undefined
      ? `有好几个村，请写明是哪一个：${names} / Several villages: name one`
      : `没有“${name}”这个村，有的是：${names} / No such village`,
  )
}

/** The operator counts as the administrator of the village, who sees nothing private of a household. */
export async function exporterIn(store: Store, org: Org, name: string | undefined): Promise<Exporter> {
  const via = 'terminal'
  if (name === undefined) return { personId: null, name: '终端', via, holdings: [{ orgId: org.id, role: 'admin' }] }
  const people = await store.transaction(async (tx) => {
    const orgs = await tx.orgs()
    const near = [...orgs.upward(org.id), ...partsOf(orgs, org.id)]
    return tx.people.named(
      name,
      near.map((one) => one.id),
    )
  })
  const [person, ...others] = people
  if (person && others.length === 0) return { personId: person.id, name: person.name, via, holdings: person.holdings }
  throw new Mistake(
    person
      ? `${placeOf(org.name)}有 ${people.length} 个“${name}” / Several people have this name`
      : `${placeOf(org.name)}没有“${name}”这个人 / No such person`,
  )
}
