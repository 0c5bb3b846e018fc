import { CustomConverter } from 'opencc-js/core'
import { type TraditionalView, traditionalView } from './view.ts'

/** Shows this page in traditional characters. A script of its own, of the old kind, that brings its table: public/reading.js has it
 *  run before the first line is painted, where the reader chose so; src/browser/reading/chosen.ts loads it when they do. */
declare global {
  var xianwenTraditional: TraditionalView | undefined
}

/** What the archive and the site's own words can hit of OpenCC's table: scripts/site/traditional.ts puts it in. */
declare const TABLE: string

globalThis.xianwenTraditional = traditionalView(CustomConverter(TABLE))
globalThis.xianwenTraditional.show()
