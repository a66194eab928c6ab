/**
 * The oldest browsers whose syntax the site may use, in scripts and in styles. The promise is the last two versions
 * of Firefox, Chrome and Safari (docs/ovunque.md): this floor is lower, so that an office that updates late reads too.
 */
export const BROWSER_FLOOR = ['chrome120', 'firefox125', 'safari17.2'];
