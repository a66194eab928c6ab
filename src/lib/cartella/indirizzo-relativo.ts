/** Parts of a path, without the empty ones. */
const parts = (path: string): string[] => path.split('/').filter(Boolean);

/**
 * An address of the site as a file of a folder reaches another, without a server: relative, with the name of
 * the page that a server would have chosen. Anything that is not an address of this site stays as it is.
 *
 * @param file path of the file that holds the address, from the root of the folder
 * @param base base path with which the site was built, with slashes at both ends
 * @example indirizzoRelativo('/ambiti/desio/?x=1#y', 'comuni/index.html', '/') // "../ambiti/desio/index.html?x=1#y"
 * @example indirizzoRelativo('#y', 'comuni/index.html', '/') // "#y"
 */
export function indirizzoRelativo(indirizzo: string, file: string, base: string): string {
  if (!indirizzo.startsWith(base) || indirizzo.startsWith('//')) return indirizzo;
  const [, path = '', resto = ''] = /^([^?#]*)(.*)$/.exec(indirizzo.slice(base.length)) ?? [];
  const verso = parts(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const da = parts(file).slice(0, -1);
  let comuni = 0;
  while (comuni < da.length && comuni < verso.length - 1 && da[comuni] === verso[comuni])
    comuni += 1;
  return [...da.slice(comuni).map(() => '..'), ...verso.slice(comuni)].join('/') + resto;
}
