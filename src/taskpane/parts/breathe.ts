/** A pause in long work, in which the page paints and takes clicks. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
