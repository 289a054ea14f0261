/** Rosters as the program brings them in: with the lists of all its mechanisms. */
import { mechanisms } from '../../commands/index.ts'
import { type Checked, checkSheets as check } from '../../src/roster/check/index.ts'
import * as roster from '../../src/roster/index.ts'
import type { Item } from '../../src/roster/list.ts'
import { rosterLists } from '../../src/speech/of-roster.ts'
import type { Store } from '../../src/store/index.ts'

export const LISTS = rosterLists(mechanisms)

type Options = Omit<roster.ImportOptions, 'lists'>
type Files = Parameters<typeof roster.importUpload>[1]

export const readSheets = (path: string) => roster.readSheets(path, LISTS)
export const checkSheets = (sheets: roster.Sheets) => check(sheets, LISTS)
export const templateWorkbook = () => roster.templateWorkbook(LISTS)
export const templateFile = () => roster.templateFile(LISTS)

export function importRoster(store: Store, path: string, options: Options) {
  return roster.importRoster(store, path, { ...options, lists: LISTS })
}

export function importSheets(store: Store, sheets: roster.Sheets, options: Options) {
  return roster.importSheets(store, sheets, { ...options, lists: LISTS })
}

export function importUpload(store: Store, files: Files, options: Options) {
  return roster.importUpload(store, files, { ...options, lists: LISTS })
}

export function importDemoVillage(store: Store, options: Options) {
  return roster.importDemoVillage(store, { ...options, lists: LISTS })
}

/** What a sheet of a list names for the first village or township it is of. */
export function listed(checked: Checked['roster'], sheet: string): readonly Item[] {
  return checked?.lists.find(({ items }) => items[sheet] !== undefined)?.items[sheet] ?? []
}
