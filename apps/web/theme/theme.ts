// Which colours, letters and shapes do the pages use, in light and in dark?
import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Diluted carbon black, from a wash to the full ink. */
const ink: MantineColorsTuple = ['#f6f7f7', '#edeff0', '#dee1e3', '#c8cdd0', '#a2aaaf', '#7d868c', '#5b6469', '#454d52', '#2a3338', '#1a2327'];
/** The same ink on a dark page: text first, ground last. */
const night: MantineColorsTuple = ['#dde1e3', '#b9c0c4', '#9aa3a8', '#788188', '#485157', '#363e43', '#262d31', '#1a2226', '#12181b', '#0d1214'];
/** The one accent: the same teal as on the public check. */
const petrol: MantineColorsTuple = ['#e8f3f4', '#d0e6e7', '#a4d6d8', '#6fc7c9', '#4aa7aa', '#2a8c90', '#16737a', '#0b5a60', '#08484d', '#05373b'];

/** Status colours, for status alone, always beside an icon and words. */
const good: MantineColorsTuple = ['#e9f6ec', '#d2ebd8', '#a7d7b3', '#79c18b', '#54ad6b', '#359350', '#247c3f', '#196633', '#115027', '#0a3a1b'];
const caution: MantineColorsTuple = ['#fdf4e1', '#fae7bf', '#f4d086', '#ecb64b', '#dc9a1d', '#b87c0a', '#966304', '#784e03', '#5c3b02', '#412a01'];
const bad: MantineColorsTuple = ['#fdeeed', '#fadad7', '#f4b4ae', '#ec8a82', '#e0625a', '#cb4039', '#b02a25', '#931d1a', '#741412', '#550d0c'];
const notice: MantineColorsTuple = ['#ebf2fb', '#d5e4f6', '#aac8ec', '#7caae1', '#528dd3', '#3372bd', '#235b9f', '#194882', '#103665', '#0a2649'];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  // filled things are dark with white letters by day, and pale with dark letters by night
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--on-filled)' } : colours;
  },
  components: {
    // fields that a thumb hits; what is optional says so in its label, so that required ones need no star
    InputWrapper: { defaultProps: { withAsterisk: false } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-filled)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-filled)' } },
  },
  white: '#ffffff',
  black: ink[9],
  colors: { ink, gray: ink, dark: night, petrol, good, caution, bad, notice, red: bad },
  fontFamily: "'Public Sans Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace",
  headings: {
    fontFamily: "'Public Sans Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { sm: '4px', md: '8px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own greys for secondary text are too pale to be read by everybody. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--reading-font': "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif",
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': ink[9],
    '--mantine-color-dimmed': ink[6],
    '--mantine-color-placeholder': ink[6],
    '--mantine-color-error': bad[6],
    '--mantine-color-anchor': petrol[7],
    '--mantine-color-default-border': ink[3],
    '--ground-quiet': ink[0],
    '--line-quiet': ink[2],
    '--on-filled': '#ffffff',
    '--accent': petrol[7],
    '--accent-wash': petrol[0],
    '--field-border': ink[5],
    '--good': good[6],
    '--good-wash': good[0],
    '--caution': caution[6],
    '--caution-wash': caution[0],
    '--bad': bad[6],
    '--bad-wash': bad[0],
    '--neutral': ink[6],
    '--neutral-wash': ink[1],
    '--notice': notice[6],
    '--notice-wash': notice[0],
  },
  dark: {
    '--mantine-color-body': night[8],
    '--mantine-color-text': night[0],
    '--mantine-color-dimmed': night[2],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-error': bad[3],
    '--mantine-color-anchor': petrol[3],
    '--mantine-color-default-border': night[4],
    '--ground-quiet': night[7],
    '--line-quiet': night[6],
    '--on-filled': night[9],
    '--accent': petrol[3],
    '--accent-wash': '#11302f',
    '--field-border': night[3],
    '--good': good[3],
    '--good-wash': '#15291b',
    '--caution': caution[3],
    '--caution-wash': '#2d2413',
    '--bad': bad[3],
    '--bad-wash': '#321c1a',
    '--neutral': night[2],
    '--neutral-wash': night[6],
    '--notice': notice[2],
    '--notice-wash': '#172436',
  },
});

/** The same key is read by public/colour-scheme.js before the first paint. */
export const colourScheme = localStorageColorSchemeManager({ key: 'dermark.colour-scheme' });
