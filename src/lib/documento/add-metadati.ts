import { escapeXml } from '../chart/svg.ts';

/** What a PDF says of itself. */
export interface Metadati {
  titolo: string;
  descrizione: string;
  autore: string;
  parole: readonly string[];
  /** Day of the edition: "2026-11-01". */
  data: string;
  /** Address of the licence of the words. */
  licenza: string;
  /** 32 hexadecimal digits that change with the document. */
  impronta: string;
}

/**
 * Adds author, subject, keywords, XMP metadata and identifier to a PDF of Chromium, as an update at its
 * end: nothing of what the browser wrote moves. The result is tagged, says title and language and has its
 * fonts; it declares no PDF/A, because no colour profile stands in it.
 *
 * @param pdf the bytes, one character each
 * @throws Error when the file does not end as Chromium ends one
 */
export function addMetadati(pdf: string, metadati: Metadati): string {
  const coda = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf);
  if (!coda) throw new Error('a PDF without the trailer that Chromium writes');
  const [, trailer = '', xref = ''] = coda;
  const numero = (chiave: string) =>
    Number(new RegExp(`/${chiave}\\s+(\\d+)`).exec(trailer)?.[1] ?? NaN);
  const [size, root, info] = [numero('Size'), numero('Root'), numero('Info')];
  const xmp = toBytes(writeXmp(metadati));
  const oggetti: [numero: number, testo: string][] = [
    [info, addVoci(readOggetto(pdf, info), writeInfo(metadati))],
    [root, addVoci(readOggetto(pdf, root), `/Metadata ${String(size)} 0 R`)],
    [
      size,
      `<</Type /Metadata /Subtype /XML /Length ${String(xmp.length)}>> stream\n${xmp}\nendstream`,
    ],
  ];
  let testo = pdf.endsWith('\n') ? pdf : `${pdf}\n`;
  const righe = oggetti.map(([n, contenuto]) => {
    const posto = String(testo.length).padStart(10, '0');
    testo += `${String(n)} 0 obj\n${contenuto}\nendobj\n`;
    return `${String(n)} 1\n${posto} 00000 n \n`;
  });
  const id = `<${metadati.impronta}>`;
  return `${testo}xref\n${righe.join('')}trailer\n<</Size ${String(size + 1)}\n/Root ${String(root)} 0 R\n/Info ${String(info)} 0 R\n/Prev ${xref}\n/ID [${id} ${id}]>>\nstartxref\n${String(testo.length)}\n%%EOF\n`;
}

function readOggetto(pdf: string, numero: number): string {
  const inizio = pdf.indexOf(`\n${String(numero)} 0 obj\n`);
  const fine = pdf.indexOf('\nendobj', inizio);
  if (inizio < 0 || fine < 0) throw new Error(`a PDF without its object ${String(numero)}`);
  return pdf.slice(pdf.indexOf('obj\n', inizio) + 4, fine);
}

/** Entries at the end of a dictionary. */
const addVoci = (dizionario: string, voci: string): string =>
  dizionario.replace(/>>\s*$/, `\n${voci}>>`);

const writeInfo = ({ autore, descrizione, parole }: Metadati): string =>
  `/Author ${toHex(autore)}\n/Subject ${toHex(descrizione)}\n/Keywords ${toHex(parole.join(', '))}`;

/** A text string in UTF-16, written in digits so that no character has to be escaped. */
const toHex = (testo: string): string =>
  `<FEFF${[...Array(testo.length).keys()].map((i) => testo.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;

/** The bytes of a text in UTF-8, one character each. */
const toBytes = (testo: string): string =>
  Array.from(new TextEncoder().encode(testo), (byte) => String.fromCharCode(byte)).join('');

function writeXmp({ titolo, descrizione, autore, parole, data, licenza }: Metadati): string {
  const alt = (nome: string, testo: string) =>
    `<${nome}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(testo)}</rdf:li></rdf:Alt></${nome}>`;
  const voci = parole.map((parola) => `<rdf:li>${escapeXml(parola)}</rdf:li>`).join('');
  const momento = `${data}T00:00:00Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:format>application/pdf</dc:format>${alt('dc:title', titolo)}${alt('dc:description', descrizione)}
<dc:creator><rdf:Seq><rdf:li>${escapeXml(autore)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>it</rdf:li></rdf:Bag></dc:language><dc:subject><rdf:Bag>${voci}</rdf:Bag></dc:subject>
<pdf:Keywords>${escapeXml(parole.join(', '))}</pdf:Keywords>
<xmp:CreateDate>${momento}</xmp:CreateDate><xmp:ModifyDate>${momento}</xmp:ModifyDate>
<xmpRights:WebStatement>${escapeXml(licenza)}</xmpRights:WebStatement>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
