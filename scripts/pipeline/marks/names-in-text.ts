import { simplified } from '../../../src/text/either-script.ts'
import { role, roleOfMedium, workWords } from '../entities/roles.ts'

/** Names that no brackets set apart from the text behind them. `printed` begins with the role, a line end is `\n`.
 *      记者 孔敏 通讯员 袁科 近日，县里…        the text begins behind the last name and its blank
 *      记者孔敏、袁科报道：近日，…              or behind 报道
 *  The answer is how much of it are names, and how much is done with; nothing when the text could begin within them. */
export function namesBeforeText(printed: string): { names: number; to: number } | undefined {
  const plain = simplified(printed)
  let at = 0
  let names = 0
  for (;;) {
    const rest = plain.slice(at)
    const said = names > 0 ? reports.exec(rest)?.[0].length : undefined
    if (said) return { names: at, to: at + said }
    const named = roleStart.exec(rest)?.[0].length
    if (named) {
      at += named
      continue
    }
    const name = oneName.exec(rest)
    if (!name || startsText.test(rest)) break
    names++
    at += name[0].length
  }
  return names > 0 ? { names: at, to: at } : undefined
}

const roleStart = new RegExp(`^[\\s、，；]*${roleOfMedium}[\\s：:]*`, 'u')
const reports = new RegExp(`^\\s*(?:${workWords})(?:[：:]|(?=\\s)|(?=$))\\s*`, 'u')
/** One name and what parts it from the next: a blank, a mark, a role, or 报道. Two characters can be spaced out. */
const oneName = new RegExp(
  `^(?:\\p{Script=Han}\\s\\p{Script=Han}(?=\\s)|\\p{Script=Han}{2,4}?)(?:\\s*、\\s*|\\s+|(?=报道|报导|(?:${role})))`,
  'u',
)
const startsText =
  /^(?:近日|日前|昨日|今日|昨天|今天|连日|近年|目前|当前|眼下|近期|最近|上午|下午|清晨|清早|傍晚|随着|记者|为了|今年|去年|这个|走进|来到|在|从|据|由|当)/u
