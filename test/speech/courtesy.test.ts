import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Setting, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { SAYINGS, TALK } from './tables/courtesy.ts'
import { describeSayings } from './tables/described.ts'

describeSayings('courtesies in front and behind', SAYINGS, TALK)

interface Case {
  readonly text: string
  readonly ctx: Setting
  readonly expect: { readonly number?: number } | null
}

/** What people add to any line, and what changes nothing of it. */
const COURTESIES: Readonly<Record<string, (words: string) => string>> = {
  'behind a title': (words) => `书记，${words}`,
  'behind a greeting': (words) => `大家好 ${words}`,
  'behind 好的': (words) => `好的，${words}`,
  'said to the bot': (words) => `@连心小助手\u2005${words}`,
  'full width': (words) => words.replace(/[0-9#]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  'with a wide space': (words) => words.replaceAll(' ', '\u3000'),
  'with an exclamation': (words) => `${words.replace(/[。！!]*$/u, '')}！`,
  'with an emoji in front': (words) => `🙋${words}`,
  'with 哈': (words) => `${words.replace(/[。！!]*$/u, '')}哈`,
  'with thanks': (words) => `${words.replace(/[。！!]*$/u, '')}，谢谢`,
}

/** As many of the given cases as may lose by it: scores keep their thanks, misspelt words behind a greeting are not sought. */
const LOST: Readonly<Record<string, number>> = {
  'behind a title': 12,
  'behind a greeting': 12,
  'behind 好的': 12,
  'with 哈': 15,
  'with thanks': 15,
  'with a wide space': 1,
}

describe('what changes nothing of any given case', () => {
  const understand = createUnderstanding(registry, ['连心小助手'])
  const now = new Date('2026-11-22T15:00:00+08:00')
  const cases = readFileSync(new URL('../cases/utterances.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)

  test.each(Object.entries(COURTESIES))('%s', (name, said) => {
    const lost = cases.filter(({ text, ctx, expect: meant }) => {
      const [, quote = '', words = ''] = /^([\s\S]*- - -\n)?([\s\S]*)$/u.exec(text) ?? []
      if (/^[@＠/／#＃]/u.test(words) && name !== 'full width') return false
      const open = ctx.open?.length ? ctx.open : [meant?.number ?? 1]
      const mentions = [...(ctx.mentions ?? []), ...(name === 'said to the bot' ? ['bot'] : [])]
      const setting = { ...ctx, open, mentions }
      return plain(understand(quote + said(words), setting, now)) !== plain(understand(text, setting, now))
    })
    expect(lost.length, lost.map(({ text }) => said(text)).join('\n')).toBeLessThanOrEqual(LOST[name] ?? 0)
  })
})

/** What was understood, without what was added. */
const plain = (understood: Understood): string =>
  JSON.stringify(understood, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFKC').replaceAll(/[\s,，。.!！]+|哈$|谢谢$/gu, '') : value,
  )
