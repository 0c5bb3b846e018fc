import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { strayMarks } from './stray-marks.ts'

test.each([
  ['a stop', '干部队伍建设\n。', ['干部队伍建设。']],
  ['a stop and what closes behind it', '干部队伍建设\n。”', ['干部队伍建设。”']],
  ['below a blank line', '干部队伍建设\n\n。', ['干部队伍建设。']],
  ['far below', '干部队伍建设\n\n\n。', ['干部队伍建设', '。']],
  ['above everything', '。\n干部队伍建设', ['。', '干部队伍建设']],
  ['text behind it', '干部队伍建设\n，泗水', ['干部队伍建设', '，泗水']],
])('%s', (_, text, printed) => expect(read(strayMarks, text)).toEqual(printed))
