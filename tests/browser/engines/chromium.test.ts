import { sharedBrowser } from '../reader.ts'
import { chromium } from './chromium.ts'
import { mainPathsIn } from './paths-in.ts'

mainPathsIn(async () => chromium(await sharedBrowser()))
