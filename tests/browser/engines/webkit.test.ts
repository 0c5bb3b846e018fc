import { mainPathsIn } from './paths-in.ts'
import { webkit } from './webkit.ts'

mainPathsIn(webkit)
