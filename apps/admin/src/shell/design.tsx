import { StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { nonce } from '../theme/nonce.ts';
import { antdTheme } from '../theme/antd-theme.ts';

// Not the body: a dialog would take away its scroll bar and shift the page.
const overlays = () => document.getElementById('overlays') ?? document.body;

/** Ant Design in our colours, in the reader's language, inside its own cascade layer. */
export function Design({ children }: { children: ReactNode }) {
  const { language } = useText();
  const isEnglish = language === 'en';
  dayjs.locale(isEnglish ? 'en' : 'zh-cn');
  return (
    <StyleProvider layer>
      <ConfigProvider
        theme={antdTheme}
        csp={{ nonce }}
        locale={isEnglish ? enUS : zhCN}
        getPopupContainer={overlays}
        button={{ autoInsertSpace: false }}
      >
        <App className="desk" message={{ top: 8, maxCount: 2, duration: 4, getContainer: overlays }}>
          {children}
        </App>
      </ConfigProvider>
    </StyleProvider>
  );
}
