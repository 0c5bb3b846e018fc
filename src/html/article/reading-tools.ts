import type { Archive } from '../../archive/load.ts'
import { once } from '../../archive/once.ts'
import { html, spaced } from '../html.ts'

/** Size, theme and script of the text, copying and sharing: for readers whose browser runs scripts, unseen by others. */
export const readingTools = once((_all: Archive) => {
  const groups = choices.map(({ name, label, values }) => {
    const buttons = values.map(
      ([value, words]) =>
        html`<button type="button" data-choose="${name}" value="${value}" aria-pressed="${String(value === '')}">${words}</button>`,
    )
    return html`<div role="group" aria-label="${label}"><span aria-hidden="true">${label}</span> ${spaced(...buttons)}</div>`
  })
  return html`
    <div class="tools scripted no-print" data-tools data-by-module>
      <details>
        <summary>阅读设置</summary>
        ${groups}
      </details>
      <div>
        <button type="button" data-copy-text>复制全文</button> <button type="button" data-share hidden>分享</button>
        <span class="hidden" role="status"></span>
      </div>
    </div>
  `
})

const choices = [
  {
    name: 'size',
    label: '字号',
    values: [
      ['small', '小'],
      ['', '中'],
      ['large', '大'],
      ['largest', '特大'],
    ],
  },
  {
    name: 'theme',
    label: '明暗',
    values: [
      ['', '自动'],
      ['light', '亮'],
      ['dark', '暗'],
    ],
  },
  {
    name: 'script',
    label: '字形',
    values: [
      ['', '原样'],
      ['traditional', '繁体'],
    ],
  },
] as const
