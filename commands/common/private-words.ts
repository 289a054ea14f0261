/** What is about to be told to a whole group and should not be: whoever wrote it sees it in the preview, and decides. */
import { tellsCard, tellsPhone } from '../../src/domain/mask.ts'
import type { Transaction } from '../../src/store/index.ts'

/** 个人信息保护法 §28: health and children are the most private of all; 社会救助法 §45 lets only a name and a category be told. */
const HEALTH = /病|残疾|智障|癌|瘤|高血压|中风|瘫痪|透析|化疗|怀孕|流产|吸毒|艾滋/u
const CHILDREN = /儿童|孤儿|小孩|孩子|儿子|女儿|孙[子女]|学生/u

/** A line under the preview that names what is private in it; none where nothing is. */
export async function privacyWarning(
  tx: Transaction,
  { text, villageId, number }: { readonly text: string; readonly villageId: string; readonly number: number },
): Promise<readonly string[]> {
  const isDelicate = HEALTH.test(text) || CHILDREN.test(text)
  const [household] = isDelicate ? await tx.households.namedIn(text, villageId) : []
  const found = [
    ...(tellsCard(text) ? ['身份证号或银行卡号'] : []),
    ...(tellsPhone(text) ? ['电话号码'] : []),
    ...(household && HEALTH.test(text) ? ['哪一户谁生病、残疾'] : []),
    ...(household && CHILDREN.test(text) ? ['哪一户的孩子'] : []),
  ]
  if (found.length === 0) return []
  return [`请看看：里面有${found.join('、')}，去掉再发？要改就先发：取消 ${number}，改好重新发`]
}
