import { expect, test } from 'vitest'
import { describeSearch } from './opensearch.ts'

test('the description names the archive and its search', () => {
  const text = describeSearch({ title: '县闻', tagline: '甲 & 乙 <丙>', search: 'https://a.cn/archive/search/' })
  expect(text).toContain('<ShortName>县闻</ShortName>')
  expect(text).toContain('<Description>甲 &#38; 乙 &#60;丙&#62;</Description>')
  expect(text).toContain('template="https://a.cn/archive/search/?q={searchTerms}"')
})

test('a long name is cut to what the specification allows', () => {
  const text = describeSearch({ title: '长'.repeat(20), tagline: '', search: '' })
  expect(text).toContain(`<ShortName>${'长'.repeat(16)}</ShortName>`)
})
