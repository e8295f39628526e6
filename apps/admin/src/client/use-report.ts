import { firstMessage, problemOf, type CombinedError, type UserError } from '@yizhan/graphql-client';
import { App } from 'antd';
import { useText } from '../i18n/use-text.ts';

/** Tells why a mutation did not work; true when it did not. */
export function useReport(): (error: CombinedError | undefined, userErrors: readonly UserError[]) => boolean {
  const { t } = useText();
  const { message } = App.useApp();
  return (error, userErrors) => {
    const text = error ? t(`common.problem.${problemOf(error).kind}`) : firstMessage(userErrors);
    if (text === null) return false;
    void message.error(text);
    return true;
  };
}
