import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A room's README says what is where; a name it holds is a file, a folder or something exported there, so none grows stale. */
const SOURCE = new URL('../src/', import.meta.url)

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => !file.includes('generated'))
const read = (file: string) => readFileSync(new URL(file, SOURCE), 'utf8')
const exported = (file: string) =>
  /\.tsx?$/u.test(file)
    ? [...read(file).matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gmu)].map(
        (hit) => hit[1],
      )
    : []

describe.each(files.filter((file) => basename(file) === 'README.md'))('%s', (readme) => {
  it('names what is there', () => {
    const room = readme.slice(0, -'README.md'.length)
    const inside = files.filter((file) => file.startsWith(room))
    const known = new Set([...inside.map((file) => basename(file).replace(/\.\w+$/u, '')), ...inside.flatMap(exported)])
    const named = [...read(readme).matchAll(/`([a-z][a-zA-Z-]*)\/?`/gu)].map((hit) => hit[1] ?? '')
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})
