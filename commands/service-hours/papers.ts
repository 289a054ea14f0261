/** 时长记录 and 时长上传: the record of somebody's year for the seal, and the table that is uploaded elsewhere (民政部令67). */
import type { Page } from '../../src/documents/page.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import type { PaperStage, PersonalPaper, Upload, Whose } from '../../src/speech/personal-paper.ts'
import { inHours } from '../common/in-hours.ts'
import { asHours, type Given, servicesIn } from './services.ts'

/** What the paper and the table are called. */
export const RECORD = '时长记录'
const UPLOAD = '时长上传'
const NOT_OFFICIAL = '以全国志愿服务信息系统登记的为准'
/** What the rules want of a record (§6), with room for the seal. */
const COLUMNS = [
  { header: '名称', width: 14 },
  { header: '日期', width: 12 },
  { header: '地点', width: 14 },
  { header: '内容', width: 36 },
  { header: '时长', width: 16 },
  { header: '组织单位', width: 22 },
  { header: '负责人', width: 12 },
]

export const personal: Readonly<Record<string, PersonalPaper>> = { [RECORD]: { roles: GRID_UP, draw } }

/** Of one year: its first day, and the first after it. */
export const daysOf = (year: string) => ({ fromDay: `${year}-01-01`, toDay: `${Number(year) + 1}-01-01` })

async function draw({ villageId, personId, year }: Whose, stage: PaperStage): Promise<Page | null> {
  const own = (await servicesIn({ villageId, ...daysOf(year) }, stage)).filter((one) => one.personId === personId)
  const person = await stage.tx.people.byId(personId)
  if (own.length === 0 || !person) return null
  const { unit, place, secretary } = await organiserOf(villageId, stage)
  const all = own.reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    title: '志愿服务时长记录',
    head: `${unit}　${year}年`,
    rows: [
      { label: '姓名', text: person.name },
      { label: '合计', text: `${own.length} 次，${inHours(all)}` },
    ],
    table: {
      columns: COLUMNS,
      rows: own.map((one) => [
        one.project,
        one.day,
        place,
        one.what,
        inHours(one.minutes),
        unit,
        one.ledBy || secretary,
      ]),
    },
    text: '',
    foot: [NOT_OFFICIAL, `${unit}（盖章）`, '　　年　　月　　日'],
  }
}

/** Its layout is documented in CONTRIBUTING.md: columns are added at the end and never change. */
export const uploads: Readonly<Record<string, Upload>> = {
  [UPLOAD]: {
    roles: GRID_UP,
    header: ['姓名', '服务日期', '项目名称', '服务内容', '服务地点', '服务时长（小时）', '组织单位', '负责人', '编号'],
    async rows({ villageId, ...days }, stage) {
      const { unit, place, secretary } = await organiserOf(villageId, stage)
      const row = (one: Given) => [
        ...[one.name, one.day, one.project, one.what, place, asHours(one.minutes)],
        ...[unit, one.ledBy || secretary, String(one.number)],
      ]
      // Of who asked to be forgotten nothing is handed on.
      return (await servicesIn({ villageId, ...days }, stage)).filter(({ name }) => name !== '').map(row)
    },
  },
}

async function organiserOf(villageId: string, { tx, orgs }: Pick<PaperStage, 'tx' | 'orgs'>) {
  const unit = orgs.get(villageId)?.name ?? ''
  const [secretary] = await tx.people.holding(['secretary'], [villageId])
  return { unit, place: unit.replace(/(?<=.)(?:党总支部?|党支部|党委|党组织)$/u, ''), secretary: secretary?.name ?? '' }
}
