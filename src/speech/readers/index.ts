/**
 * Readers: how each slot of a command is said. They are plain data. Reading a line into slots lives in `../match`
 * (pure); turning slots into people, matters and households lives in `../resolve*` (inside a transaction).
 */
import type {
  CategoryReader,
  DateReader,
  HouseholdReader,
  MatterReader,
  PeopleReader,
  Pointed,
  ReaderKind,
  TextReader,
  Typed,
} from './types.ts'

export type { Pointed, Reader, ReaderKind, ReaderOf, Values, Yields } from './types.ts'
export type { HouseholdRef, PersonRef, Resolved } from './values.ts'

type Optional = { readonly optional?: true; readonly asks?: string; readonly called?: string }
type MatterOptions = Omit<MatterReader, 'kind' | 'of'> & { readonly of: Pointed | readonly Pointed[] }

/** The constructors; `optional: true` lets a slot be missing, `many: true` lets it be said several times. */
export const readers = {
  matter: <const O extends MatterOptions>(options: O): Typed<'matter', O> => {
    const of: readonly Pointed[] = typeof options.of === 'string' ? [options.of] : options.of
    return { ...options, kind: 'matter', of }
  },
  people: <const O extends Omit<PeopleReader, 'kind'> = Record<never, never>>(options?: O) => make('people', options),
  person: <const O extends Optional = Record<never, never>>(options?: O) => make('person', options),
  name: <const O extends Optional = Record<never, never>>(options?: O) => make('name', options),
  code: <const O extends Optional = Record<never, never>>(options?: O) => make('code', options),
  text: <const O extends Partial<Omit<TextReader, 'kind'>> = Record<never, never>>(options?: O): Typed<'text', O> => ({
    slot: 'text',
    ...options,
    kind: 'text',
  }),
  date: <const O extends Omit<DateReader, 'kind'>>(options: O): Typed<'date', O> => ({ ...options, kind: 'date' }),
  rating: <const O extends Optional = Record<never, never>>(options?: O) => make('rating', options),
  household: <const O extends Omit<HouseholdReader, 'kind'> = Record<never, never>>(options?: O) =>
    make('household', options),
  category: <const O extends Omit<CategoryReader, 'kind'>>(options: O): Typed<'category', O> => ({
    ...options,
    kind: 'category',
  }),
  org: <const O extends Optional = Record<never, never>>(options?: O) => make('org', options),
  roomKind: <const O extends Optional = Record<never, never>>(options?: O) => make('roomKind', options),
  topic: <const O extends Optional = Record<never, never>>(options?: O) => make('topic', options),
}

function make<K extends ReaderKind, O>(kind: K, options?: O): Typed<K, O> {
  // The value's type is a phantom, so the plain object is all there is.
  return { ...options, kind } as unknown as Typed<K, O>
}
