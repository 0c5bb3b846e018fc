import { small } from './parsing.ts'

export const fourYears = (perYear: number) => pagesOf([2019, 2020, 2021, 2022], perYear)

/** Dumps of some years, `perYear` of each, no two of them alike: `2019/20190102-1.txt` and so on. */
export function pagesOf(years: readonly number[], perYear: number): Record<string, string> {
  return Object.fromEntries(
    years.flatMap((year) =>
      Array.from({ length: perYear }, (_, n) => {
        const [month, day, page] = [1 + (n % 12), 1 + (Math.floor(n / 12) % 28), 1 + (n % 4)]
        const name = `${year}/${year}${two(month)}${two(day)}-${page}.txt`
        return [name, dated(small(`第${year}年${n}号`), `${year} 年${month}月${day}日`)]
      }),
    ),
  )
}

/** A small page on another day. */
export const dated = (text: string, day: string): string => text.replace(/2021 年10月9日 星期六/u, day)

const two = (n: number) => String(n).padStart(2, '0')
