import type { CodeId } from '../codebook';
import type { Message } from '../../wording/say';
import { bytesOf, textOf } from './base64';

/**
 * A linear model for many codes: the logit of a code is its bias plus the weights of the features that a unit has
 * (features.ts says which and how much each counts).
 */
export interface Model {
  /** What it was trained with; rules changed since then are features it does not know. */
  readonly trainedOn: TrainedOn;
  readonly codes: readonly ModelCode[];
  /** From logit to probability: points of a rising line, straight between them (calibration.ts). */
  readonly calibration: readonly CalibrationPoint[];
  /** Names, sorted. */
  readonly features: readonly string[];
  /** Weights of feature i: entries `starts[i]` to `starts[i + 1]` of the two below. */
  readonly starts: Int32Array;
  /** Place in `codes`. */
  readonly weightCodes: Uint8Array;
  readonly weights: Float32Array;
}

export interface TrainedOn {
  readonly codebook: string;
  readonly version: string;
  /** Of the rules of all codes (features.ts, fingerprint). */
  readonly fingerprint: string;
  readonly passages: number;
  readonly documents: number;
}

export interface ModelCode {
  readonly id: CodeId;
  readonly bias: number;
  /** Least probability at which the code is suggested. */
  readonly threshold: number;
  /**
   * Learned from too few passages to overrule the rules: what they suggest stands, the model only adds to it. A doubt
   * that is wrong makes a text silent on a rare code, and on those gaps rest.
   */
  readonly rulesStand: boolean;
}

export interface CalibrationPoint {
  readonly logit: number;
  readonly probability: number;
}

/** As it lies in the file: numbers in base64, weights in steps of `step`. */
interface ModelFile {
  readonly format: typeof FORMAT;
  readonly trainedOn: TrainedOn;
  readonly codes: readonly ModelCode[];
  readonly calibration: readonly CalibrationPoint[];
  readonly features: readonly string[];
  /** How many weights each feature has, one byte each. */
  readonly counts: string;
  readonly weightCodes: string;
  /** Two bytes each, the lower first. */
  readonly weights: string;
  readonly step: number;
}

const FORMAT = 'gangmu-model-2';
const MOST_STEPS = 32767;

/** The file's content. Weights are rounded to 1/32767 of the largest; reading gives those. */
export function modelWrite(model: Model): string {
  const largest = model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const step = largest / MOST_STEPS;
  const counts = Uint8Array.from(
    model.features,
    (_, i) => (model.starts[i + 1] ?? 0) - (model.starts[i] ?? 0),
  );
  const bytes = new Uint8Array(model.weights.length * 2);
  model.weights.forEach((weight, i) => {
    const steps = Math.round(weight / step) & 0xffff;
    bytes[i * 2] = steps & 0xff;
    bytes[i * 2 + 1] = steps >> 8;
  });
  const file: ModelFile = {
    format: FORMAT,
    trainedOn: model.trainedOn,
    codes: model.codes,
    calibration: model.calibration,
    features: model.features,
    counts: textOf(counts),
    weightCodes: textOf(model.weightCodes),
    weights: textOf(bytes),
    step,
  };
  return `${JSON.stringify(file)}\n`;
}

export type ModelReading =
  { readonly ok: true; readonly model: Model } | { readonly ok: false; readonly reason: Message };

/** Reads what modelWrite wrote; anything else is refused with what is wrong in it. */
export function modelRead(json: string): ModelReading {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('JSON');
  }
  if (!isModelFile(value)) return refused('format');
  const counts = bytesOf(value.counts);
  const weightCodes = bytesOf(value.weightCodes);
  const bytes = bytesOf(value.weights);
  if (counts === null || weightCodes === null || bytes === null) return refused('base64');
  if (counts.length !== value.features.length) return refused('counts');
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (starts[i + 1] = (starts[i] ?? 0) + count));
  if (weightCodes.length !== starts[counts.length] || bytes.length !== 2 * weightCodes.length)
    return refused('weights');
  if (weightCodes.some((code) => code >= value.codes.length)) return refused('codes');
  const { step } = value;
  const weights = Float32Array.from(weightCodes, (_, i) => {
    const steps = (bytes[i * 2] ?? 0) | ((bytes[i * 2 + 1] ?? 0) << 8);
    return ((steps << 16) >> 16) * step;
  });
  const { trainedOn, codes, calibration, features } = value;
  return { ok: true, model: { trainedOn, codes, calibration, features, starts, weightCodes, weights } };
}

function refused(part: string): ModelReading {
  return { ok: false, reason: { key: 'model.unreadable', values: { part } } };
}

function isModelFile(value: unknown): value is ModelFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<Record<keyof ModelFile, unknown>>;
  const rises = (points: readonly unknown[]): boolean =>
    points.every((point) => isNumbers(point, ['logit', 'probability']));
  return (
    file.format === FORMAT &&
    typeof file.trainedOn === 'object' &&
    file.trainedOn !== null &&
    Array.isArray(file.codes) &&
    file.codes.every((code) => isNumbers(code, ['bias', 'threshold']) && isCode(code)) &&
    Array.isArray(file.calibration) &&
    file.calibration.length > 0 &&
    rises(file.calibration) &&
    Array.isArray(file.features) &&
    file.features.every((feature) => typeof feature === 'string') &&
    [file.counts, file.weightCodes, file.weights].every((text) => typeof text === 'string') &&
    typeof file.step === 'number'
  );
}

function isCode(value: unknown): boolean {
  return typeof (value as Partial<ModelCode>).rulesStand === 'boolean';
}

function isNumbers(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return names.every((name) => Number.isFinite(record[name]));
}
