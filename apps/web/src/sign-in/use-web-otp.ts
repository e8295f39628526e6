import { useEffect, useRef } from 'react';

interface OtpOptions extends CredentialRequestOptions {
  otp: { transport: 'sms'[] };
}

/** Phones that can hand over the code of the message do so; the others are typed on. */
export function useWebOtp(isWaiting: boolean, onCode: (code: string) => void): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    if (!isWaiting || !('OTPCredential' in window)) return undefined;
    const stop = new AbortController();
    const options: OtpOptions = { otp: { transport: ['sms'] }, signal: stop.signal };
    navigator.credentials
      .get(options)
      .then((credential) => {
        if (credential && 'code' in credential) latest.current(String(credential.code));
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [isWaiting]);
}
