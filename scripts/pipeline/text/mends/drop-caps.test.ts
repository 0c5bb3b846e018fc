import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { dropCaps } from './drop-caps.ts'

test.each([
  ['a capital above its text', '晚\n上七点，柳河乡的梨园', ['晚上七点，柳河乡的梨园']],
  ['behind a mark that opens', '“晚\n上七点，柳河乡的梨园', ['“晚上七点，柳河乡的梨园']],
  ['a blank line between, where a word goes over it', '晚\n\n上七点，柳河乡的梨园', ['晚上七点，柳河乡的梨园']],
  ['a blank line between, where none does', '光\n\n农技员把投影布挂起来', ['光', '农技员把投影布挂起来']],
  ['a numeral that begins a word', '一\n年之计在于春，柳河乡', ['一年之计在于春，柳河乡']],
  [
    'the numbers of parts',
    '一\n晚上七点，柳河乡\n二\n清早七点，柳河乡',
    ['一', '晚上七点，柳河乡', '二', '清早七点，柳河乡'],
  ],
  ['the last of characters that stand upright', '书\n屋\n晚上七点，柳河乡', ['书', '屋', '晚上七点，柳河乡']],
])('%s', (_, text, printed) => expect(read(dropCaps, text)).toEqual(printed))
