import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';

interface CopyButtonProps {
  text: string;
  /** What is copied, in words. */
  what: string;
  autoFocus?: boolean;
  size?: ButtonProps['size'];
}

/** Copies a text, and says that it did; where the browser does not let it, the text can be marked by hand. */
export function CopyButton({ text, what, autoFocus = false, size }: CopyButtonProps) {
  const { t } = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t('partners.copied'));
  }
  return (
    <Button
      {...(size && { size })}
      autoFocus={autoFocus}
      icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      {...(!copied && { 'aria-label': t('partners.copyOf', { what }) })}
      onClick={() => void copy().catch(() => undefined)}
    >
      {t(copied ? 'partners.copied' : 'partners.copy')}
    </Button>
  );
}
