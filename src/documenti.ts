/**
 * True in the site that `npm run documenti` builds: its Word and PDF files will be there. A plain
 * `npm run build` has none, and shows no link to them.
 */
export const conDocumenti = import.meta.env.PUBLIC_DOCUMENTI === 'si';
