import type { ThemeConfig } from 'antd'
import { theme as antd } from 'antd'
import type { Locale } from '#shared/kernel/messages.ts'

/** The only file of the renderer with colours. Every name is a CSS variable too: `text2` is `var(--text2)`. */
const light = {
  side: '#F3F4F2',
  bg: '#FFFFFF',
  subtle: '#F8F9F7',
  hover: '#F1F3F0',
  active: '#E6E9E5',
  elev: '#FFFFFF',
  line: '#E7E9E5',
  line2: '#D3D7D1',
  ctl: '#8A928C',
  text: '#1D211E',
  text2: '#59615B',
  text3: '#666E68',
  text4: '#A4ABA5',
  accent: '#2E7D5B',
  accentHover: '#27694D',
  accentText: '#226247',
  onAccent: '#FFFFFF',
  tint: '#EAF3EE',
  tint2: '#D5E7DD',
  danger: '#B93A2F',
  dangerBg: '#FBEDEB',
  warn: '#8F5A00',
  warnBg: '#FBF2E0',
  info: '#2B66A8',
  infoBg: '#EAF1F9',
  g0: '#F0F2EF',
  g1: '#DCEBE3',
  g2: '#A9CDBA',
  g3: '#6FAE8F',
  g4: '#2E7D5B',
  g5: '#174C36',
  track: '#ECEEEB',
  toast: '#2B302D',
  onToast: '#F3F4F2',
  'stage-attract': '#4995E6',
  'stage-activate': '#0E5256',
  'stage-desire': '#8F5E95',
  'stage-convert': '#9C2A03',
  'stage-deliver': '#4D8253',
  'stage-spread': '#B98F0C',
  'stage-close': '#8F9390',
  'stage-attract-ink': '#0F1411',
  'stage-activate-ink': '#FFFFFF',
  'stage-desire-ink': '#FFFFFF',
  'stage-convert-ink': '#FFFFFF',
  'stage-deliver-ink': '#FFFFFF',
  'stage-spread-ink': '#0F1411',
  'stage-close-ink': '#0F1411',
  lurker: '#C9CEC8',
  'avatar-0': '#E8EAE6',
  'avatar-0-ink': '#4C544E',
  'avatar-1': '#F0E8E2',
  'avatar-1-ink': '#774C32',
  'avatar-2': '#E3ECE7',
  'avatar-2-ink': '#2C5B46',
  'avatar-3': '#E0ECEE',
  'avatar-3-ink': '#265A62',
  'avatar-4': '#ECE6F0',
  'avatar-4-ink': '#614875',
  'avatar-5': '#EFECDC',
  'avatar-5-ink': '#625414',
  'avatar-6': '#F1E4E7',
  'avatar-6-ink': '#7A3A4B',
  'avatar-7': '#E5EAF2',
  'avatar-7-ink': '#39557D',
  shadow: '0 8px 28px rgba(20,28,23,.14),0 1px 3px rgba(20,28,23,.10)',
}

/** Names of colours (and of the one shadow) as CSS variables carry them. */
export type ColourName = keyof typeof light
export type Palette = Readonly<Record<ColourName, string>>

