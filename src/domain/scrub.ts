/** What takes the place of a name that was erased. */
const SOMEBODY = '村民'

/**
 * A value without what tells who somebody is, whatever lists and objects it lies in: text that is nothing but one of the
 * marks (a name, a nickname, an account) becomes empty, and a longer text is `unnamed`. The same value when there is
 * nothing to take out.
 */
export function scrub<T>(value: T, marks: ReadonlySet<string>, name: string): T {
  if (typeof value === 'string') return (marks.has(value) ? '' : unnamed(value, name)) as T
  if (Array.isArray(value)) {
    const items = value.map((one) => scrub(one, marks, name))
    return (items.every((one, at) => one === value[at]) ? value : items) as T
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const fields = Object.entries(value)
  const scrubbed = fields.map(([key, one]) => [key, scrub(one, marks, name)] as const)
  return scrubbed.every(([, one], at) => one === fields[at]?.[1]) ? value : (Object.fromEntries(scrubbed) as T)
}

/** A text in which a name stands among other words, without the name. */
export function unnamed(text: string, name: string): string {
  return name === '' ? text : text.replaceAll(name, SOMEBODY)
}
