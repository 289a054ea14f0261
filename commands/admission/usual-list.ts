/**
 * 准入清单 where a township's roster names none: what laws expressly have village committees help with, and nothing else, in
 * the words of those laws; 条款待核 where the paragraph was not found in a published text. A township puts its own sheet in place of it.
 */
import type { AdmissionItem } from './roster-list.ts'

export const USUAL: readonly AdmissionItem[] = [
  { category: '应急', title: '防汛抗旱和险情报告', source: '突发事件应对法：村委会依法协助政府做好应对工作' },
  { category: '应急', title: '防火安全检查', source: '消防法（条款待核）：村委会进行防火安全检查' },
  { category: '应急', title: '森林防火', source: '森林防火条例' },
  {
    category: '民生',
    title: '低保和临时救助协助调查',
    source: '社会救助暂行办法（条款待核）：村委会协助做好社会救助工作',
  },
  { category: '民生', title: '残疾人帮扶', source: '残疾人保障法' },
  { category: '民生', title: '老年人关爱', source: '老年人权益保障法' },
  { category: '民生', title: '未成年人保护', source: '未成年人保护法（条款待核）：村委会设专人专岗' },
  { category: '民生', title: '督促适龄儿童入学', source: '义务教育法第十三条：村委会协助政府督促入学' },
  { category: '民生', title: '医保和养老保险参保', source: '国发〔2014〕8号（文号待核）' },
  { category: '健康', title: '传染病防控和疫苗接种通知', source: '传染病防治法：村委会组织村民参与预防控制' },
  { category: '健康', title: '生育服务和卫生宣传', source: '人口与计划生育法（条款待核）' },
  { category: '健康', title: '动物防疫', source: '动物防疫法：村委会协助做好动物防疫工作' },
  { category: '平安', title: '矛盾纠纷调解', source: '人民调解法第八条：村委会设立人民调解委员会' },
  { category: '平安', title: '禁毒宣传', source: '禁毒法第十七条：村委会协助加强禁毒宣传教育' },
  { category: '平安', title: '社区矫正协助', source: '社区矫正法（条款待核）：村委会依法协助社区矫正' },
  { category: '平安', title: '反家庭暴力告诫查访', source: '反家庭暴力法（条款待核）' },
  { category: '其他', title: '兵役登记和征兵', source: '征兵工作条例' },
  { category: '其他', title: '人口和农业普查', source: '全国人口普查条例、全国农业普查条例' },
]
