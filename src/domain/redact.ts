/**
 * Only those fields of a record that may be shown: the one way in which something private is cut down before it is said. Which
 * fields these are is a table of whoever knows what the record is of: households in `household-sight`, disputes in
 * `commands/mediation`.
 */
export function redact<R extends object>(record: R, visible: ReadonlySet<string>): Partial<R> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => visible.has(field))) as Partial<R>
}
