import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { problemKinds } from './problem-catalogue.js';
import { Refusal } from './refusal.js';
import { refusalOf } from './refusal-of.js';

const withCode = (code: string, message = 'secret value') => Object.assign(new Error(message), { code });
const codeOf = (error: unknown): string => refusalOf(error).code;

describe('any error as a refusal', () => {
  it('keeps a refusal as it is', () => {
    const refusal = new Refusal('wrong_state');
    expect(refusalOf(refusal)).toBe(refusal);
  });

  it('G23: overload and a database that is away are "not now", with a time to wait', () => {
    const errors = [
      ...['P2028', 'P2024', '53300', '57014', '40001', '57P01', 'ECONNREFUSED', 'ENOENT'].map((code) => withCode(code)),
      new Error('timeout exceeded when trying to connect'),
      Object.assign(new Error('raw query failed'), { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57014' } } } }),
    ];
    for (const error of errors) {
      const refusal = refusalOf(error);
      expect([refusal.code, refusal.status]).withContext(error.message).toEqual(['unavailable', 503]);
      expect(refusal.details.retryAfter).toBeGreaterThan(0);
    }
  });

  it('G17: a value that collides with another record says nothing of that record', () => {
    for (const code of ['P2002', '23505']) expect(codeOf(withCode(code))).toBe('taken');
    for (const code of ['P2003', '23503']) expect(codeOf(withCode(code))).toBe('validation');
    const problem = refusalOf(withCode('23505', 'Key (external_id)=(LI-00001) already exists')).toProblem('ref');
    expect(JSON.stringify(problem)).not.toContain('LI-00001');
  });

  it('knows the errors of the server below', () => {
    expect(codeOf(withCode('FST_REQ_FILE_TOO_LARGE'))).toBe('file_too_large');
    expect(codeOf(withCode('FST_ERR_CTP_INVALID_MEDIA_TYPE'))).toBe('unsupported_media_type');
    expect(codeOf(Object.assign(new Error('bad'), { statusCode: 400 }))).toBe('malformed');
    expect(codeOf(new NotFoundException())).toBe('not_found');
    expect(codeOf(new PayloadTooLargeException())).toBe('payload_too_large');
  });

  it('G40: says nothing of what nobody expected', () => {
    for (const error of [new TypeError('x is not a function at secret'), 'text', null, undefined, { status: 'odd' }]) {
      const problem = refusalOf(error).toProblem('7F3K-21QM');
      expect([problem.code, problem.status, problem.reference]).toEqual(['internal', 500, '7F3K-21QM']);
      expect(JSON.stringify(problem)).not.toContain('secret');
    }
  });

  it('says for every kind what happened and what to do', () => {
    for (const { status, detail, remedy } of Object.values(problemKinds)) {
      expect(status >= 400 && status < 600).toBeTrue();
      expect(detail.endsWith('.') && remedy.endsWith('.')).toBeTrue();
    }
  });
});
