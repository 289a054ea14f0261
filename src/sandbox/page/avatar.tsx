/** @jsxRuntime automatic @jsxImportSource hono/jsx */

/** How many colours the style sheet has. */
const TONES = 8

/** Which colour a name has: always the same. */
export function toneOf(name: string): string {
  const sum = [...name].reduce((hash, char) => (hash * 37 + (char.codePointAt(0) ?? 0)) % 9973, 3)
  return `tone-${sum % TONES}`
}

/** The surname, or what stands first. */
function initialOf(name: string): string {
  return [...name.trim()][0] ?? '?'
}

export function Avatar({ name, bot = false }: { readonly name: string; readonly bot?: boolean }) {
  return (
    <span class={`avatar ${bot ? 'tone-bot' : toneOf(name)}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  )
}

/** A group's picture is put together from its members, nine at most. */
export function GroupAvatar({ members, bot }: { readonly members: readonly string[]; readonly bot: string }) {
  const shown = members.slice(0, 9)
  return (
    <span class={`avatar mosaic ${shown.length > 4 ? 'nine' : 'four'}`} aria-hidden="true">
      {shown.map((name) => (
        <span class={name === bot ? 'tone-bot' : toneOf(name)}>{initialOf(name)}</span>
      ))}
    </span>
  )
}

export function Badge({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span class="badge">
      {count > 99 ? '99+' : count}
      <span class="visually-hidden">条未读</span>
    </span>
  )
}
