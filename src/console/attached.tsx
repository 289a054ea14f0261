/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { type Attachment, TAKEN } from '../domain/attachment.ts'
import type { ConsoleApp, Desk, Visitor } from './options.ts'
import { address } from './parts.tsx'
import { VILLAGE_FIELD } from './ticket.tsx'

/** Pictures and files of a matter of the village that is shown, as their content told what they are. */
export function attached(app: ConsoleApp, { store, files }: Desk): void {
  app.get('/matters/:number{[0-9]{1,9}}/files/:id{[\\w-]{1,64}}', async (c) => {
    const { village } = c.get('visitor')
    const found = await store.transaction(async (tx) => {
      const matter = await tx.matters.byNumber(village.id, Number(c.req.param('number')))
      const all = matter ? await tx.attachments.ofMatter(matter.id) : []
      return all.find(({ id }) => id === c.req.param('id'))
    })
    const bytes = found && TAKEN[found.type] ? await files.read(found.hash).catch(() => null) : null
    if (!found || !bytes) throw new HTTPException(404)
    const shown = isPicture(found) ? 'inline' : 'attachment'
    return c.body(Buffer.from(bytes), 200, {
      'Content-Type': found.type,
      'Content-Disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'X-Content-Type-Options': 'nosniff',
    })
  })
}

interface Props {
  readonly number: number
  readonly files: readonly Attachment[]
  readonly visitor: Visitor
}

/** Pictures small, each a way to the whole; files by their names. */
export function Attached({ number, files, visitor }: Props) {
  return (
    <ul class="attached">
      {files.map((file) => {
        const href = address(`/matters/${number}/files/${file.id}`, { [VILLAGE_FIELD]: visitor.village.id })
        return (
          <li>
            <a href={href}>{isPicture(file) ? <img src={href} alt={file.name} loading="lazy" /> : file.name}</a>
          </li>
        )
      })}
    </ul>
  )
}

const isPicture = ({ type }: Attachment): boolean => type.startsWith('image/')
