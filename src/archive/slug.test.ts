import { expect, test } from 'vitest'
import { nameSlug } from './slug.ts'

/** Published addresses: a change of any of these breaks links, whatever reads the characters. */
test.each([
  ['赵明清', 'zhao-ming-qing-cb66d8ac'],
  ['曾庆红', 'zeng-qing-hong-'],
  ['单雄信', 'shan-xiong-xin-'],
  ['吕不韦', 'lv-bu-wei-'],
  ['欧阳修', 'ou-yang-xiu-'],
  ['乡村振兴先锋', 'xiang-cun-zhen-xing-xian-feng-'],
  ['AI 观察', 'ai-guan-cha-'],
  ['·', ''],
  ['../../etc', 'etc-'],
])('%s is at %s', (name, reading) => {
  expect(nameSlug(name)).toMatch(new RegExp(`^${reading}${reading.endsWith('8ac') ? '' : '[0-9a-f]{8}'}$`))
})

test('names that are read alike have different addresses', () => {
  expect(nameSlug('张伟')).not.toBe(nameSlug('章伟'))
  expect(nameSlug('张伟').replace(/[0-9a-f]{8}$/, '')).toBe(nameSlug('章伟').replace(/[0-9a-f]{8}$/, ''))
})

test('a long name has a short address, without a hyphen at its border', () => {
  const slug = nameSlug('我为群众办实事'.repeat(5))
  expect(slug.length).toBeLessThanOrEqual(59)
  expect(slug).toMatch(/^[a-z]+(-[a-z]+)*-[0-9a-f]{8}$/)
})
