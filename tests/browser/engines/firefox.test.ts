import { firefox } from './firefox.ts'
import { mainPathsIn } from './paths-in.ts'

mainPathsIn(firefox)
