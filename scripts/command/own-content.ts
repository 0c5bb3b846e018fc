/** The archive that a command works on when its call names none: a folder, from the project's. */
export const ownContent = process.env.XIANWEN_CONTENT || 'content'
