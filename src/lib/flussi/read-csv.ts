import { dsvFormat } from 'd3-dsv';
import type { Foglio } from './foglio.ts';
import { rilievoFile, type Rilievo } from './rilievo.ts';

const SALVA =
  'Riapri il file nel foglio di calcolo e salvalo di nuovo come «CSV UTF-8» o come .xlsx.';
const SEPARATORI = [';', ',', '\t'] as const;

/**
 * Bytes of a CSV to a sheet, whatever a spreadsheet has made of it: UTF-8 with or without byte order mark,
 * UTF-16, Windows-1252; semicolons, commas or tabs. Undefined when the bytes are no table.
 */
export function readCsv(bytes: Uint8Array, rilievi: Rilievo[]): Foglio | undefined {
  const testo = decode(bytes, rilievi);
  if (testo === undefined) return undefined;
  if (testo.trim() === '') {
    rilievi.push(rilievoFile('errore', 'Il file è vuoto.', 'Compila il modello e riprova.'));
    return undefined;
  }
  if (/^\s*<(!doctype|html|\?xml|head|body)/iu.test(testo)) {
    rilievi.push(
      rilievoFile(
        'errore',
        'Il file è una pagina web, non una tabella.',
        'Scegli il file compilato.',
      ),
    );
    return undefined;
  }
  if ((testo.match(/"/gu)?.length ?? 0) % 2 === 1) {
    rilievi.push(
      rilievoFile(
        'errore',
        'Le virgolette non sono in coppia: il file è tagliato o rovinato.',
        SALVA,
      ),
    );
    return undefined;
  }
  const senzaGuida = testo.replace(/^sep=.\r?\n/iu, '\n');
  const righe = dsvFormat(findSeparatore(senzaGuida)).parseRows(senzaGuida);
  return { nome: 'CSV', righe };
}

function decode(bytes: Uint8Array, rilievi: Rilievo[]): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const codifica = utf16 ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  if (codifica === 'utf-8' && bytes.includes(0)) {
    rilievi.push(rilievoFile('errore', 'Il file non è un testo.', SALVA));
    return undefined;
  }
  try {
    return new TextDecoder(codifica, { fatal: true }).decode(bytes);
  } catch {
    rilievi.push(
      rilievoFile(
        'avviso',
        'Il file non è in UTF-8: è stato letto come testo di Windows.',
        'Controlla che le lettere accentate siano giuste. La prossima volta salva come «CSV UTF-8».',
      ),
    );
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that occurs most among the headings, that is on the line where the comune has its own. */
function findSeparatore(testo: string): string {
  const righe = testo.split(/\r?\n/u, 20).filter((riga) => riga.trim() !== '');
  const titoli =
    righe.find((riga) => /(^|[;,\t"])\s*comune\s*([;,\t"]|$)/iu.test(riga)) ?? righe[0] ?? '';
  const conta = (segno: string): number => titoli.split(segno).length;
  return [...SEPARATORI].sort((a, b) => conta(b) - conta(a))[0]!;
}
