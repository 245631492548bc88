/** Hyphens, dashes and the minus sign, as keyboards and books have them; the plain one last. For a class of a regular expression. */
export const HYPHENS = '‐‑‒–—―−﹣－-';
