import type { APIRoute } from 'astro'
import { archive, hasDataFiles } from '../archive/current.ts'

/** A plain way in for programs that read like people. https://llmstxt.org/ */
export const GET: APIRoute = () => {
  const all = archive()
  const { site, url } = all
  const link = (name: string, path: string, about: string) =>
    `- [${name}](${new URL(path, site.address).href}): ${about}`
  const data = [
    link('articles.jsonl', `${url.data}articles.jsonl`, '文件的清单，按月分开，一行一篇的 JSON'),
    link('articles.csv', `${url.data}articles.csv`, '表格的清单，按月分开'),
  ]
  const lines = [
    `# ${site.title}`,
    '',
    `> ${site.tagline}。`,
    '',
    `${site.textLicence} 引用请用每篇文章的固定链接，并注明文本版本。`,
    '',
    '## 入口',
    '',
    link('日期', url.dates, '按年月日'),
    link('县区', url.counties, '按县区'),
    link('版面', url.pages, '按印刷的版面，附逐行对照的原文'),
    '',
    '## 数据',
    '',
    link('说明', url.data, '字段与例子'),
    ...(hasDataFiles() ? data : []),
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
