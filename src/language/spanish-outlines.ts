// The Spanish headings of a printed answer.
import type { Outlines } from './outlines.ts';

const CONFIDENCE: Readonly<Record<string, string>> = { high: 'alta', medium: 'media', low: 'baja' };

export const outlines: Outlines = {
  standing: (status, enforceable, basis) => `status ${status}, enforceable ${enforceable} (${basis.join(', ')})`,
  because: 'Porque',
  tracks: 'Las tres vías',
  lifecycle: 'condición',
  courts: 'tribunales',
  promises: 'promesas',
  pending: 'Decidido, aún sin efecto',
  open: 'Lo que queda abierto',
  wouldChange: 'Lo que lo cambiaría',
  considered: 'Examinado, y no decide',
  signals: 'Se informa, nunca decide',
  bounded: 'No se muestra completo',
  read: 'Leído',
  readThrough: (docket, day, stale) =>
    `${docket}${day ? ` hasta ${day}` : ', sin fecha registrada'}${stale ? ' (la pregunta mira más allá)' : ''}`,
  unverified: 'sin verificar',
  confidence: (confidence) => `confianza ${CONFIDENCE[confidence] ?? confidence}`,
};
