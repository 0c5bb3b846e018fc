/** 版名 that newspapers share; a paper's own stand in its profile. A name here may stand alone on its line. */
const names =
  '要闻 综合 综合新闻 国际 国际新闻 国内 国内新闻 经济 经济新闻 社会 社会新闻 文化 生态 体育 体育新闻 理论 评论 地方 地方新闻 本地 本地新闻 专题 专版 专刊 副刊 特刊 特别报道 广告 图片报道 图片新闻 党建 党的建设 基层党建 时事 时政 时政新闻 民生 民生新闻 教育 科技 健康 卫生 财经 金融 法治 政法 农业 三农 乡村 乡村振兴 旅游 文旅 视点 视野 深度 时评 观点 政治 军事 生活 县区 县区新闻 县域 县域新闻 区县 镇街 城事 城市 都市 社区 身边 热点 关注 焦点 聚焦 视觉 影像 人物 读书 周末 公益 公益广告 港澳 台湾 港澳台 两岸 中国 世界 全球 娱乐 文娱 房产 汽车 消费 天下 快讯 今日关注 今日要闻 新闻 服务 资讯 声音 互动 投资 产经 企业 工业 项目 招商 国土 交通 环保 环境 统战 人大 政协 青年 妇女 老年 少年 学习 宣传 思想 文艺 文学 艺术 收藏 史志 记忆 百姓 市井 东盟 大马 全国 地方版 言论 社论 论坛 论坛版 家庭 美食 时尚 马经 副刊版'
const shared = new Set(names.split(' '))

/** Whether a text is a section's name, its own or one that newspapers share. `own` are those of the archive's papers. */
export const isSectionName = (text: string, own: ReadonlySet<string>): boolean => shared.has(text) || own.has(text)
