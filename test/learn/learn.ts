/** `npm run learn`: learns the gate's weights from all labelled sayings and writes them down. */
import { writeFileSync } from 'node:fs'
import { examplesIn } from './examples.ts'
import { learn, rounded } from './learning.ts'
import { sayings } from './sayings.ts'
import { digestOf, WEIGHTS_FILE, weightsAsWritten } from './written.ts'

const sets = await sayings()
const examples = [...sets.values()].flatMap(examplesIn)
writeFileSync(WEIGHTS_FILE, weightsAsWritten(rounded(learn(examples)), digestOf(sets)))
process.stdout.write(`${examples.length} sayings of that form, ${examples.filter(({ meant }) => meant).length} meant\n`)
