/**
 * A base path as the build wants it: with a slash at both ends.
 *
 * @example normaliseBase('atlante') => '/atlante/'
 * @example normaliseBase('/') => '/'
 * @throws if it holds anything but plain path segments.
 */
export function normaliseBase(base: string): string {
  const segments = base.split('/').filter(Boolean);
  const wrong = segments.find((segment) => !/^[\w.~-]+$/.test(segment) || segment === '..');
  if (wrong !== undefined) {
    throw new Error(`Base path "${base}": "${wrong}" is not a plain path segment (try /atlante/)`);
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}
