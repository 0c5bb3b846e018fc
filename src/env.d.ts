/// <reference types="astro/client" />

/** Whether the pages are built, not shown by the development server: astro.config.mjs defines it. */
declare const isBuilt: boolean