const dark: Palette = {
  side: '#151816',
  bg: '#1B1E1C',
  subtle: '#1F2321',
  hover: '#252A27',
  active: '#2D332F',
  elev: '#242826',
  line: '#2B302D',
  line2: '#3C433E',
  ctl: '#7A837D',
  text: '#E4E8E5',
  text2: '#A9B1AB',
  text3: '#929B95',
  text4: '#5F6862',
  accent: '#5BB98C',
  accentHover: '#72C79E',
  accentText: '#7CCBA5',
  onAccent: '#0D1712',
  tint: '#20322A',
  tint2: '#2B4539',
  danger: '#F08A7E',
  dangerBg: '#3A2422',
  warn: '#DDA64B',
  warnBg: '#352A18',
  info: '#7FB2EA',
  infoBg: '#1F2C3A',
  g0: '#232825',
  g1: '#24392F',
  g2: '#2F5C48',
  g3: '#418563',
  g4: '#5BB98C',
  g5: '#A6DDC3',
  track: '#252A27',
  toast: '#3A413C',
  onToast: '#F3F4F2',
  'stage-attract': '#4883E3',
  'stage-activate': '#68D8ED',
  'stage-desire': '#99568D',
  'stage-convert': '#D45A18',
  'stage-deliver': '#C2E587',
  'stage-spread': '#E79903',
  'stage-close': '#999A9A',
  'stage-attract-ink': '#0F1411',
  'stage-activate-ink': '#0F1411',
  'stage-desire-ink': '#FFFFFF',
  'stage-convert-ink': '#0F1411',
  'stage-deliver-ink': '#0F1411',
  'stage-spread-ink': '#0F1411',
  'stage-close-ink': '#0F1411',
  lurker: '#4A524D',
  'avatar-0': '#2C312E',
  'avatar-0-ink': '#B0B8B2',
  'avatar-1': '#3A2E26',
  'avatar-1-ink': '#DAB294',
  'avatar-2': '#26392F',
  'avatar-2-ink': '#9CD3B7',
  'avatar-3': '#213538',
  'avatar-3-ink': '#94CBD3',
  'avatar-4': '#34293B',
  'avatar-4-ink': '#C8ADD9',
  'avatar-5': '#353120',
  'avatar-5-ink': '#D3C57E',
  'avatar-6': '#3A2930',
  'avatar-6-ink': '#DDA9B8',
  'avatar-7': '#262F3D',
  'avatar-7-ink': '#A5BDE0',
  shadow: '0 10px 32px rgba(0,0,0,.5),0 0 0 1px rgba(255,255,255,.06)',
}

export type ThemeMode = 'light' | 'dark'
export const palettes: Readonly<Record<ThemeMode, Palette>> = { light, dark }

const FONTS_ZH = '"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif'

/** In English Latin fonts come first: with a CJK font in front, ’ and “ ” become full-width. */
export function fontFamilyOf(locale: Locale): string {
  if (locale === 'zh-CN') return FONTS_ZH
  return `-apple-system,"Segoe UI Variable Text","Segoe UI","Inter",system-ui,${FONTS_ZH}`
}

/** Writes the variables of a theme and a language onto the document. */
export function applyTheme(root: HTMLElement, mode: ThemeMode, locale: Locale): void {
  root.lang = locale
  root.dataset.theme = mode
  root.style.colorScheme = mode
  root.style.setProperty('--font', fontFamilyOf(locale))
  for (const [name, value] of Object.entries(palettes[mode])) root.style.setProperty(`--${name}`, value)
}

/** The same values as antd tokens; antd computes with colours, so it needs the values and not the variables. */
export function antdThemeOf(mode: ThemeMode, locale: Locale): ThemeConfig {
  const c = palettes[mode]
  return {
    algorithm: mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: { ...colourTokensOf(c), ...MEASURES, fontFamily: fontFamilyOf(locale), boxShadow: c.shadow },
    components: componentTokensOf(c, mode),
  }
}

const MEASURES = {
  borderRadius: 6,
  borderRadiusSM: 4,
  borderRadiusLG: 8,
  borderRadiusXS: 4,
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  lineHeight: 22 / 14,
  controlHeight: 32,
  controlHeightSM: 28,
  controlHeightLG: 40,
  fontWeightStrong: 600,
  motionDurationFast: '.08s',
  motionDurationMid: '.14s',
  motionDurationSlow: '.18s',
} as const

