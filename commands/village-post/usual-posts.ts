/** A post of the village: its name ends in 岗. */
export interface Post {
  readonly name: string
  /** What whoever holds it does; empty where nobody has said. */
  readonly does: string
}

/**
 * The posts that villages usually set for members who hold no office: 设岗定责 under guidance §10 (桂基领发〔2021〕2号), with the
 * names and duties as practised. None is prescribed; 书记 adds with 设岗 and takes away with 撤岗.
 */
export const USUAL_POSTS: readonly Post[] = [
  { name: '政策宣传岗', does: '把政策讲给左邻右舍听' },
  { name: '环境卫生岗', does: '带头打扫，提醒大家爱护公共区' },
  { name: '治安巡逻岗', does: '夜里、节日到屯里走一走看一看' },
  { name: '矛盾调解岗', does: '邻里有争执，先去劝一劝' },
  { name: '帮扶助困岗', does: '搭把手帮困难户和老人' },
  { name: '民主监督岗', does: '看公开、听意见，有疑问帮大家问' },
]
