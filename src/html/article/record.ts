import type { Correction, Evidence, Problem } from '../../archive/schema.ts'
import { correctionInWords } from '../../archive/wording/corrections.ts'
import { evidenceInWords, fieldName, scoreInWords } from '../../archive/wording/evidence.ts'
import { problemInWords } from '../../archive/wording/problems.ts'
import { type Html, html } from '../html.ts'

/** Every field with where it comes from and how sure that is, folded away. `source` is the address of the dump's lines. */
export function evidenceTable(evidence: Record<string, Evidence>, source: string): Html | undefined {
  const rows = Object.entries(evidence).map(([field, each]) => {
    const words = evidenceInWords(each)
    return html`
      <tr>
        <th scope="row">${fieldName(field)}</th>
        <td>${each.line === null ? words : html`<a href="${source}#L${each.line}">${words}</a>`}</td>
        <td>${scoreInWords(each.score)}</td>
      </tr>
    `
  })
  if (rows.length === 0) return undefined
  return html`
    <details>
      <summary>依据</summary>
      <div class="folded" hidden><table class="evidence">
        <thead><tr><th scope="col">项目</th><th scope="col">依据</th><th scope="col">把握</th></tr></thead>
        <tbody>${rows}</tbody>
      </table></div>
    </details>
  `
}

/** What people changed against the page or the parser, each with its name, day and reason. */
export function correctionList(corrections: readonly Correction[]): Html | undefined {
  if (corrections.length === 0) return undefined
  return html`
    <section>
      <h2 class="section-title">更正 <span class="small">${corrections.length} 处</span></h2>
      <ul class="plain">
        ${corrections.map(
          (each) => html`
            <li>
              ${correctionInWords(each)}
              <span class="small line">原文第 ${each.line} 行；${each.who}，${each.when}，${each.why}</span>
            </li>
          `,
        )}
      </ul>
    </section>
  `
}

/** What the parser doubts, said to the reader. */
export function problemList(problems: readonly Problem[]): Html | undefined {
  if (problems.length === 0) return undefined
  return html`
    <section>
      <h2 class="section-title">存疑 <span class="small">${problems.length} 处</span></h2>
      <ul class="plain doubt">${problems.map((problem) => html`<li>${problemInWords(problem)}</li>`)}</ul>
    </section>
  `
}
