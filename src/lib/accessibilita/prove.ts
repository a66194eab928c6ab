/** A group of automatic checks: the file of tests that makes it, what it does, the criteria that it looks at. */
export interface Prova {
  id: string;
  /** File of tests, from the folder of the project. */
  file: string;
  nome: string;
  come: string;
  /** Criteria of WCAG 2.2; those of axe come from axe itself. */
  criteri: readonly string[];
}

/** The checks from which the statement of accessibility is fed. */
export const PROVE: readonly Prova[] = [
  {
    id: 'axe',
    file: 'tests/browser/axe.test.ts',
    nome: 'Regole automatiche (axe) su ogni tipo di pagina',
    come: 'su un telefono e su uno schermo largo, in chiaro e in scuro',
    criteri: [],
  },
  {
    id: 'axe-stati',
    file: 'tests/browser/axe-stati.test.ts',
    nome: 'Regole automatiche (axe) su ciò che cambia quando si usa la pagina',
    come: 'menu e note aperti, tabelle ordinate, mappe con una scelta, risultati, errori',
    criteri: [],
  },
  {
    id: 'tastiera',
    file: 'tests/browser/tastiera.test.ts',
    nome: 'Uso con la sola tastiera',
    come: 'cercare un comune, leggere un capitolo, ordinare una tabella, cambiare una mappa, costruire un indice, raccogliere, scaricare; e il giro completo di sei pagine',
    criteri: ['2.1.1', '2.1.2', '2.4.1', '2.4.3', '2.4.7', '2.4.11'],
  },
  {
    id: 'adattamento',
    file: 'tests/browser/adattamento.test.ts',
    nome: 'Ingrandimento, spaziatura, movimento, colori e puntatore di chi legge',
    come: 'finestra di 320 pixel, testo distanziato, animazioni ridotte, temi a contrasto elevato, etichette che compaiono al passaggio, cursori mossi senza trascinare, elenchi accanto alle sagome piccole',
    criteri: ['1.4.10', '1.4.12', '1.4.13', '2.2.2', '2.5.7', '2.5.8'],
  },
  {
    id: 'nomi-figure',
    file: 'tests/browser/nomi-figure.test.ts',
    nome: 'Che cosa dice ogni figura a un lettore di schermo',
    come: 'nome, descrizione e via verso gli stessi valori, letti nell’albero di accessibilità del browser',
    criteri: ['1.1.1', '4.1.2'],
  },
  {
    id: 'senza-script',
    file: 'tests/browser/no-script.test.ts',
    nome: 'Lettura senza JavaScript',
    come: 'titoli, disegni, tabelle e collegamenti',
    criteri: [],
  },
];
