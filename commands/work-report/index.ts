/** 月报 and 述职材料 (guidance §18): papers that the ledgers write by themselves, a zero report where nothing happened. */
import { defineMechanism } from '../../src/speech/define.ts'
import monthReport from './month-report.ts'
import { orgPapers } from './paper.ts'
import yearReport from './year-report.ts'

export default defineMechanism({ commands: [monthReport, yearReport], orgPapers })
