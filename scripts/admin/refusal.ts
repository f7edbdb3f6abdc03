/** How a command at a shell says no. */

/** Ends the command with one line and exit code 1. */
export class Refusal extends Error {}
