import { destination, type Logger, pino } from 'pino'

/** Never in a log: names, phones, what people wrote, passwords and tokens. */
const SECRET = ['name', 'talkerName', 'phone', 'address', 'text', 'note', 'title', 'password', 'token', 'code', 'url']

/** The program's log: JSON lines on standard error, so that the terminal's own output stays readable. */
export function createLog(level: string): Logger {
  const paths = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])
  return pino({ level, redact: { paths, censor: '[…]' }, base: null }, destination({ dest: 2, sync: false }))
}
