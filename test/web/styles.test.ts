import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContext } from '../support/browser.ts'

const src = join(import.meta.dirname, '../../src')
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))

/** What a browser passes over in silence: a property that there is not, or not with such a value. */
describe('the style sheets', () => {
  let context: Awaited<ReturnType<typeof openContext>>
  let page: Awaited<ReturnType<typeof context.newPage>>
  beforeAll(async () => {
    context = await openContext()
    page = await context.newPage()
  })
  afterAll(() => context.close())

  const passedOver = (sheet: string) =>
    page.evaluate(`${JSON.stringify(declarationsOf(sheet))}.filter((one) => !CSS.supports(one))`)

  it('would be told what is wrong', async () => {
    const sheet =
      '@media (width > 1px) { /* colr: red */ a:hover { colr: red; width: 3pz !important; height: var(--x) } }'
    expect(await passedOver(sheet)).toEqual(['colr: red', 'width: 3pz'])
  })

  it.each(sheets)('%s is understood to the last word', async (sheet) => {
    const text = readFileSync(join(src, sheet), 'utf8')
    expect(declarationsOf(text)).not.toEqual([])
    expect(await passedOver(text)).toEqual([])
  })
})

/** Each `property: value` of a sheet; what stands in front of a brace is none. */
function declarationsOf(sheet: string): readonly string[] {
  const words = sheet.replaceAll(/\/\*.*?\*\//gsu, '')
  const declared = words.matchAll(/(?<=[{;]\s*)[-\w]+\s*:[^;{}]+(?=[;}])/gu)
  return [...declared].map(([one]) => one.replace(/!important/u, '').trim())
}
