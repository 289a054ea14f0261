import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EXIT_CODES, Fatal } from '../src/errors.ts'

it('the program ends with the codes the README tells systemd, pm2 and docker of', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const told = new Map(
    [...readme.matchAll(/^\| (\d) \| (.+) \|$/gmu)].map(([, code, means]) => [means ?? '', Number(code)]),
  )
  const meant = (word: string) => [...told].find(([means]) => means.includes(word))?.[1]
  expect([meant('配置'), meant('数据库'), meant('另一个连心'), meant('令牌')]).toEqual([2, 3, 4, 5])
  const causes = ['config', 'database', 'locked', 'token'] as const
  expect(causes.map((cause) => EXIT_CODES[cause])).toEqual([2, 3, 4, 5])
  expect(causes.map((cause) => new Fatal(cause, '').exitCode)).toEqual([2, 3, 4, 5])
})
