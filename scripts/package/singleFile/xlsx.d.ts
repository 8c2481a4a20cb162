declare module '*.xlsx' {
  /** A `data:` address. */
  const address: string;
  export default address;
}
