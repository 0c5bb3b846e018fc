import { fieldText } from '../../archive/article/slip.ts'
import type { Article, Site } from '../../archive/schema.ts'
import { type Html, html } from '../html.ts'

/** A form that makes a correction slip, to download or to send: no server and no account. */
export function slipForm({ contact }: Site, article: Article): Html {
  const options = fields.map(
    ([name, label]) => html`<option value="${name}" data-value="${fieldText(article, name)}">${label}</option>`,
  )
  return html`
    <details class="slip scripted no-print">
      <summary>这里有错？写一张更正单</summary>
      <form data-by-module data-slip="${article.id}"${contact !== null && html` data-contact="${contact}"`}>
        <p class="small">先在正文里选中有错的字，再打开这张单子，段落和原文会自动填好。请以报纸原版为准；馆员核对后采用，署名可不填。</p>
        <label>改哪里<select name="what"><option value="misprint">正文的字句</option>${options}</select></label>
        <label data-for="misprint">第几段 <input name="paragraph" type="number" min="1" inputmode="numeric"></label>
        <label>原作 <input type="text" name="was" autocomplete="off" maxlength="500"></label>
        <label>应作 <input type="text" name="is" autocomplete="off" maxlength="500" placeholder="留空就是删去"></label>
        <label>根据 <input type="text" name="why" required maxlength="500" placeholder="例如：与报纸原版核对"></label>
        <label>署名 <input type="text" name="who" autocomplete="name" maxlength="100"></label>
        <p>
          <button type="submit" value="save">下载更正单</button>
          <button type="submit" value="copy">复制更正单</button>
          <button type="submit" value="mail">用邮件寄出</button>
        </p>
        <p class="small" role="status"></p>
        <textarea rows="8" readonly hidden aria-label="写好的更正单"></textarea>
      </form>
    </details>
  `
}

const fields = [
  ['headline', '标题'],
  ['kicker', '引题'],
  ['subtitle', '副题'],
  ['reporter', '作者'],
  ['photographer', '摄影'],
  ['county', '县区'],
  ['column', '栏目'],
  ['dateline', '电头'],
] as const
