import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaContributo } from '../../src/lib/partecipa/schema.ts';

const INVIO = {
  formato: 'contributo-atlante/1',
  edizione: '2026-11',
  ambito: 'desio',
  indicatore: 'quota-65-piu',
  quesito: 1,
  tipo: 'osservazione',
  testo: 'Un testo di prova, abbastanza lungo.',
  organizzazione: { tipo: 'cittadino', nome: '', consenso: false },
};

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'contributo-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true });
});

interface Esito {
  codice: number;
  uscita: string;
}

function esegui(comando: string, invio: unknown): Promise<Esito> {
  const file = join(cartella, 'invio.txt');
  writeFileSync(file, typeof invio === 'string' ? invio : JSON.stringify(invio));
  const argomenti = ['--giorno', '2027-02-10', '--cartella', cartella];
  return new Promise((fatto) => {
    execFile(
      'node',
      ['scripts/contributo.ts', comando, file, ...argomenti],
      (errore, stdout, stderr) => {
        fatto({ codice: errore ? 1 : 0, uscita: stdout + stderr });
      },
    );
  });
}
const scritti = () => readdirSync(cartella).filter((file) => file.endsWith('.json'));

describe('npm run contributo', () => {
  it('adds a contribution that the content accepts, once', async () => {
    expect((await esegui('aggiungi', INVIO)).codice).toBe(0);
    expect(scritti()).toEqual(['2027-02-10-desio-quota-65-piu-1.json']);
    const letto: unknown = JSON.parse(readFileSync(join(cartella, scritti()[0]!), 'utf8'));
    expect(schemaContributo.parse(letto).storia).toEqual([
      { data: '2027-02-10', stato: 'ricevuto' },
    ]);
    const ancora = await esegui('aggiungi', INVIO);
    expect(ancora.codice).toBe(1);
    expect(ancora.uscita).toContain('c’è già');
    expect(scritti()).toHaveLength(1);
  });

  it('only checks with verifica', async () => {
    expect((await esegui('verifica', INVIO)).codice).toBe(0);
    expect(scritti()).toEqual([]);
  });

  it.each([
    ['a chapter that is not there', { ...INVIO, indicatore: 'nessuno' }, 'Nessun capitolo'],
    ['a question that is not there', { ...INVIO, quesito: 99 }, 'non c’è il numero 99'],
    ['a file that is not JSON', 'ciao', 'non è un file JSON'],
  ])('writes nothing for %s', async (_, invio, messaggio) => {
    const { codice, uscita } = await esegui('aggiungi', invio);
    expect(codice).toBe(1);
    expect(uscita).toContain(messaggio);
    expect(scritti()).toEqual([]);
  });
});
