/** A drawing is copied to the output as a file; the import is its address. */
declare module '*.svg' {
  const address: string;
  export default address;
}
