import type { Adapter } from './adapter.ts';
import { ade5x100020172020 } from './ade-5x1000-2017-2020.ts';
import { ade5x10002022 } from './ade-5x1000-2022.ts';
import { adeOmi20162018 } from './ade-omi-2016-2018.ts';
import { anprResidenti } from './anpr-residenti.ts';
import { bdapGiovani2024 } from './bdap-giovani-2024.ts';
import { iccuBiblioteche2020 } from './iccu-biblioteche-2020.ts';
import { internoAffluenza } from './interno-affluenza.ts';
import { internoAmministratori2025 } from './interno-amministratori-2025.ts';
import { internoReferendum2026 } from './interno-referendum-2026.ts';
import { istatAreeInterne2021 } from './istat-aree-interne-2021.ts';
import { istatAsiaUl2018 } from './istat-asia-ul-2018.ts';
import { istatBilancio2025 } from './istat-bilancio-2025.ts';
import { istatBilancioStranieri2025 } from './istat-bilancio-stranieri-2025.ts';
import { istatCensimento2011Indicatori } from './istat-censimento-2011-indicatori.ts';
import { istatCensimento2011 } from './istat-censimento-2011.ts';
import { istatClassificazioni2026 } from './istat-classificazioni-2026.ts';
import { istatConfini2023 } from './istat-confini-2023.ts';
import { istatDecessiPeriodi } from './istat-decessi-periodi.ts';
import { istatIfc } from './istat-ifc.ts';
import { istatPendolarismo2021 } from './istat-pendolarismo-2021.ts';
import { istatPopolazione20182021 } from './istat-popolazione-2018-2021.ts';
import { istatPopolazione20222023 } from './istat-popolazione-2022-2023.ts';
import { istatPopolazioneEta2026 } from './istat-popolazione-eta-2026.ts';
import { istatPosasLombardiaItalia } from './istat-posas-lombardia-italia.ts';
import { istatSituas2023 } from './istat-situas-2023.ts';
import { istatStranieri20202025 } from './istat-stranieri-2020-2025.ts';
import { lombardiaFarmacie2026 } from './lombardia-farmacie-2026.ts';
import { lombardiaRsa2026 } from './lombardia-rsa-2026.ts';
import { lombardiaScuole2026 } from './lombardia-scuole-2026.ts';
import { mefIrpef2023 } from './mef-irpef-2023.ts';
import { mefIrpef } from './mef-irpef.ts';
import { mimScuole } from './mim-scuole.ts';
import { opencivitas2022 } from './opencivitas-2022.ts';
import { opencivitasSociale2022 } from './opencivitas-sociale-2022.ts';

/** Every fonte of the atlas, in the order in which they are imported. */
export const ADAPTERS: readonly Adapter[] = [
  ade5x100020172020,
  ade5x10002022,
  adeOmi20162018,
  anprResidenti,
  bdapGiovani2024,
  iccuBiblioteche2020,
  internoAffluenza,
  internoAmministratori2025,
  internoReferendum2026,
  istatAreeInterne2021,
  istatAsiaUl2018,
  istatBilancio2025,
  istatBilancioStranieri2025,
  istatCensimento2011Indicatori,
  istatCensimento2011,
  istatClassificazioni2026,
  istatConfini2023,
  istatDecessiPeriodi,
  istatIfc,
  istatPendolarismo2021,
  istatPopolazione20182021,
  istatPopolazione20222023,
  istatPopolazioneEta2026,
  istatPosasLombardiaItalia,
  istatSituas2023,
  istatStranieri20202025,
  lombardiaFarmacie2026,
  lombardiaRsa2026,
  lombardiaScuole2026,
  mefIrpef2023,
  mefIrpef,
  mimScuole,
  opencivitas2022,
  opencivitasSociale2022,
];
