// What courts, agencies, conditions, acts and reasons are called in Spanish where the record does not say.
import type { Condition } from '../docket/condition.ts';
import type { Court } from '../docket/court.ts';
import { inEnglish } from './spanish-grammar.ts';

type Names = Readonly<Record<string, string>>;

const AGENCIES: Names = {
  doj: 'el Departamento de Justicia',
  dhs: 'el Departamento de Seguridad Nacional',
  dot: 'el Departamento de Transporte',
  hud: 'el Departamento de Vivienda y Desarrollo Urbano',
  hhs: 'el Departamento de Salud y Servicios Humanos',
};

const ACTS: Names = {
  impose_term: 'la imposición de la cláusula',
  reject_application: 'el rechazo de la solicitud',
  withhold: 'la retención de fondos',
  delay: 'la demora de fondos',
  condition_drawdown: 'la imposición de requisitos a los desembolsos',
  terminate_award: 'la terminación de la subvención',
  claw_back: 'la recuperación de fondos ya entregados',
  audit_or_investigate: 'la auditoría o la investigación',
  debar: 'la inhabilitación del beneficiario',
  apply_guidance: 'la aplicación de la guía',
};

const REASONS: Names = {
  announcement: 'el anuncio',
  solicitation: 'la convocatoria',
  award: 'la adjudicación',
  guidance: 'la guía',
  statute: 'la ley',
  rule: 'el reglamento',
  rescission: 'la rescisión',
  withdrawal: 'el retiro',
  superseded: 'el reemplazo',
  expiry: 'el vencimiento',
  expired: 'el vencimiento',
  executive_order: 'la orden ejecutiva',
  memorandum: 'el memorando',
  letter: 'la carta',
};

const FAMILIES: Names = {
  access: 'la condición de acceso',
  notice: 'la condición de aviso',
  '1373': 'la condición sobre la sección 1373',
  disclosure: 'la condición de no divulgación pública',
  information: 'la condición de información',
  certification: 'la condición de certificación',
  noninterference: 'la condición de no interferencia',
  cooperation: 'la condición de cooperación',
  immigration: 'la condición migratoria',
  'legal-services': 'la condición sobre servicios jurídicos',
  statute: 'la ley',
  'executive-order': 'la orden ejecutiva',
  memorandum: 'el memorando',
};

const PROGRAMS: Names = {
  'byrne-jag': 'de la subvención Byrne JAG',
  cops: 'de la subvención COPS',
  'cops-chp': 'de la subvención COPS para la contratación de policías (CHP)',
  psp: 'de la Public Safety Partnership (PSP)',
  cgic: 'de la subvención para centros de inteligencia sobre armas (CGIC)',
  voca: 'de la subvención VOCA para víctimas de delitos',
  dot: 'de las subvenciones del Departamento de Transporte',
  dhs: 'de las subvenciones del Departamento de Seguridad Nacional',
  'hud-coc': 'de las subvenciones Continuum of Care del Departamento de Vivienda',
};

const ORDINALS = 'Primer Segundo Tercer Cuarto Quinto Sexto Séptimo Octavo Noveno Décimo Undécimo'.split(' ');
const CIRCUITS: Names = {
  ...Object.fromEntries(ORDINALS.map((ordinal, index) => [`ca${index + 1}`, `el ${ordinal} Circuito`])),
  cadc: 'el Circuito del Distrito de Columbia',
  cafc: 'el Circuito Federal',
};

export const spanishAgency = (id = ''): string => AGENCIES[id] ?? 'el gobierno';
export const spanishAct = (act: string): string => ACTS[act] ?? `el acto «${act}»`;
const CLASSES: Names = {
  direct_award: 'las subvenciones directas',
  passthrough_of_state_award: 'los fondos que pasan por la subvención de un estado',
};

export const spanishClass = (id: string): string => CLASSES[id] ?? `la clase «${id}»`;
export const spanishReason = (reason = ''): string => REASONS[reason] ?? 'el acto';

/** The circuit of a court of appeals. */
export const spanishCircuit = ({ id, circuit, citation }: Court): string =>
  CIRCUITS[circuit ?? id] ?? `el circuito ${citation}`;

/** A court by its own Spanish name, else by its level and its circuit or citation; the judge who sat may follow. */
export function spanishCourt(court: Court, judge?: string): string {
  const { said_as_es, level, citation } = court;
  const sat = judge ? ` (${judge})` : '';
  if (said_as_es) return `${said_as_es}${sat}`;
  if (level === 'supreme') return 'la Corte Suprema';
  if (level === 'appeals') return `el Tribunal de Apelaciones de ${spanishCircuit(court)}`.replace(' de el ', ' del ');
  return `el Tribunal Federal de Distrito (${judge ? `${citation}; ${judge}` : citation})`;
}

type Named = Pick<Condition, 'name' | 'name_es' | 'family' | 'program' | 'fiscal_year'>;

/** A condition by its own Spanish name, else by what it asks, its program and its award year; what none of them tells apart keeps its name. */
export function spanishCondition({ name, name_es, family, program, fiscal_year }: Named): string {
  if (name_es) return name_es;
  const known = FAMILIES[family];
  const parts = [
    known ?? 'la condición',
    program && (PROGRAMS[program] ?? `de la subvención ${program}`),
    fiscal_year && `del año fiscal ${fiscal_year}`,
    (!known || !program) && inEnglish(name),
  ];
  return parts.filter(Boolean).join(' ');
}
