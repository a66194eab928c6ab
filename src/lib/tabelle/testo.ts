import { formatMotivo, isMancante } from '../format/format-stato.ts';
import { formatNumero, SPAZIO_FISSO } from '../format/format-numero.ts';
import { formatEtichetta } from '../format/format-valore.ts';
import { notaStato } from '../text/nota-stato.ts';
import type { Casella } from './righe.ts';

const VUOTA = '–';

/** A cell in words. Signs after it say what its note explains: `*` approximate, `†` partial, `p` provisional. */
export function formatCasella({ valore, stato, indicatore, forma }: Casella): string {
  if (forma === 'stato') return isMancante(stato) ? formatMotivo(stato) : stato;
  if (valore === null || !indicatore) return VUOTA;
  const segni = formatSegni(stato);
  switch (forma) {
    case 'valore':
      return formatEtichetta(valore, indicatore) + segni;
    case 'differenza': {
      const punti = indicatore.unita.startsWith('%') ? `${SPAZIO_FISSO}p.p.` : '';
      return formatNumero(valore, indicatore.decimali, { segno: true }) + punti;
    }
    case 'variazione':
      return `${formatNumero(valore, 1, { segno: true })}%`;
    case 'parte':
      return formatNumero(valore, Number.isInteger(valore) ? 0 : 1);
  }
}

const SEGNI = [
  ['approssimato', '*'],
  ['parziale', '†'],
  ['provvisorio', 'p'],
] as const;

/** What the signs of the cells mean, for the foot of the table. */
export const LEGENDA_SEGNI = '* approssimato · † parziale · p provvisorio · – dato assente';

/** The signs of a state, or of the note that says it, after a space that does not break; empty for a final value. */
export function formatSegni(stato: string): string {
  const flag = stato.split(/[^a-z]+/);
  const segni = SEGNI.filter(([nome]) => flag.includes(nome)).map(([, segno]) => segno);
  return segni.length > 0 ? SPAZIO_FISSO + segni.join('') : '';
}

/** What the reader must know about a cell; empty when it is whole and final. */
export function noteCasella({ stato, nota, forma }: Casella): string {
  if (nota || forma === 'parte' || forma === 'stato') return nota;
  if (stato === '') return 'Nessun dato per questo territorio e questo anno.';
  const detta = notaStato({ stato });
  return detta ? `${detta}.` : '';
}
