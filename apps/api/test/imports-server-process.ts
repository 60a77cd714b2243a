import { startServer } from '../src/main.js';

/** A server in a process of its own, which a spec can kill. Told by the environment where the database is; says on which port it answers. */
const { SPEC_API_URL = '', SPEC_FOLDER = '' } = process.env;
const server = await startServer({
  settings: {
    port: 0,
    origins: ['http://localhost:0', 'http://127.0.0.1:0'],
    demo: false,
    secretFile: `${SPEC_FOLDER}/secret`,
    dataFolder: SPEC_FOLDER,
  },
  apiUrl: SPEC_API_URL,
  dashboardFolder: null,
  log: 'nowhere',
  today: '2026-03-31',
});
process.stdout.write(`${server.port}\n`);
