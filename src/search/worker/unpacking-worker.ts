import { gunzipSync } from 'fflate'
import { unpackBy } from '../index/source.ts'
import './worker.ts'

/** The engine in a thread of its own, for browsers that cannot unpack gzip. */
unpackBy((bytes) => new Uint8Array(gunzipSync(bytes)))
