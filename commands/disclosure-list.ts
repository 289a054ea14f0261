import { defineCommand } from '../src/command/define.ts'
import { CADRE_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'disclosure-list',
  says: ['公开清单'],
  summary: '哪些该公开、公开了没有',
  roles: CADRE_UP,
  places: 'anywhere',
  args: {},
  examples: [{ say: '公开清单', replies: '公开' }],
})
