import { z } from 'zod';
import type { Participation } from '#domain';
import { Sealing } from '../config/sealing.js';
import { nothingAsked, type SpecialCategoryAnswers } from './participation-row.js';

const answer = z.enum(['not_asked', 'refused', 'unknown', 'no', 'yes']);
const answers = z.object({ disability: answer, minority: answer });

/** Seals and opens the special-category answers of a participation (R29, G39), each bound to its record and version. */
export class SpecialCategories {
  readonly #sealing: Sealing;

  constructor(secret: Buffer) {
    this.#sealing = new Sealing(secret, 'special categories');
  }

  /** Null when nothing was asked: then there is nothing to keep. */
  seal({ disability, minority }: Participation, projectId: string, participationId: string, version: number): Buffer | null {
    if (disability === 'not_asked' && minority === 'not_asked') return null;
    return this.#sealing.seal({ disability, minority }, rowName(projectId, participationId, version));
  }

  open(sealed: Uint8Array | null, projectId: string, participationId: string, version: number): SpecialCategoryAnswers {
    if (sealed === null) return nothingAsked;
    return answers.parse(this.#sealing.open(sealed, rowName(projectId, participationId, version)));
  }
}

const rowName = (projectId: string, participationId: string, version: number): string => `${projectId} ${participationId} ${version}`;
