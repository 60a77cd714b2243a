import { attendeeAdded, paths, recordView } from '#contract';
import { percentile, timed, type Bench, type Measurement } from './measurement.js';
import { ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

/** The project of the demo network whose indicators are counted on courses and on who came. */
const project = 'SEZIONE-LAVORO-AP';
const people = 25;
const savings = 40;

/** A course with a session and so many people on its list. */
async function aSession(visitor: BenchVisitor): Promise<{ readonly session: string; readonly enrolments: readonly string[] }> {
  const enter = async (name: 'courses' | 'course-sessions', content: object) =>
    recordView.parse(await visitor.post(paths.register(project, name), { content })).id;
  const edition = await enter('courses', { title: 'Misura', type: 'capacity_building', hoursPlanned: 8 });
  const session = await enter('course-sessions', { edition, date: '2026-03-30', from: '09:00', to: '13:00', hours: 4 });
  const enrolments: string[] = [];
  for (let at = 0; at < people; at += 1) {
    const identity = { surname: `Misura ${String.fromCharCode(97 + at).repeat(3)}`, name: 'Prova' };
    const added = await visitor.post(paths.courseAttendees(project, edition), { identity, role: 'operator', isAnother: true });
    enrolments.push(attendeeAdded.parse(added).enrolment);
  }
  return { session, enrolments };
}

/** Every saving changes all marks: who was there throughout leaves early, and the other way round. */
async function saved(visitor: BenchVisitor): Promise<number[]> {
  const { session, enrolments } = await aSession(visitor);
  const samples: number[] = [];
  for (let time = 0; time < savings; time += 1) {
    const status = time % 2 === 0 ? { status: 'present' } : { status: 'partial', outAt: '11:00' };
    const marks = enrolments.map((enrolment) => ({ enrolment, ...status }));
    const saving = () => visitor.put(paths.sessionAttendance(project, session), { marks }, time * people);
    samples.push((await timed(saving)).milliseconds);
  }
  return samples.slice(2);
}

/** The least that keeping so many marks costs: their rows, in one transaction. */
async function insertedPlainly(product: RunningProduct): Promise<number[]> {
  const pool = ownerPool(product.folder, 1);
  try {
    await pool.query('create table bare_attendance (id uuid, session uuid, content jsonb)');
    const samples: number[] = [];
    for (let time = 0; time < savings; time += 1) {
      const insert = `insert into bare_attendance select gen_random_uuid(), gen_random_uuid(), '{"status":"present","hours":4}' from generate_series(1, $1)`;
      samples.push((await timed(() => pool.query(insert, [people]))).milliseconds);
    }
    return samples.slice(2);
  } finally {
    await pool.query('drop table bare_attendance').finally(() => pool.end());
  }
}

/** A trainer saves who came: all marks of a session in one write, with everything they count for. */
export const attendanceOf25: Bench = {
  names: ['attendance.25'],
  async measure(): Promise<readonly Measurement[]> {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const value = percentile(await saved(visitor), 0.95);
      const baseline = percentile(await insertedPlainly(product), 0.95);
      return [{ name: 'attendance.25', value, unit: 'ms', baseline, baselineName: 'plain insert of 25 rows' }];
    } finally {
      await product.stop();
    }
  },
};
