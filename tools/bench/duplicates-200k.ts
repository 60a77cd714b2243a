import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { likePeople, paths } from '#contract';
import { checkCharacter, type Identity } from '#domain';
import { readSecret } from '../../apps/api/src/platform/config/secret.js';
import { LikePeople } from '../../apps/api/src/platform/identity/like-people.js';
import { SealedIdentities } from '../../apps/api/src/platform/identity/sealed-identities.js';
import { savePersons } from '../../apps/api/src/platform/participations/save-participations.js';
import { SeededRandom } from '../demo/seeded-random.js';
import { percentile, timed, type Bench, type Measurement } from './measurement.js';
import { ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

const project = 'MARE-RETELAVORO';
const people = 200_000;
/** Inserted at a time. */
const block = 20_000;
const looks = 40;

const surnames =
  'Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D’Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino D’Amico Orlando Damico Negri El_Amrani Hoxha Shehu Hu Chen Singh Kaur Diop Ndiaye Popescu Ionescu Shevchenko Kovalenko Ahmed Rahman Haddad Ben_Ali'.split(
    ' ',
  );
const names =
  'Giuseppe Maria Antonio Anna Giovanni Francesca Francesco Giovanna Mario Rosa Luigi Angela Andrea Laura Marco Paola Roberto Lucia Stefano Elena Alessandro Carla Paolo Teresa Giuseppina Luca Chiara Matteo Giulia Davide Sara Simone Martina Lorenzo Alessia Mohamed Fatima Ahmed Amina Elira Arben Mihai Ioana Olena Oksana Wei Li Gurpreet Mamadou Awa'.split(
    ' ',
  );

function somebody(random: SeededRandom): Identity {
  const pick = (words: readonly string[]): string => (words[random.between(0, words.length - 1)] ?? '').replaceAll('_', ' ');
  const two = (value: number): string => String(value).padStart(2, '0');
  const [surname, name] = [pick(surnames), pick(names)];
  const birthDate = `${random.between(1955, 2007)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  // a place with X is no place: well formed, and nobody's
  const letters = `${surname}${name}XXXXXX`
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase()
    .slice(0, 6);
  const fifteen = `${letters}${birthDate.slice(2, 4)}C${birthDate.slice(8)}X${random.between(100, 999)}`;
  const phone = `3${random.between(20, 99)}${random.between(1_000_000, 9_999_999)}`;
  return { surname, name, birthDate, phone, taxCode: fifteen + checkCharacter(fifteen) };
}

/** People whose identities are sealed as the product seals them, and in a bare table in clear beside. */
async function fill(client: PoolClient, secret: Buffer, projectId: string, everybody: readonly Identity[]): Promise<void> {
  const [sealed, index] = [new SealedIdentities(secret), new LikePeople(secret)];
  await client.query('create table bare_person (id uuid, surname text, name text, birth_date date, tax_code text, phone text)');
  for (let from = 0; from < everybody.length; from += block) {
    const identities = everybody.slice(from, from + block).map((identity) => [uuidv7(), identity] as const);
    await client.query('begin');
    await savePersons(
      client,
      projectId,
      identities.map(([personId], at) => ({ personId, externalId: null, pseudonym: `B-${from + at}` })),
    );
    await sealed.keep(client, { projectId, postedAt: new Date(), recordedBy: 'bench', reason: null }, identities);
    await index.remember(client, projectId, identities);
    await client.query(
      'insert into bare_person select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::text[], $6::text[])',
      [
        identities.map(([id]) => id),
        ...(['surname', 'name', 'birthDate', 'taxCode', 'phone'] as const).map((field) =>
          identities.map(([, identity]) => identity[field]),
        ),
      ],
    );
    await client.query('commit');
  }
  await client.query('analyze person_token');
}

/** The same name or birth date with a part of the name, the tax code or the telephone: exact words alone, over names in clear. */
const plainSearch = `select * from bare_person
  where tax_code = $1 or phone = $2 or (surname = $3 and name = $4) or (birth_date = $5 and (surname = $3 or name = $4)) limit 50`;

/** Somebody new, and somebody known with a slip, in turn. */
function asked(everybody: readonly Identity[], random: SeededRandom, at: number): Identity {
  if (at % 2 === 0) return somebody(random);
  const { surname, name, birthDate } = everybody[random.between(0, everybody.length - 1)] ?? somebody(random);
  return { surname: surname.replace(/([bcdfglmnprstv])\1/, '$1'), name, birthDate };
}

/** Who may be the person that is about to be saved, among two hundred thousand. */
export const duplicates: Bench = {
  names: ['duplicates.200k'],
  async measure(): Promise<readonly Measurement[]> {
    const product = await RunningProduct.start({ demo: true });
    const pool = ownerPool(product.folder, 1);
    try {
      await product.answersAt('/api/health');
      const random = new SeededRandom('duplicates');
      const everybody = Array.from({ length: people }, () => somebody(random));
      const { rows } = await pool.query<{ id: string }>('select project_id as id from project where acronym = $1', [project]);
      const client = await pool.connect();
      await fill(client, readSecret(join(product.folder, 'secret')), rows[0]?.id ?? '', everybody).finally(() => client.release());
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const samples: number[] = [];
      const plain: number[] = [];
      for (let at = 0; at < looks; at += 1) {
        const identity = asked(everybody, random, at);
        const { milliseconds, answer } = await timed(() => visitor.post(paths.peopleLikeness(project), identity));
        if (at % 2 === 1 && likePeople.parse(answer).items.length === 0) throw new Error('somebody known was not found');
        samples.push(milliseconds);
        const { taxCode, phone, surname, name, birthDate } = identity;
        plain.push((await timed(() => pool.query(plainSearch, [taxCode, phone, surname, name, birthDate]))).milliseconds);
      }
      const baselineName = 'plain SQL, exact words over names in clear';
      return [{ name: 'duplicates.200k', value: percentile(samples, 0.95), unit: 'ms', baseline: percentile(plain, 0.95), baselineName }];
    } finally {
      await pool.end();
      await product.stop();
    }
  },
};
