import { expect, test } from 'vitest'
import { site } from './schema.ts'

const wrong = (facts: object) =>
  site
    .safeParse({
      title: '县闻',
      tagline: '县里的新闻',
      address: 'https://a.cn',
      base: '/',
      textLicence: '归各报',
      ...facts,
    })
    .error?.issues.map(({ path }) => path.join('.'))

test.each([
  'https://a.cn',
  'http://a.cn/',
  'HTTPS://archive.example.org:8443',
  'http://127.0.0.1:80',
  'http://[::1]',
  'https://县闻.中国',
])('a site is published at %s', (address) => {
  expect(wrong({ address })).toBeUndefined()
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'urn:x:y',
  'ftp://a.cn',
  'http://user:pw@a.cn/',
  'https://a.cn/archive/',
  'https://a.cn?x',
  'https://a.cn#x',
  'https://a.cn\\x',
  'https://a.cn\n',
  ' https://a.cn',
  'https://',
  'https:/a.cn',
  'a.cn',
  '//a.cn',
  'https://a b.cn',
  'https://a.cn;x',
  'https://%61.cn',
  'https://a.cn\u200b',
  '',
])('and not at %j', (address) => {
  expect(wrong({ address })).toEqual(['address'])
})

test.each(['/', '/archive', '/archive/', '/a-b/2.0/~c_d/'])('its base may be %s', (base) => {
  expect(wrong({ base })).toBeUndefined()
})

test.each([
  '',
  'archive/',
  '//evil.example/',
  '/a//b/',
  '/archive?x=/',
  '/a#b/',
  '/../',
  '/a/./',
  '/a/..',
  '/县/',
  '/%2e/',
  '/a b/',
  '/\\evil/',
  '/\n',
])('and not %j', (base) => {
  expect(wrong({ base })).toEqual(['base'])
})

test.each(['archive@a.cn', 'a.b+c@x-y.gov.cn', '馆员@县闻.中国'])('letters reach it at %s', (contact) => {
  expect(wrong({ contact })).toBeUndefined()
})

test.each([
  'mailto:a@b.cn',
  'a@b.cn?bcc=c@d.cn',
  'a@b.cn,c@d.cn',
  'javascript:alert(1)',
  '电话 123',
  'a@@b.cn',
  ' a@b.cn',
])('and not at %j', (contact) => expect(wrong({ contact })).toEqual(['contact']))

test.each(['title', 'tagline', 'textLicence', 'contact', 'icp'])('its %s can be seen, in one line', (key) => {
  expect(wrong({ [key]: '\u200b' })).toEqual([key])
  expect(wrong({ [key]: '甲\u2028乙' })).toEqual([key])
})
