/** Who records of the demonstration were recorded by: no account, nobody typed them. */
export const demoRecorder = 'demo';
