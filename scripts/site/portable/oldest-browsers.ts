/** The oldest browsers that the site is made for, in Vite's words: styles and scripts are rewritten for them. What a rewrite
 *  cannot bring, functions that are missing there, the browsers' scripts do without: `tsconfig.browser.json` knows no
 *  newer ones. Windows 7 ends at Chrome 109, phones of 2015 at iOS 15, Firefox 91 is the ESR of 2021. */
export const oldestBrowsers = ['chrome92', 'edge92', 'firefox91', 'safari15.4', 'ios15.4']
