import { describe, expect, it } from '@jest/globals';
import { canonicalQuery, signedHeaders } from './acs3-signature.ts';

describe('the signature of Alibaba Cloud, version 3', () => {
  it("is the one of the documentation's example", () => {
    const { authorization } = signedHeaders(
      {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        action: 'RunInstances',
        version: '2014-05-26',
        date: '2023-10-26T10:22:32Z',
        nonce: '3156853299f313e23d1673dc12e1703d',
        parameters: {
          RegionId: 'cn-shanghai',
          ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
        },
      },
      { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' },
    );
    expect(authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('sorts parameters by name and encodes them as RFC 3986 says', () => {
    expect(canonicalQuery({ b: "驿 *'()!~", a: '{"code":"012345"}' })).toBe(
      'a=%7B%22code%22%3A%22012345%22%7D&b=%E9%A9%BF%20%2A%27%28%29%21~',
    );
  });
});
