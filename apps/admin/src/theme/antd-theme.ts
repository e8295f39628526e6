import type { ThemeConfig } from 'antd';
import { palette } from './palette.ts';

/** Ant Design in our own colours: its defaults as text on white stay below AA. */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: palette.primary,
    colorInfo: palette.primary,
    colorLink: palette.primary,
    colorError: palette.danger,
    colorWarning: palette.warning,
    colorSuccess: palette.success,
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: palette.inkMuted,
    colorTextDescription: palette.inkMuted,
    colorTextPlaceholder: palette.inkMuted,
    colorTextDisabled: palette.inkMuted,
    colorBorder: palette.lineStrong,
    colorBorderSecondary: palette.line,
    colorBgLayout: palette.ground,
    colorErrorBg: palette.dangerSoft,
    colorWarningBg: palette.warningSoft,
    colorSuccessBg: palette.successSoft,
    colorInfoBg: palette.primarySoft,
    borderRadius: 6,
    controlHeight: 36,
    fontFamily: 'var(--font)',
    fontSize: 14,
    lineWidthFocus: 3,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: {
      headerBg: palette.surfaceSoft,
      headerColor: palette.ink,
      cellPaddingBlockSM: 6,
      rowHoverBg: palette.primarySoft,
    },
    Form: { labelColor: palette.ink, itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Tag: { defaultBg: palette.surfaceSoft, defaultColor: palette.inkSoft },
  },
};
