/** Stands in for scripts that need a host. */
export {}
