// The end-to-end specs of the given files, or of all, against the product that the environment names. Started by run-e2e.mjs, to which it
// sends what became of each spec.
import { fileURLToPath } from 'node:url';
import Jasmine from 'jasmine';

const runner = new Jasmine({ projectBaseDir: process.cwd() });
await runner.loadConfigFile('apps/dashboard-e2e/jasmine.json');
runner.exitOnCompletion = false;

/** Jasmine names a file as the stack does, by its URL, and takes only paths. */
const pathOf = (filename) => (filename?.startsWith('file:') ? fileURLToPath(filename) : filename);

const specs = [];
/** Failures outside a spec: in `afterAll`, or while a file was read. */
const elsewhere = [];
runner.addReporter({
  specDone: ({ fullName, filename, status }) => void specs.push({ name: fullName, file: pathOf(filename), status }),
  suiteDone: ({ fullName, filename, failedExpectations }) => {
    if (failedExpectations.length > 0) elsewhere.push({ name: fullName, file: pathOf(filename) });
  },
});
const files = process.argv.slice(2);
const { overallStatus } = await runner.execute(files.length > 0 ? files : undefined);
process.send({ overallStatus, specs, elsewhere }, () => process.exit(overallStatus === 'passed' ? 0 : 1));
