/**
 * What a person or an operator is told when something is wrong. Refusals, misread and forbidden lines are values
 * (`command/scene`), a busy database is `store/transient`; what is left are the errors that end the program.
 */

/** The program cannot go on. The message tells the operator what is wrong and what to do; the exit code says which kind. */
export class Fatal extends Error {
  override readonly name = 'Fatal'
  readonly exitCode: number

  constructor(kind: keyof typeof EXIT_CODES, message: string, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = EXIT_CODES[kind]
  }
}

/** Exit codes by cause, for systemd, pm2 and docker. */
export const EXIT_CODES = {
  /** A value of the configuration is bad. */
  config: 2,
  /** The database cannot be opened or migrated. */
  database: 3,
  /** Another process uses the data folder. */
  locked: 4,
  /** WeChat refused the token. */
  token: 5,
} as const
