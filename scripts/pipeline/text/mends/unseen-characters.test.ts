import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { unseenCharacters } from './unseen-characters.ts'

test.each([
  ['本\u200b报\u200b讯', '本报讯'],
  ['织密\u00ad农村\u2060供水\ufeff网', '织密农村供水网'],
  ['\u202e织密农村\u202c供水网', '织密农村供水网'],
  ['织密 农村供水网', '织密 农村供水网'],
])('%j', (text, printed) => expect(read(unseenCharacters, text)).toEqual([printed]))
