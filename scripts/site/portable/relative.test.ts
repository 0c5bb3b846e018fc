import { expect, test } from 'vitest'
import { withRelativeAddresses } from './relative.ts'

test.each([
  ['<a href="/archive/">', '<a href="../../index.html">'],
  ['<a href=/archive/dates/>', '<a href="../../dates/index.html">'],
  ['<a class="h" href="/archive/articles/b/#p2">', '<a class="h" href="../b/index.html#p2">'],
  ['<a href="/archive/articles/a/#p2">', '<a href="index.html#p2">'],
  ['<form action="/archive/search/?a=1" method="get">', '<form action="../../search/index.html?a=1" method="get">'],
  ['<script src="/archive/reading.js"></script>', '<script src="../../reading.js"></script>'],
  ['<div data-home="/archive/" data-search>', '<div data-home="../../" data-search>'],
  [
    '<meta http-equiv="refresh" content="0; url=/archive/articles/b/">',
    '<meta http-equiv="refresh" content="0; url=../b/index.html">',
  ],
])('%s becomes %s', (html, relative) => {
  expect(withRelativeAddresses(html, 'articles/a/index.html', '/archive/')).toBe(relative)
})

test.each([
  '<a href="https://a.example/archive/">',
  '<a href="//a.example/">',
  '<a href="/other/">',
  '<a href="#p2">',
  '<a href="?q=1">',
  '<p>&lt;a href="/archive/"&gt; href="/archive/" <b>',
  '<meta name="description" content="见 href=/archive/dates/ 一页">',
  '<meta name="description" content="> href=&#34;/archive/ src=/archive/">',
  '<i title=\'a href="/archive/"\'>',
  '<!-- <a href="/archive/"> -->',
  '<script type="application/ld+json">{"a":"<a href=/archive/>"}</script>',
])('%s stays', (html) => {
  expect(withRelativeAddresses(html, 'articles/a/index.html', '/archive/')).toBe(html)
})

test('in a host’s own folder nothing leads to another host', () => {
  expect(withRelativeAddresses('<a href="//a.example/x/"><a href="/x/">', 'index.html', '/')).toBe(
    '<a href="//a.example/x/"><a href="x/index.html">',
  )
})
