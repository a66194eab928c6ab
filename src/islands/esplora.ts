/** The map explorer starts here: everything else is fetched apart, so that the page is light to open. */
void import('./esplora/avvia.ts').then((m) => m.avviaEsplora());
