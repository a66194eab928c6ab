import { APERTE, COMUNI, DUREVOLE, DUREVOLI, HSTS } from './intestazioni.ts';
import { formatPolitica, politicaDi, type Eccezione } from './politica.ts';

/** A folder of the site, as far down as the exceptions reach. */
export interface Cartella {
  nome: string;
  /** True when there are pages and scripts in it, and no file with a life of its own such as a PDF or an SVG. */
  sole: boolean;
  figlie: readonly Cartella[];
}

interface Regola {
  percorso: string;
  teste: Readonly<Record<string, string>>;
}

/** Rules of a folder: one for all of it, or one for itself and one for each folder in it. */
function listRegole(
  { nome, sole, figlie }: Cartella,
  sopra: string,
  eccezioni: readonly Eccezione[],
): Regola[] {
  const percorso = `${sopra}${nome}/`;
  const oltre = eccezioni.some(
    ({ cartella }) => `/${cartella}/`.startsWith(percorso) && `/${cartella}/` !== percorso,
  );
  const direttive = politicaDi(percorso, eccezioni);
  const politica = formatPolitica(
    sole ? direttive : { 'frame-ancestors': direttive['frame-ancestors'] ?? [] },
  );
  const teste = { 'Content-Security-Policy': politica };
  if (!oltre) return [{ percorso: `${percorso}*`, teste }];
  return [
    { percorso, teste },
    ...figlie.flatMap((figlia) => listRegole(figlia, percorso, eccezioni)),
  ];
}

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Those hosts join what two rules say of one header, and
 * two policies joined are both in force: so no address has the policy of two rules. Where a folder also holds
 * pictures and documents the rule says only who may frame them; the pages carry the rest in their head. The
 * frozen editions have no rule of their own: each is a whole site, and such hosts read a hundred rules at most.
 *
 * @param base base path with slashes at both ends
 */
export function toHeadersFile(
  base: string,
  cartelle: readonly Cartella[],
  eccezioni: readonly Eccezione[],
): string {
  const casa = { 'Content-Security-Policy': formatPolitica(politicaDi('/', eccezioni)) };
  const regole: Regola[] = [
    { percorso: '/*', teste: COMUNI },
    { percorso: '/', teste: casa },
    { percorso: '/404.html', teste: casa },
    ...cartelle
      .filter(({ nome }) => nome !== 'edizioni')
      .flatMap((cartella) => listRegole(cartella, '/', eccezioni)),
    ...APERTE.map((cartella) => ({
      percorso: `/${cartella}/*`,
      teste: { 'Access-Control-Allow-Origin': '*' },
    })),
    ...DUREVOLI.map((cartella) => ({
      percorso: `/${cartella}/*`,
      teste: { 'Cache-Control': DUREVOLE },
    })),
  ];
  const righe = regole.map(({ percorso, teste }) =>
    [
      base + percorso.slice(1),
      ...Object.entries(teste).map(([nome, valore]) => `  ${nome}: ${valore}`),
    ].join('\n'),
  );
  return `# Written by the build from src/lib/sicurezza. See docs/pubblicare.md.
# With a certificate, when this host will stay on HTTPS, below the first rule:
#   ${HSTS.nome}: ${HSTS.valore}
${righe.join('\n')}
`;
}
