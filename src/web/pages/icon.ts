/** The icon of the pages: quotation marks on a background of their own, visible in light and dark mode. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f4e79"/><path fill="#fff" d="M14 9c-4.5 1.200-7 4.300-7 8.700V23h7v-7h-3.200c.2-2 1.400-3.300 3.200-4zm11 0c-4.5 1.200-7 4.300-7 8.700V23h7v-7h-3.200c.2-2 1.400-3.300 3.200-4z"/></svg>
`;