function colourTokensOf(c: Palette) {
  return {
    colorPrimary: c.accent,
    colorSuccess: c.accent,
    colorWarning: c.warn,
    colorError: c.danger,
    colorInfo: c.info,
    colorLink: c.accentText,
    colorLinkHover: c.accentHover,
    colorLinkActive: c.accentText,
    colorText: c.text,
    colorTextSecondary: c.text2,
    colorTextTertiary: c.text3,
    colorTextQuaternary: c.text4,
    colorTextPlaceholder: c.text3,
    colorTextDescription: c.text3,
    colorTextDisabled: c.text4,
    colorIcon: c.text3,
    colorIconHover: c.text,
    colorBgBase: c.bg,
    colorBgContainer: c.bg,
    colorBgElevated: c.elev,
    colorBgLayout: c.side,
    colorBgTextHover: c.hover,
    colorBgTextActive: c.active,
    colorFillAlter: c.subtle,
    colorBorder: c.line2,
    colorBorderSecondary: c.line,
    colorSplit: c.line,
    controlItemBgHover: c.hover,
    controlItemBgActive: c.tint,
    controlItemBgActiveHover: c.tint2,
    boxShadowSecondary: c.shadow,
    boxShadowTertiary: `0 0 0 1px ${c.line2}`,
  }
}

function componentTokensOf(c: Palette, mode: ThemeMode): ThemeConfig['components'] {
  const isDark = mode === 'dark'
  return {
    Button: {
      colorPrimary: c.accent,
      colorPrimaryHover: c.accentHover,
      colorPrimaryActive: c.accentHover,
      primaryColor: c.onAccent,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      defaultHoverBorderColor: c.ctl,
      defaultHoverColor: c.text,
      defaultActiveBorderColor: c.ctl,
      defaultActiveColor: c.text,
      defaultHoverBg: c.hover,
      defaultActiveBg: c.active,
      textHoverBg: c.hover,
      fontWeight: 500,
      paddingInline: 12,
      paddingInlineSM: 8,
      contentFontSizeSM: 14,
    },
    Checkbox: {
      colorPrimary: c.accent,
      colorPrimaryHover: c.accentHover,
      colorWhite: c.onAccent,
      colorBorder: c.ctl,
    },
    Radio: { colorPrimary: c.accent, colorPrimaryHover: c.accentHover, colorBorder: c.ctl },
    Switch: {
      colorPrimary: c.accent,
      colorPrimaryHover: c.accentHover,
      colorTextQuaternary: c.ctl,
      colorTextTertiary: c.ctl,
    },
    Table: {
      headerBg: c.bg,
      headerColor: c.text3,
      headerSplitColor: 'transparent',
      rowHoverBg: c.subtle,
      rowSelectedBg: c.tint,
      rowSelectedHoverBg: c.tint,
      bodySortBg: 'transparent',
      cellPaddingInlineSM: 8,
      cellFontSizeSM: 14,
    },
    Tabs: {
      horizontalItemGutter: 24,
      itemColor: c.text2,
      itemHoverColor: c.text,
      itemSelectedColor: c.text,
      itemActiveColor: c.text,
      inkBarColor: c.accent,
    },
    Segmented: {
      trackBg: c.track,
      itemColor: c.text2,
      itemHoverColor: c.text,
      itemSelectedColor: c.text,
      itemSelectedBg: isDark ? c.active : c.bg,
      trackPadding: 2,
    },
    Input: { activeBorderColor: c.accent, hoverBorderColor: c.ctl, activeShadow: `0 0 0 2px ${c.tint2}` },
    InputNumber: {
      activeBorderColor: c.accent,
      hoverBorderColor: c.ctl,
      activeShadow: `0 0 0 2px ${c.tint2}`,
    },
    DatePicker: {
      activeBorderColor: c.accent,
      hoverBorderColor: c.ctl,
      activeShadow: `0 0 0 2px ${c.tint2}`,
    },
    Select: {
      activeBorderColor: c.accent,
      hoverBorderColor: c.ctl,
      activeOutlineColor: c.tint2,
      optionSelectedBg: c.tint,
    },
    Tooltip: { colorBgSpotlight: c.toast, colorTextLightSolid: c.onToast },
    Dropdown: { colorPrimary: c.accentText, controlItemBgActive: c.tint, controlItemBgActiveHover: c.tint },
    Modal: { titleFontSize: 16, titleLineHeight: 24 / 16 },
  }
}
