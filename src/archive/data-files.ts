/** The environment variable with which a build leaves out the files that are for programs; set to `none`. */
export const dataVariable = 'XIANWEN_DATA'

/** Whether the site has files for programs beside its pages: feeds, lists as JSON. Some hosts count files. */
export function hasDataFiles(): boolean {
  return process.env[dataVariable] !== 'none'
}
