import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { registry } from '../support/registry.ts'

/**
 * Nobody is put before another (国办函〔2026〕12号, guidance §14): no text the program can say, on whatever page, in whatever
 * ledger or answer, holds a ranking. Texts are what stands in strings, templates and the words of pages; what is only listened
 * for stands in regular expressions.
 */
const root = join(import.meta.dirname, '../..')
const RANKING =
  /(?<!不|不给人|不作|没有)(?:排名|排行|名次)|第[一二三四五六七八九十\d]+名|[光红黑英积][荣黑雄分]榜|前[三五十\d]+名|并列第|倒数第/u

/** Where it is said that there is none. */
const SAYS_NONE: Readonly<Record<string, readonly string[]>> = {
  'src/console/pages/settings.tsx': ['排名', '不做。签到自愿，不给人排名次，也不要求拍照打卡。'],
}

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('generated'))
    .map((file) => join(folder, file)),
)

describe('no text of the program ranks anybody', () => {
  it('would be found', () => {
    for (const text of ['积分排名', '11月第一名', '积分榜', '前三名', '排行']) expect(text).toMatch(RANKING)
    for (const text of ['不排名', '不给人排名', '第一次', '榜样']) expect(text).not.toMatch(RANKING)
  })

  it.each(files)('%s', (file) => {
    expect(textsIn(file).filter((text) => RANKING.test(text))).toEqual(SAYS_NONE[file] ?? [])
  })

  it('nor does any column, command or state', () => {
    const columns = registry.mechanisms.flatMap(({ ledgers = {} }) =>
      Object.values(ledgers).flatMap((sheets) =>
        sheets.flatMap(({ sheet, title, columns }) => [sheet, title, ...columns.map(({ header }) => header)]),
      ),
    )
    const said = registry.all.flatMap(({ says, summary }) => [...says, summary])
    const words = registry.matters.flatMap(({ words }) =>
      Object.values({ ...words.states, ...words.moves, ...words.parts }),
    )
    expect([...columns, ...said, ...words].filter((text) => RANKING.test(text))).toEqual([])
  })
})

/** What may be said, of a file. */
function textsIn(file: string): readonly string[] {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const texts: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value } = node as { type?: unknown; value?: unknown }
    if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') texts.push(value)
    const cooked = type === 'TemplateElement' && (value as { cooked: unknown }).cooked
    if (typeof cooked === 'string') texts.push(cooked)
    for (const child of Object.values(node)) walk(child)
  }
  walk(program)
  return texts
}
