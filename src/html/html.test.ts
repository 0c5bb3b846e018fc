import { describe, expect, test } from 'vitest'
import { html, markup, type Part } from './html.ts'

describe('html', () => {
  const cases: [text: Part, markup: string][] = [
    ['党建“联”盟', '党建“联”盟'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x' &amp;`, '&quot; onload=&#39;x&#39; &amp;amp;'],
    [3, '3'],
    [0, '0'],
    [undefined, ''],
    [null, ''],
    [false, ''],
    ['', ''],
    [['a', '<', [1, html`<br>`]], 'a&lt;1<br>'],
    [html`<b>${'<'}</b>`, '<b>&lt;</b>'],
  ]
  test.each(cases)('%j', (part, expected) => {
    expect(markup(part)).toBe(expected)
    expect(html`${part}`.text).toBe(expected)
    expect(html`<p title="${part}">${part}</p>`.text).toBe(`<p title="${expected}">${expected}</p>`)
  })

  test('leaves out line ends and indents of the template, not of what stands in it', () => {
    const made = html`
      <ul>
        <li>${'a\n  b'}</li> <li>c</li>
      </ul>
    `
    expect(made.text).toBe('<ul><li>a\n  b</li> <li>c</li></ul>')
  })

  test('fills a template anew each time', () => {
    const item = (text: string) => html`<li>${text}</li>`
    expect(['a', '&'].map((text) => item(text).text)).toEqual(['<li>a</li>', '<li>&amp;</li>'])
  })
})
