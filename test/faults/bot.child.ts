/**
 * A bot in a process of its own that ends itself with SIGKILL at a chosen step of the data path. Arguments: database url, file
 * for what was said, the step (`none`, or one that `hears` tells of), then the texts to be received.
 */
import { diesAt } from '../support/mortal.ts'
import { hears } from './hears.ts'

const [url = '', sayings = '', step = 'none', ...texts] = process.argv.slice(2)
await hears({ url, sayings, texts }, diesAt(step))
