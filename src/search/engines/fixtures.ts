import type { PlaceNames } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import type { Doc } from '../types.ts'

/** A small archive for the tests: newest first, undated last, as an index holds it. */
export const docs: Doc[] = [
  {
    id: 'aaaaaaaaaaaa',
    kind: 'article',
    headline: '高标准农田铺就“丰”景',
    subtitle: '汶上县打造５Ｇ智慧田园',
    county: '汶上县',
    date: '2023-12-17',
    paper: '济宁日报',
    page: 3,
    section: '党的建设',
    column: '乡村振兴先锋',
    dateline: '本报汶上讯',
    people: ['孔敏', '陈明'],
    credits: ['通讯员 孔敏', '通讯员 陈明'],
    text: [
      '走进汶上县南站镇，高标准农田连片成方。',
      '“今年 iPhone 15 也能看墒情。”第一书记王建国说，投入２．９亿元。',
      '10月9日起供水。',
    ],
  },
  {
    id: 'bbbbbbbbbbbb',
    kind: 'article',
    headline: '第一书记驻村帮扶见实效',
    county: '兖州区',
    date: '2021-10-09',
    paper: '济宁日报',
    people: ['李志强'],
    text: [
      '为深入推进驻村帮扶，二〇二一年12月17日，兖州区选派第一书记。',
      '他们藉助新⽉计划,鄉村面貌一新 | 党建“联”盟。',
      `${'党员志愿服务走进社区，'.repeat(12)}结尾处才提到高标准农田。`,
    ],
  },
  {
    id: 'cccccccccccc',
    kind: 'photo',
    headline: '王建国在田间',
    county: '太白湖新区',
    paper: '济宁日报',
    people: ['程明'],
    credits: ['摄影 程明'],
    text: ['王建国在田间查看苗情。call 12345 & <b>say</b> "hello"'],
  },
]

export const places: PlaceNames[] = [
  { name: '汶上县', aliases: ['汶上'] },
  { name: '兖州区', aliases: ['兖州', '兖州市'] },
  { name: '太白湖新区', aliases: ['太白湖', '北湖新区'] },
]

export const words: WordList = {
  words: [
    { text: '汶上县', kind: 'place' },
    { text: '汶上', kind: 'place' },
    { text: '孔敏', kind: 'person' },
    { text: '王建国', kind: 'person' },
    { text: '第一书记', kind: 'word' },
  ],
  readings: {
    wen: '汶闻',
    shang: '上',
    xian: '县',
    kong: '孔',
    min: '敏',
    wang: '王',
    jian: '建健',
    guo: '国',
    di: '第',
    yi: '一',
    shu: '书',
    ji: '记',
  },
}
