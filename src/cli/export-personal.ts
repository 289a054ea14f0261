/** Papers of a person, and tables for other systems, from the terminal: `npm run export -- 时长记录 2026 --of 姓名`. */
import {
  type AskingFor,
  drawPage,
  personalPapers,
  takeOrgPaper,
  takePersonal,
  takeUpload,
  toCsv,
} from '../documents/index.ts'
import { monthOf, placeOf } from '../ledger/index.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { Store } from '../store/index.ts'
import { end, Mistake } from './ending.ts'
import { exporterIn, newFile, villageNamed } from './exporter.ts'

interface Asked {
  readonly name: string
  /** `2026` or `2026-11`. */
  readonly of: string
  readonly village: string | undefined
  readonly path: string | undefined
  readonly as: string | undefined
  readonly registry: Registry
  readonly now: Date
}

const NO_PICTURES = (): Promise<Uint8Array> => Promise.reject(new Error('there are no pictures on it'))

/** Somebody's paper of a year, as a workbook. */
export async function writePersonal(
  store: Store,
  { name, of, ...asked }: Asked & { readonly whose: string | undefined },
) {
  const year = /^(20\d\d)年?$/u.exec(of)?.[1]
  if (year === undefined) throw new Mistake(`年份“${of}”没看懂，请写成 2026 / The year must be like 2026`)
  const isRoll = personalPapers(asked.registry)[name]?.ofAll === true
  if (asked.whose === undefined && !isRoll) throw new Mistake(`请写明是谁的：--of 姓名 / Say whose it is: --of`)
  const org = await villageNamed(store, asked.village)
  const by: AskingFor = { ...(await exporterIn(store, org, asked.as)), via: 'terminal' }
  // A roll is of everybody.
  const { personId, name: owner } =
    asked.whose === undefined ? { personId: null, name: org.name } : await exporterIn(store, org, asked.whose)
  const whose = { villageId: org.id, personId: personId ?? '', year }
  const taken = await store.transaction((tx) => takePersonal(tx, { name, whose, by }, asked))
  if ('refused' in taken)
    throw new Mistake(`${owner}没有 ${year} 年的${name}，或者您不能看 / There is none, or not for you`)
  const { file, handle } = await newFile(asked.path, `${placeOf(org.name)}-${owner}-${taken.name}`)
  try {
    await handle.writeFile(await drawPage(taken.page, NO_PICTURES))
  } finally {
    await handle.close()
  }
  return end(0, `${owner}的${name}已写到 ${file}`)
}

/** A paper of a village or a township of a month or a year, as a workbook. */
export async function writeOrgPaper(store: Store, { name, of, village, path, as, ...known }: Asked) {
  const period = of.replace(/年$/u, '')
  const org = await villageNamed(store, village, true)
  const by: AskingFor = { ...(await exporterIn(store, org, as)), via: 'terminal' }
  const taken = await store.transaction((tx) => takeOrgPaper(tx, { name, orgId: org.id, period }, by, known))
  if ('refused' in taken) throw new Mistake(`没有 ${of} 的${name}，或者您不能看 / There is none, or not for you`)
  const { file, handle } = await newFile(path, `${placeOf(org.name)}-${taken.name}`)
  try {
    await handle.writeFile(await drawPage(taken.page, NO_PICTURES))
  } finally {
    await handle.close()
  }
  return end(0, `${placeOf(org.name)}的${name}已写到 ${file}`)
}

/** A table of a month or a year, as CSV. */
export async function writeUpload(store: Store, { name, of, village, path, as, ...known }: Asked) {
  const days = daysIn(of)
  if (!days) throw new Mistake(`“${of}”没看懂，请写成 2026-11 或 2026 / A month or a year`)
  const org = await villageNamed(store, village)
  const by: AskingFor = { ...(await exporterIn(store, org, as)), via: 'terminal' }
  const rows = await store.transaction((tx) => takeUpload(tx, { name, of: { villageId: org.id, ...days }, by }, known))
  if ('refused' in rows) throw new Mistake(`您不能导出${name} / You may not export it`)
  const { file, handle } = await newFile(path, `${placeOf(org.name)}-${of}-${name}.csv`)
  try {
    await handle.writeFile(toCsv(rows))
  } finally {
    await handle.close()
  }
  return end(0, `${placeOf(org.name)}的${name}已写到 ${file}，共 ${rows.length - 1} 行`)
}

/** The days of a month or a year; null where it names neither. */
function daysIn(of: string): { readonly fromDay: string; readonly toDay: string } | null {
  const year = /^(20\d\d)年?$/u.exec(of)?.[1]
  if (year !== undefined) return { fromDay: `${year}-01-01`, toDay: `${Number(year) + 1}-01-01` }
  const month = monthOf(of)
  return month && { fromDay: month.fromDay, toDay: month.toDay }
}
