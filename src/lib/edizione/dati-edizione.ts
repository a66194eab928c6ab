import { csvParse } from 'd3-dsv';
import { z } from 'zod';

/** Only what a comparison needs: an edition of years ago may say less, or more, than today's. */
const schemaIndicatori = z.array(
  z.object({ id: z.string(), nome: z.string(), unita: z.string(), decimali: z.number() }),
);
const schemaTerritori = z.object({
  comuni: z.array(z.object({ codice: z.string(), nome: z.string(), ambito: z.string() })),
});

/** An indicatore, as an edition published it. */
export type IndicatoreEdizione = z.output<typeof schemaIndicatori>[number];
/** A comune, as an edition published it. */
export type ComuneEdizione = z.output<typeof schemaTerritori>['comuni'][number];

/** A value of an edition; null with its reason in `stato`. */
export interface CellaEdizione {
  territorio: string;
  anno: string;
  valore: number | null;
  stato: string;
}

/** The data of an edition, as far as two editions are compared. */
export interface DatiEdizione {
  indicatori: IndicatoreEdizione[];
  comuni: ComuneEdizione[];
  /** Values by indicatore. */
  celle: Map<string, CellaEdizione[]>;
}

/** Files that an edition publishes below `dati/`, and that this module reads. */
export const FILE_EDIZIONE = ['osservazioni.csv', 'indicatori.json', 'territori.json'] as const;
type FileEdizione = (typeof FILE_EDIZIONE)[number];

/**
 * Reads the data of an edition from the files that it publishes.
 *
 * @param testi content of each file
 * @throws ZodError when a file is not what an edition publishes
 */
export function parseEdizione(testi: Readonly<Record<FileEdizione, string>>): DatiEdizione {
  const celle = new Map<string, CellaEdizione[]>();
  for (const riga of csvParse(testi['osservazioni.csv'])) {
    const { indicatore = '', territorio = '', anno = '', valore = '', stato = '' } = riga;
    const lista = celle.get(indicatore) ?? [];
    lista.push({ territorio, anno, valore: valore === '' ? null : Number(valore), stato });
    celle.set(indicatore, lista);
  }
  return {
    indicatori: schemaIndicatori.parse(JSON.parse(testi['indicatori.json'])),
    comuni: schemaTerritori.parse(JSON.parse(testi['territori.json'])).comuni,
    celle,
  };
}
