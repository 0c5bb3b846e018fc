/** Every address of the site, made in one place: `urlsAt('/archive/').day('2023-12-17')` is `/archive/dates/2023/12/17/`.
 *  `base` is the folder on the host, with or without its last `/`. Ids, slugs and days are checked where content is
 *  loaded: they hold no character that an address would have to escape. */
export function urlsAt(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`
  return {
    home: root,
    search: `${root}search/`,
    about: `${root}about/`,
    dates: `${root}dates/`,
    year: (year: string) => `${root}dates/${year}/`,
    /** `month` is `2023-12`. */
    month: (month: string) => `${root}dates/${month.replace('-', '/')}/`,
    day: (day: string) => `${root}dates/${day.replaceAll('-', '/')}/`,
    undated: `${root}dates/undated/`,
    everyYear: `${root}dates/on/`,
    /** A day of every year, `12-17`. */
    onDay: (day: string) => `${root}dates/on/${day}/`,
    counties: `${root}counties/`,
    county: (slug: string) => `${root}counties/${slug}/`,
    noCounty: `${root}counties/${noCountySlug}/`,
    reporters: `${root}reporters/`,
    reporter: (slug: string) => `${root}reporters/${slug}/`,
    columns: `${root}columns/`,
    column: (slug: string) => `${root}columns/${slug}/`,
    words: `${root}words/`,
    word: (slug: string) => `${root}words/${slug}/`,
    papers: `${root}papers/`,
    paper: (slug: string) => `${root}papers/${slug}/`,
    coverage: `${root}coverage/`,
    /** Of one year. */
    coverageOf: (year: string) => `${root}coverage/${year}/`,
    data: `${root}data/`,
    /** What a browser without a line shows, and which pages it keeps. */
    offline: `${root}offline/`,
    pages: `${root}pages/`,
    page: (slug: string) => `${root}pages/${slug}/`,
    /** The dump of a page, line by line. */
    source: (slug: string) => `${root}source/${slug}/`,
    article: (id: string) => `${root}articles/${id}/`,
    /** A file of `public/`. */
    file: (name: string) => root + name,
  }
}

export type Urls = ReturnType<typeof urlsAt>

/** The last part of the address of what names no county; no place may have it as its slug. */
export const noCountySlug = 'none'
