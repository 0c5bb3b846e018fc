import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'

/** From the dumps, with the digits, Latin letters and quotation marks that a page has. */
const simplified =
  '本报金乡讯（通讯员 李笑亚）金乡县坚持思想引领到位、待遇落实到位，为离退休干部提供服务37次。\r\n邮箱 jnrbs@126.com，“一月一主题”。\n'
const traditional =
  '本報訊（記者 陳明）近年來，這個縣的經濟發展得很好，人民的生活也好了。他們說：「我們要把這件事情做好，為國家作出貢獻。」會議由縣長主持。\n'

const encoded = (text: string, encoding: string, mark = false) => iconv.encode(text, encoding, { addBOM: mark })
const fault = (bytes: Uint8Array) => {
  const outcome = decode(bytes)
  return 'failed' in outcome ? outcome : expect.fail(`was read as ${outcome.encoding}`)
}

describe('a text comes back whole, with the name of its encoding', () => {
  test.each([
    ['UTF-8', 'utf-8', encoded(simplified, 'utf8')],
    ['UTF-8 with its mark', 'utf-8', encoded(simplified, 'utf8', true)],
    ['UTF-16 little-endian with its mark', 'utf-16le', encoded(simplified, 'utf16le', true)],
    ['UTF-16 little-endian', 'utf-16le', encoded(simplified, 'utf16le')],
    ['UTF-16 big-endian with its mark', 'utf-16be', encoded(simplified, 'utf16be', true)],
    ['UTF-16 big-endian', 'utf-16be', encoded(simplified, 'utf16be')],
    ['GB18030', 'gb18030', encoded(simplified, 'gb18030')],
    ['GBK, which is a part of it', 'gb18030', encoded(simplified, 'gbk')],
  ])('%s', (_, encoding, bytes) => expect(decode(bytes)).toEqual({ text: simplified, encoding }))

  test.each([
    ['Big5', 'big5'],
    ['UTF-8', 'utf-8'],
    ['GB18030', 'gb18030'],
  ])('traditional characters in %s', (_, encoding) =>
    expect(decode(encoded(traditional, encoding))).toEqual({ text: traditional, encoding }),
  )
})

describe('what is no text is named, never guessed into one', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty', '0 bytes'],
    ['spaces and line ends', Buffer.from(' \t\r\n\n　'), 'blank', 'bytes, all of them blank'],
    ['blanks in UTF-16', encoded(' \r\n ', 'utf16le', true), 'blank', 'bytes, all of them blank'],
    ['a byte order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'blank', '3 bytes'],
    ['the head of a PNG', Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex'), 'binary', 'NUL'],
    ['a NUL in a text', Buffer.from(`${simplified}\0${simplified}`), 'binary', 'NUL'],
    ['a NUL far behind in a text', Buffer.from(`${simplified.repeat(1000)}\0`), 'binary', 'NUL'],
    ['control characters', Buffer.from('\u0001\u0002\u0003\u0004近年来'), 'binary', 'control'],
  ])('%s', (_, bytes, failed, found) => {
    expect(fault(bytes)).toMatchObject({ failed, found: expect.stringContaining(found) })
    expect(fault(bytes).todo).not.toBe('')
  })
})

describe('an encoding that cannot be told is an error with the remedy', () => {
  test.each([
    ['UTF-8 cut in the middle of a character behind its mark', encoded(simplified, 'utf8', true).subarray(0, 41)],
    ['bytes that are no encoding’s', Buffer.from('ff80ff81ff82ff83'.repeat(20), 'hex')],
    [
      'too close to call: in Big5 the same bytes are 都華等準價數部參',
      encoded('常地单非基计场把'.repeat(10), 'gb18030'),
    ],
  ])('%s', (_, bytes) =>
    expect(fault(bytes)).toMatchObject({
      failed: 'unknown-encoding',
      todo: expect.stringContaining('save the file again as UTF-8'),
    }),
  )
})

test('UTF-8 is strict: one broken byte, and the file is not read as UTF-8', () => {
  const broken = Buffer.concat([encoded(simplified, 'utf8'), Buffer.from([0xff]), encoded(simplified, 'utf8')])
  expect(decode(broken)).not.toMatchObject({ encoding: 'utf-8' })
})
