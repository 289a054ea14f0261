/** The file cannot be read as a roster at all. The message is one line in Chinese that says what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  /** Whether the file named on the command line is not there, rather than wrong. */
  readonly missing: boolean

  constructor(message: string, missing = false) {
    super(message)
    this.missing = missing
  }
}
