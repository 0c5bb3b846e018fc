const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('')

const titled = (n: number) => `第${n}村修通道路日子越过越红火\n\n　　`
const village = (n: number) => `第${n}村位于县城以北，今年以来先\n后修通了道路、水渠和电网，人均收入增加了${n}元。\n\n`

/** Seventy characters, in lines of twenty, that no other number has beside each other. */
const unlike = (n: number) =>
  lines(70, (k) => String.fromCharCode(0x4e00 + ((n * 67 + k * 131) % 20_000))).replace(/.{20}/gu, '$&\n')

/** Dumps of one odd thing said over and over, and how often it is said. */
export const oddDumps: [what: string, times: number, dump: (times: number) => string][] = [
  ['one line', 25_000, (n) => `${'党建引领，'.repeat(n)}等`],
  ['one line of sentences', 12_500, (n) => lines(n, (i) => `第${i}次。`)],
  ['one line of brackets', 100_000, (n) => '（'.repeat(n)],
  ['one line of opening quotation marks', 100_000, (n) => '“'.repeat(n)],
  ['one line of half-width marks', 50_000, (n) => ',;:?!()'.repeat(n / 7)],
  ['one line of single characters', 50_000, (n) => `${'党 '.repeat(n)}等`],
  ['one line in which a credit could begin anywhere', 5_000, (n) => `${'…'.repeat(n)}王明 摄`],
  ['one line of names', 15_000, (n) => `■本报通讯员${lines(n, (i) => ` 孟${i}`)}`],
  ['one line of credits', 2_500, (n) => lines(n, (i) => `□编辑 谷常浩${i} `)],
  ['blank lines', 100_000, (n) => `党${'\n'.repeat(n)}建`],
  ['blanks in a line', 100_000, (n) => `党${' '.repeat(n)}建`],
  ['lines of one character', 1_000, (n) => '党\n'.repeat(n)],
  ['lines of one numeral', 2_000, (n) => '一\n'.repeat(n)],
  ['lines of one mark', 2_000, (n) => '。\n'.repeat(n)],
  ['lines that open a bracket', 750, (n) => '（作者甲乙丙\n'.repeat(n)],
  ['lines of names', 500, (n) => lines(n, (i) => `■本报通讯员 赵明${i}\n`)],
  ['bulleted lines', 1_500, (n) => '●党员学习园地\n'.repeat(n)],
  ['invitations to scan', 1_000, (n) => '扫描二维码，\n关注我们公众号\n'.repeat(n)],
  ['appeals to readers', 1_500, (n) => lines(n, (i) => `各位读者，本版${i}\n`)],
  ['titled articles', 125, (n) => lines(n, (i) => `${titled(i)}${village(i)}`)],
  [
    'titled articles with datelines',
    200,
    (n) => lines(n, (i) => `${titled(i)}本报泗水讯（通讯员 赵明${i}）\n${village(i)}`),
  ],
  ['column labels', 300, (n) => lines(n, (i) => `${'乡村振兴先锋'.repeat(3)}\n${village(i)}`)],
  ['texts that go on on another page', 250, (n) => lines(n, (i) => `${village(i)}（下转第二版）\n`)],
  ['paragraphs with nothing in common', 200, (n) => lines(n, (i) => `　　${unlike(i)}。\n`)],
  ['captions', 250, (n) => lines(n, (i) => `图为第${i}次入党宣誓。 通讯员程明明 摄\n\n`)],
]
