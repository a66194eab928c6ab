const TAG = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)[\w:.-]+(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

/** The elements that stand one after the other in a piece of XML, each as it is written. */
export function listFigli(xml: string): string[] {
  const figli: string[] = [];
  let profondo = 0;
  let inizio = 0;
  for (const { 0: tag, 1: chiude, 2: vuoto, index } of xml.matchAll(TAG)) {
    if (chiude === undefined) continue;
    if (profondo === 0) inizio = index;
    if (chiude !== '') profondo -= 1;
    else if (vuoto === '') profondo += 1;
    if (profondo === 0) figli.push(xml.slice(inizio, index + tag.length));
  }
  return figli;
}
