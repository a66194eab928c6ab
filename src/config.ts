/** What an office changes to publish its own edition. */
export const ATLANTE = {
  titolo: 'Atlante sociale della Brianza',
  /** Year and month of the data. */
  edizione: '2026-11' satisfies `${number}-${number}`,
  /**
   * Where contributions go: an address of mail, and an endpoint that takes the form by POST (then the
   * mail is not used). Empty until the office that publishes names them.
   */
  contributi: { posta: '' as string, endpoint: '' as string },
  /** Of what the atlas itself writes; every fonte keeps its own. */
  licenzaTesti: { nome: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.it' },
  licenzaCodice: { nome: 'EUPL-1.2', url: 'https://eupl.eu/1.2/it/' },
} as const;
