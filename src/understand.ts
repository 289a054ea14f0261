/**
 * `npm run understand`: what a line is taken to mean, without a bot. Reads JSON lines
 * `{text, ctx?, now?, kind?}` and writes one JSON line for each; a bad line answers `{"error": …}` and the rest go on.
 * The bot's names may follow, parted by commas: `npm run understand -- 连心小助手,小连`.
 */
import { createInterface } from 'node:readline'
import { commands } from '../commands/index.ts'
import { createUnderstanding } from './command/understand.ts'
import { answerLine } from './command/understand-line.ts'

const botNames = (process.argv[2] ?? '连心小助手').split(',')
const understand = createUnderstanding(commands, botNames)

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answerLine(line, understand, new Date()))}\n`)
}
