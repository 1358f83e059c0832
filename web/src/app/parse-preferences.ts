/** How the workbench looks for this person on this machine. No data of the business is ever kept here. */
export interface Preferences {
  language: 'zh' | 'en';
  theme: 'system' | 'light' | 'dark';
  density: 'normal' | 'compact';
}

const STANDARD: Preferences = { language: 'zh', theme: 'system', density: 'normal' };

const LANGUAGES: readonly string[] = ['zh', 'en'];
const THEMES: readonly string[] = ['system', 'light', 'dark'];
const DENSITIES: readonly string[] = ['normal', 'compact'];

/** Reads what was stored; whatever is not understood falls back to the standard. */
export function parsePreferences(stored: string | null): Preferences {
  if (stored === null) return STANDARD;
  try {
    const read = JSON.parse(stored) as Partial<Preferences> | null;
    return {
      language: LANGUAGES.includes(read?.language ?? '') ? (read?.language ?? 'zh') : STANDARD.language,
      theme: THEMES.includes(read?.theme ?? '') ? (read?.theme ?? 'system') : STANDARD.theme,
      density: DENSITIES.includes(read?.density ?? '') ? (read?.density ?? 'normal') : STANDARD.density,
    };
  } catch {
    return STANDARD;
  }
}
