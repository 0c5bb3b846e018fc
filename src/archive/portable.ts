/** The environment variable with which a build makes a site for a disk; set to `yes`. */
export const portableVariable = 'XIANWEN_PORTABLE'

/** Whether the site is made to be opened from a disk, where no host answers: no feeds, nothing kept by browsers. */
export function isPortable(): boolean {
  return process.env[portableVariable] === 'yes'
}
