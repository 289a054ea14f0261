/**
 * `npm run understand`: what a line is taken to mean, without a bot. Reads JSON lines
 * `{text, ctx?, now?, kind?}` and writes one JSON line for each; a bad line answers `{"error": …}` and the rest go on.
 * The bot's names may follow, parted by commas: `npm run understand -- 连心小助手,小连`. With `--why` each answer tells what spoke
 * for a command and against it.
 */
import { mechanisms } from '../../commands/index.ts'
import { createRegistry } from '../speech/registry.ts'
import { answerLine } from '../speech/understand-line.ts'
import { createUnderstanding, createWhy } from '../speech/understand.ts'

const given = process.argv.slice(2)
const botNames = (given.find((one) => one !== '--why') ?? '连心小助手').split(',')
const registry = createRegistry(mechanisms)
const understand = createUnderstanding(registry, botNames)
const why = given.includes('--why') ? createWhy(registry, botNames) : undefined

let rest = ''
process.stdin.setEncoding('utf8')
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) answer(line)
}
answer(rest)

/** Lines end at a line feed alone: JSON may hold the other separators Unicode knows. */
function answer(line: string): void {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answerLine(line, understand, new Date(), why))}\n`)
}
