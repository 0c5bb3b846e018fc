/** A text → the regular expression that matches just it. (`RegExp.escape` is not in Node 22.) */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
