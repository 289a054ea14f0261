/** @jsxRuntime automatic @jsxImportSource hono/jsx */
/** What a village settles in more than a number: the commands that do so in chat, each as a form under its heading. */
import { dayOf } from '../domain/day.ts'
import { CommandDeed, mayHere } from './command-form.tsx'
import type { Desk, Visitor } from './options.ts'
import { Card } from './parts.tsx'

export function SettledBySaying({ desk, visitor }: { readonly desk: Desk; readonly visitor: Visitor }) {
  const commands = desk.ears.registry.live.filter(({ form }) => form?.settles !== undefined)
  const own = commands.filter((command) => mayHere(command, visitor))
  const headings = [...new Set(own.flatMap(({ form }) => form?.settles ?? []))]
  const today = dayOf(desk.clock.now())
  return (
    <>
      {headings.map((heading) => (
        <Card title={`${heading}：怎么用`} screenOnly>
          <div class="row row__deeds">
            {own
              .filter(({ form }) => form?.settles === heading)
              .map((command) => (
                <CommandDeed {...{ command, visitor, today }} about={heading} back="/settings" whole />
              ))}
          </div>
        </Card>
      ))}
    </>
  )
}
