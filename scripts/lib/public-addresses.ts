import { listFiles } from './list-files.ts';

/** Names that carry a hash and change with their content: files of a page, never cited by anybody. */
const INTERNAL = /^(_astro|pagefind)\//;
/** What hosts read and visitors do not, and copies of other files. */
const HOSTS = /^(?:_headers|\.htaccess)$|\.(?:br|gz)$/;
/** Documents and pictures to share come after the build, one for each page of the list: tests of their own ask for them. */
const DOCUMENTS =
  /^(?:documenti|infografiche|presentazioni)\/.+\.(?:docx|pdf|png|zip)$|^anteprime\//;

/** The pages of an edition are those of the list, below its own address: the address is promised for all. */
const EDITIONS = /^edizioni\/\d{4}-\d{2}\/(?!index\.html$)/;

/** File that holds the list of the addresses that the atlas has promised to keep. */
export const ADDRESSES_FILE = 'docs/indirizzi.txt';

/** Every public address of a built site, sorted: pages with their final slash, files with their name. */
export function listPublicAddresses(site: string): string[] {
  return listFiles(site)
    .map(({ path }) => path)
    .filter((path) => ![INTERNAL, HOSTS, DOCUMENTS, EDITIONS].some((kind) => kind.test(path)))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The addresses of a list file: one a line, empty lines and `#` comments apart. */
export const parseAddresses = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
