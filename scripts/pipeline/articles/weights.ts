/** What speaks for and against a way to read the page, as odds on a logarithmic scale: a point more is about three times as likely. */
export const weights = {
  /** what an article costs before anything speaks for it: fewer articles explain a page better */
  article: -0.3,
  untitled: -2.5,
  untitledBehindDateline: -2.2,
  tornBorder: -3,
  secondOpening: -5,
  /** names without a place and a day, below an introduction by the editors: a part of what they introduce */
  namesOfPart: 3,
  /** what follows an introduction is what it introduces */
  introduced: 2,
  goesOnBehindNote: -2,
  /** 【关键词】 begins a comment */
  labelInside: -0.7,
  /** `本报日内瓦5月14日电` above and `（本报巴黎5月14日电）` below are two articles */
  datelineAboveAndBelow: -4,
  /** for every point with which the title fits a second text with a dateline of its own: 李强赵乐际分别会见…主席 stands above two */
  titleNamesBoth: 2.2,
  /** `（人民时评）` names one article's column */
  secondColumnName: -3,
  looseTitle: -3,
  /** the name of a column beside a headline */
  looseLabel: -0.3,
  opening: 1.5,
  /** a subhead is likelier than a new headline where the column stays; a new width is nearly always a new article */
  sameColumnsBelowTitle: 0.7,
  sameColumns: 0.3,
  nearlySameColumns: -1.2,
  otherColumns: -2.5,
  subhead: -0.5,
  subheadBeforeOpening: -4,
  /** 下沉一线察实情 / 担当作为解难题 / 建章立制促长效: the subheads of one article are often as long as each other */
  parallelSubheads: 1,
  /** a headline set into its text */
  inside: -1.5,
  /** of the points of a title that fits a text but stands apart from it, what the untitled text and the loose title each get back */
  titleApart: 0.7,
  /** two headlines side by side, each for one of two texts */
  titleBesideAnother: -0.8,
  /** an article goes on behind one that is set into it */
  nested: -1,
  secondBlock: -0.5,
  secondHeadline: -2.5,
  /** the headline names the place of the dateline (微山县调研“探头前移” above 本报微山讯), or only that of another article of the page */
  ownPlace: 1.5,
  otherPlace: -1.5,
  /** what the page's habit adds to a title in its usual place, and takes from one in the other */
  habit: 0.5,
  mixed: 0.2,
}
